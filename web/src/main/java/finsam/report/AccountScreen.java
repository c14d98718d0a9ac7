package finsam.report;

import finsam.ledger.Chart;
import finsam.rules.RuleViolation;
import finsam.screen.Place;
import finsam.screen.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;

/** Kontokort: what the balance of an account is made of, posting by posting. The address says which. */
@Named
@RequestScoped
public class AccountScreen {

    @Inject
    private Place place;

    @Inject
    private Reports reports;

    @Inject
    private Chart chart;

    @Inject
    private HttpServletRequest request;

    private AccountLedger ledger;
    private Map<String, String> objectNames;

    /** Reads the account before the page is written, so that an address that names none is answered as such. */
    public void open() {
        String account = request.getParameter("konto");
        if (account == null || !account.matches("\\d{1,8}")) {
            throw new RuleViolation("account.unknown", account);
        }
        ledger = reports.accountLedger(place.forbund(), place.year(), Integer.parseInt(account));
    }

    public AccountLedger ledger() {
        return ledger;
    }

    /** @return what the posting concerns, by the names of its objects */
    public String concerns(GeneralLedger.Entry entry) {
        if (objectNames == null) {
            objectNames = chart.objects(place.forbund()).stream()
                    .collect(Collectors.toMap(o -> o.dimension() + " " + o.code(), Chart.DimensionObject::name));
        }
        return Words.joined(entry.objects().entrySet().stream()
                .map(object -> objectNames.get(object.getKey() + " " + object.getValue()))
                .toList());
    }
}
