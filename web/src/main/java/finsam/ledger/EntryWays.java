package finsam.ledger;

import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;

/** Where one goes from the entry of a voucher, and what is said there. */
@Dependent
public class EntryWays implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SENT = "Verifikationen är skickad för attest. Den bokförs när två har attesterat den.";

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    /** A draft that is posted or sent for attest is not written on: its own page says what it has become. */
    void leaveIfDone(Drafts.View opened) {
        switch (opened.status()) {
            case POSTED -> answers.doneAt(VoucherAddress.of(place, opened.posted()), "Utkastet är redan bokfört.");
            case SENT, RECEIVED, ATTESTED ->
                answers.doneAt(attest(opened), "Utkastet är skickat för attest. Ta tillbaka det för att ändra det.");
            default -> {}
        }
    }

    void toVoucher(VoucherNumber posted) {
        answers.doneAt(VoucherAddress.of(place, posted), isPosted(posted));
    }

    void toNext(VoucherNumber posted) {
        answers.doneAt("ny-verifikation.xhtml" + place.query(), isPosted(posted));
    }

    private static String isPosted(VoucherNumber posted) {
        return "Verifikation " + posted + " är bokförd.";
    }

    void toAttest(Drafts.View sent) {
        answers.doneAt(attest(sent), SENT);
    }

    void toNext(Drafts.View sent) {
        answers.doneAt("ny-verifikation.xhtml" + place.query(), SENT);
    }

    void awayFromDiscarded() {
        answers.doneAt("bokforing.xhtml" + place.query(), "Utkastet är kastat.");
    }

    private String attest(Drafts.View draft) {
        return "attest.xhtml" + place.query() + "&utkast=" + draft.id();
    }
}
