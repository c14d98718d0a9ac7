package finsam.exchange;

import finsam.exchange.SieCorrections.Corrected;
import finsam.exchange.SieCorrections.Proposal;
import finsam.ledger.VoucherAddress;
import finsam.rules.RuleViolation;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;

/** Rätta efter källan: what would be taken back and what draft begun, looked at first. */
@Named
@ViewScoped
public class SieCorrectionScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private SieCorrections corrections;

    @Inject
    private HttpServletRequest request;

    private long id;
    private LocalDate date;
    private String reason;
    private String hindrance;
    private transient Proposal proposal;

    /** Looks at the finding that the address names. */
    public void open() {
        String asked = request.getParameter("skillnad");
        if (asked == null || !asked.matches("\\d{1,15}")) {
            throw new RuleViolation("finding.unknown", asked);
        }
        id = Long.parseLong(asked);
        try {
            look();
            date = proposal.date();
            reason = proposal.reason();
        } catch (RuleViolation refused) {
            if (refused.kind() == RuleViolation.Kind.UNKNOWN) {
                throw refused;
            }
            hindrance = refused.getMessage();
        }
    }

    /** @return why there is nothing to correct in this way, or null */
    public String hindrance() {
        return hindrance;
    }

    public Proposal proposal() {
        if (proposal == null && hindrance == null) {
            proposal = corrections.preview(place.forbund(), id, date);
        }
        return proposal;
    }

    /** Looks again, at the day that was typed. */
    public void look() {
        proposal = corrections.preview(place.forbund(), id, date);
    }

    public void correct() {
        Corrected done = corrections.correct(place.forbund(), id, date, reason);
        String said = done.correction() == null ? "" : "Rättelsen är bokförd som " + done.correction() + ". ";
        if (done.draft() == null) {
            answers.doneAt(VoucherAddress.of(place, done.correction()), said.strip());
        } else {
            answers.doneAt(
                    "ny-verifikation.xhtml"
                            + place.query(place.forbund(), done.draft().year()) + "&utkast="
                            + done.draft().id(),
                    said + "Här är ett utkast med vad källan har nu. Bokför det när det stämmer.");
        }
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
