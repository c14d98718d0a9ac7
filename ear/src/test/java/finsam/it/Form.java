package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A form by the words that stand beside its fields: filled in, sent, refused, and what is still in it then. */
final class Form {

    private final Locator form;

    Form(Locator form) {
        this.form = form;
    }

    Form write(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Form choose(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    Form tick(String label) {
        field(label).check();
        return this;
    }

    /** @param label letters, digits, blanks and commas; after it the label may have a hint */
    Locator field(String label) {
        return form.getByLabel(Pattern.compile("^\\s*" + label + "(\\s|$)"));
    }

    void press(String button) {
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** Presses the button, and is told what is wrong. */
    Form isRefused(String button, String... sentences) {
        press(button);
        assertThat(alert()).contains(sentences);
        return this;
    }

    /** What was written or chosen is in the field. */
    Form has(String label, String value) {
        assertThat(field(label).evaluate("f => f.tagName === 'SELECT' ? f.selectedOptions[0].text : f.value"))
                .as(label)
                .isEqualTo(value);
        return this;
    }

    /** @return what the form answers that was wrong */
    String alert() {
        return form.getByRole(AriaRole.ALERT).innerText();
    }

    Locator locator() {
        return form;
    }
}
