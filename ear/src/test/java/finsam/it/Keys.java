package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody who works with the keyboard alone: types, presses keys, and waits to see what came of it. */
final class Keys {

    private static final int FIELDS_OF_A_PAGE = 200;
    private static final int PATIENCE_MILLIS = 15_000;

    private final Page page;

    Keys(Page page) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        this.page = page;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keys press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Types into fields one after the other, with Enter between them and after the last. */
    Keys typeEach(String... texts) {
        for (String text : texts) {
            type(text).press("Enter");
        }
        return this;
    }

    /** Presses Tab until the focus is on what is called so; refuses to go round the page for ever. */
    Keys tabTo(String name) {
        for (int i = 0; i < FIELDS_OF_A_PAGE; i++) {
            if (focusedName().equals(name)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("Nothing called \"" + name + "\" can be reached by Tab on " + page.url());
    }

    Keys follow(String name) {
        return tabTo(name).press("Enter");
    }

    private String focusedName() {
        return ((String) page.evaluate("""
                () => {
                    const e = document.activeElement;
                    const label = e.labels && e.labels[0];
                    const text = e.getAttribute('aria-label') || (label ? label.textContent : e.value || e.textContent) || '';
                    return text.replace(/\\s+/g, ' ').trim();
                }
                """)).replace('\u00a0', ' ');
    }

    /** Waits until the focus is on the field. */
    Keys at(String id) {
        PlaywrightAssertions.assertThat(field(id)).isFocused();
        return this;
    }

    Keys sees(String words) {
        page.locator("main").getByText(words).first().waitFor();
        return this;
    }

    Keys seesHeading(String words) {
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .waitFor();
        return this;
    }

    /** Waits until the field says so. @param value with ordinary blanks */
    Keys reads(String id, String value) {
        String pattern = value.replaceAll("[^\\p{L}\\d ]", "\\\\$0").replace(" ", "[ \u00a0]");
        PlaywrightAssertions.assertThat(field(id)).hasValue(Pattern.compile("^" + pattern + "$"));
        return this;
    }

    /** Waits until the words stand there. */
    Keys says(String id, String words) {
        PlaywrightAssertions.assertThat(field(id)).hasText(words);
        return this;
    }

    Keys isOffered(String id, String amount) {
        PlaywrightAssertions.assertThat(field(id)).hasAttribute("placeholder", amount.replace(' ', '\u00a0'));
        return this;
    }

    /** Waits until the sums are so. */
    Keys tally(String debit, String credit, String difference) {
        PlaywrightAssertions.assertThat(page.locator("[id='voucher:tally'] dd"))
                .hasText(new String[] {debit, credit, difference});
        return this;
    }

    /** Waits for the sentence at the field, which is marked as wrong. */
    Keys isWrong(String id, String sentence) {
        PlaywrightAssertions.assertThat(field(id)).hasAttribute("aria-invalid", "true");
        String described = field(id).getAttribute("aria-describedby");
        assertThat(described).as("what " + id + " is described by").isNotBlank();
        Locator said = page.locator("[id='" + described.substring(described.lastIndexOf(' ') + 1) + "']");
        PlaywrightAssertions.assertThat(said).containsText(sentence);
        return this;
    }

    Locator field(String id) {
        return page.locator("[id='" + id + "']");
    }
}
