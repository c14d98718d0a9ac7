package finsam.ledger;

import finsam.money.Ore;
import finsam.money.WrittenSum;
import finsam.rules.RuleViolation;
import finsam.screen.Place;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Konteringsmallar beside a voucher that is being written: one is opened as lines, or the lines are saved as one. */
@Dependent
public class TemplatePanel implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How the amounts of the lines go into a template. */
    public enum Keeping {
        AMOUNTS,
        SHARES,
        ACCOUNTS
    }

    @Inject
    private Place place;

    @Inject
    private VoucherTemplates templates;

    private Long chosen;
    private String amount;
    private String name;
    private Keeping keeping = Keeping.AMOUNTS;

    /** Writes the chosen template's lines after those that are there; nothing that was typed is lost. */
    void use(VoucherEntry entry) {
        if (chosen == null) {
            throw new RuleViolation("template.not-chosen");
        }
        TemplateContent template = templates.template(place.forbund(), chosen).content();
        List<Ore> amounts = template.amounts(amount == null ? null : WrittenSum.parse(amount));
        List<EntryLine> lines = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            lines.add(EntryLine.of(template.lines().get(i), amounts.get(i)));
        }
        entry.append(lines);
        entry.begin(template.text(), template.counterparty());
        chosen = null;
        amount = null;
    }

    /** @return what was done, in a sentence */
    String save(EntryContent typed, VoucherEntry entry) {
        List<TemplateContent.Line> lines = typed.templateLines(keeping != Keeping.ACCOUNTS);
        TemplateContent content = keeping == Keeping.SHARES
                ? TemplateContent.inShares(name, entry.getText(), entry.getCounterparty(), lines)
                : new TemplateContent(name, entry.getText(), entry.getCounterparty(), lines);
        VoucherTemplates.View saved = templates.save(place.forbund(), content);
        name = null;
        return "Mallen \"" + saved.content().name() + "\" är sparad"
                + (saved.version() > 1 ? " i stället för den som fanns." : ".");
    }

    /** @return what was done, in a sentence */
    String end() {
        if (chosen == null) {
            throw new RuleViolation("template.not-chosen");
        }
        String ended = templates.template(place.forbund(), chosen).content().name();
        templates.end(place.forbund(), chosen);
        chosen = null;
        return "Mallen \"" + ended + "\" är avslutad.";
    }

    public List<VoucherTemplates.View> all() {
        return templates.inUse(place.forbund());
    }

    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Keeping getKeeping() {
        return keeping;
    }

    public void setKeeping(Keeping keeping) {
        this.keeping = keeping;
    }
}
