package finsam.ledger;

import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every view of the books can be asked for, as the parameters of an address. */
public class BookParameters {

    private static final Pattern OBJECT = Pattern.compile("\\d{1,8}:.*");

    @QueryParam("from")
    @Parameter(description = "The first day; what was posted before it is in the opening")
    private LocalDate from;

    @QueryParam("through")
    @Parameter(description = "The last day: the books as of it")
    private LocalDate through;

    @QueryParam("accounts")
    @Parameter(description = "An account, or a span: 4500-4699")
    private String accounts;

    @QueryParam("series")
    private String series;

    @QueryParam("object")
    @Parameter(description = "Dimension and object, 6:STEGET, or without one, 6: — may be given for several dimensions")
    private List<String> objects;

    @QueryParam("known")
    @Parameter(description = "The books as known then: a day, 2026-04-10, or a time, 2026-04-10T12:30:00Z")
    private String known;

    /** @throws RuleViolation for what cannot be read */
    public BookQuery query(FiscalYear year, Instant now) {
        BookQuery query = BookQuery.of(year).during(from, through).in(blank(series));
        if (blank(accounts) != null) {
            query = BookForm.accounts(query, accounts);
        }
        for (String object : objects) {
            if (!OBJECT.matcher(object).matches()) {
                throw new RuleViolation("balances.object-unreadable", object);
            }
            int colon = object.indexOf(':');
            query = query.on(Integer.parseInt(object.substring(0, colon)), object.substring(colon + 1));
        }
        return blank(known) == null ? query : query.asKnown(KnownAt.parse(known, now));
    }

    /** @return the amount; null for none */
    static Ore amount(String written) {
        return blank(written) == null ? null : Ore.parse(written);
    }

    private static String blank(String written) {
        return written == null || written.isBlank() ? null : written;
    }
}
