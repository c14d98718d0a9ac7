package finsam.audit;

import finsam.audit.PrintedHeads.Answer;
import finsam.audit.PrintedHeads.Head;
import finsam.ledger.VoucherAddress;
import finsam.ledger.VoucherNumber;
import finsam.rules.RuleViolation;
import finsam.screen.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** The ends of the chains on the pages that show them, and the answer to one that was typed in from paper. */
@Named
@RequestScoped
public class HeadScreen {

    @Inject
    private Place place;

    @Inject
    private PrintedHeads heads;

    @Inject
    private HttpServletRequest request;

    private Map<Long, List<Head>> decisions;
    private Map<Long, List<Head>> reconciliations;
    private List<Head> now;
    private Answer answer;
    private String fault;

    public List<Head> now() {
        if (now == null) {
            now = heads.now(place.forbund(), place.year());
        }
        return now;
    }

    public List<Head> ofDecision(long matter) {
        if (decisions == null) {
            decisions = heads.atDecisions(place.forbund());
        }
        return decisions.getOrDefault(matter, List.of());
    }

    public List<Head> ofReconciliation(long run) {
        if (reconciliations == null) {
            reconciliations = heads.atReconciliations(place.forbund());
        }
        return reconciliations.getOrDefault(run, List.of());
    }

    /** @return what was typed in one of the fields */
    public String typed(String field) {
        String written = request.getParameter(field);
        return written == null ? "" : written.strip();
    }

    public boolean isAsked() {
        return !typed("avtryck").isEmpty();
    }

    /** Reads what was typed in before anything is written of it. */
    public void open() {
        if (!isAsked() || answer != null || fault != null) {
            return;
        }
        try {
            VoucherNumber number = VoucherWords.read(typed("vid"), place.year());
            answer = heads.find(
                    place.forbund(),
                    typed("avtryck"),
                    number == null ? null : number.series(),
                    number == null ? null : number.number());
        } catch (RuleViolation unreadable) {
            fault = unreadable.getMessage();
        }
    }

    /** @return the answer, or null if nothing was typed, or it cannot be read */
    public Answer answer() {
        open();
        return answer;
    }

    public String fault() {
        open();
        return fault;
    }

    /** @return the address of the voucher that ends a chain */
    public String address(Head head) {
        return VoucherAddress.of(place, head.last());
    }
}
