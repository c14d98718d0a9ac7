package finsam.example;

import finsam.example.ExampleUsers.Person;
import finsam.insats.InsatsCosts;
import finsam.insats.InsatsCosts.Cost;
import finsam.ledger.Attachments;
import finsam.ledger.AttestRights;
import finsam.ledger.AttestRights.Grant;
import finsam.ledger.Attests;
import finsam.ledger.DraftContent;
import finsam.ledger.DraftContent.Line;
import finsam.ledger.Drafts;
import finsam.ledger.Evidence.Step;
import finsam.ledger.Inbox;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The autumn of the example's year under way: attest is demanded, and drafts have come as far as drafts can come. */
@Stateless
@PermitAll
public class ExampleAttest {

    private static final int YEAR = ExampleCurrentYear.YEAR;
    private static final LocalDate DEMANDED_FROM = LocalDate.of(YEAR, 10, 1);
    private static final LocalDate RIGHTS_FROM = LocalDate.of(YEAR, 1, 1);

    @Inject
    private ExampleUsers users;

    @Inject
    private AttestRights rights;

    @Inject
    private Drafts drafts;

    @Inject
    private Attachments attachments;

    @Inject
    private Attests attests;

    @Inject
    private Inbox inbox;

    @Inject
    private InsatsCosts costs;

    /** The administratör gives the rights and sets the demand; the others write, leave and attest. */
    public void enter() {
        users.as(Person.ADMIN, () -> {
            rights.grant(
                    Example.FORBUND,
                    new Grant(Person.CHEF.username, Step.RECEPTION, null, Ore.kronor(1_000_000), RIGHTS_FROM, null));
            rights.grant(
                    Example.FORBUND,
                    new Grant(Person.LEDAMOT.username, Step.DECISION, null, Ore.kronor(500_000), RIGHTS_FROM, null));
            rights.demand(Example.FORBUND, DEMANDED_FROM, Ore.kronor(20_000));
        });
        written();
        sent("Datorer till kansliet", "Kontorsteknik AB", "F 20871", "6910", "38 400,00", "9 600,00");
        long decided =
                sent("Utvärdering av Ung kraft", "Exempelkonsulten AB", "F 5512", "6910", "64 000,00", "16 000,00");
        attest(Person.CHEF, decided, Step.RECEPTION);
        attest(Person.LEDAMOT, decided, Step.DECISION);
        attest(Person.CHEF, requisition(), Step.RECEPTION);
        users.as(
                Person.CHEF,
                () -> inbox.leave(
                        Example.FORBUND,
                        "Kvitto fika nätverksträff.pdf",
                        "Fika vid nätverksträffen den 17 september",
                        ExamplePdf.of("Almviks konditori", "2026-09-17", "12 fika à 45,00", "Att betala 540,00 kr")));
    }

    /** A draft that somebody has begun and left, with an account not yet chosen. */
    private void written() {
        DraftContent conference = new DraftContent(
                "A",
                LocalDate.of(YEAR, 9, 21),
                "Konferens om samverkan",
                "Konferenshuset Exempel AB",
                "F 3308",
                List.of(
                        new Line(null, Ore.kronor(7_200), null, "Deltagaravgift, två personer", null),
                        new Line("1650", Ore.kronor(1_800), null, null, null),
                        new Line("2510", null, Ore.kronor(9_000), null, null)));
        users.as(Person.EKONOM, () -> {
            long draft = drafts.begin(Example.FORBUND, YEAR, "exempel:konferens", conference)
                    .id();
            attach(draft, "Faktura 3308.pdf", "Konferenshuset Exempel AB", "Faktura F 3308", "Att betala 9 000,00 kr");
        });
    }

    /** @return the draft, sent for attest with its invoice beside it */
    private long sent(String text, String counterparty, String document, String account, String net, String vat) {
        Ore total = Ore.parse(net).plus(Ore.parse(vat));
        DraftContent content = new DraftContent(
                "A",
                LocalDate.of(YEAR, 9, 28),
                text,
                counterparty,
                document,
                List.of(
                        new Line(account, Ore.parse(net), null, null, null),
                        new Line("1650", Ore.parse(vat), null, null, null),
                        new Line("2510", null, total, null, null)));
        long[] sent = new long[1];
        users.as(Person.EKONOM, () -> {
            Drafts.View draft = drafts.begin(Example.FORBUND, YEAR, "exempel:" + document, content);
            attach(
                    draft.id(),
                    "Faktura " + document.substring(2) + ".pdf",
                    counterparty,
                    "Faktura " + document,
                    text,
                    "Netto " + net + " kr",
                    "Moms " + vat + " kr",
                    "Att betala " + total + " kr");
            attests.send(Example.FORBUND, YEAR, draft.id(), draft.revision());
            sent[0] = draft.id();
        });
        return sent[0];
    }

    private void attach(long draft, String name, String... lines) {
        attachments.attach(Example.FORBUND, YEAR, draft, name, ExamplePdf.of(lines));
    }

    /** @return the draft that the requisition of the third quarter became, taken back for its document and sent again */
    private long requisition() {
        Cost cost = new Cost(
                "STEGET",
                4510,
                Ore.parse("377 560,40"),
                null,
                LocalDate.of(YEAR, 9, 5),
                "Rekvisition kvartal 3",
                "Almviks kommun",
                "R" + YEAR + "-3");
        long[] sent = new long[1];
        users.as(Person.EKONOM, () -> {
            sent[0] = costs.enter(Example.FORBUND, YEAR, cost).draft().id();
            attests.takeBack(Example.FORBUND, YEAR, sent[0]);
            attach(sent[0], "Rekvisition R2026-3.pdf", "Almviks kommun", "Rekvisition R2026-3", "377 560,40 kr");
            attests.send(
                    Example.FORBUND,
                    YEAR,
                    sent[0],
                    drafts.draft(Example.FORBUND, YEAR, sent[0]).revision());
        });
        return sent[0];
    }

    private void attest(Person person, long draft, Step step) {
        users.as(person, () -> {
            String fingerprint = attests.sheet(Example.FORBUND, YEAR, draft).fingerprint();
            attests.attest(Example.FORBUND, YEAR, draft, step, fingerprint);
        });
    }
}
