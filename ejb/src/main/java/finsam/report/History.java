package finsam.report;

import finsam.access.Access;
import finsam.access.HistoryChain.Break;
import finsam.access.Origin.Channel;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.VoucherNumber;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Behandlingshistorik as it is searched: the recorded events, and the registration of every voucher, which is its own history. */
@Stateless
@PermitAll
public class History {

    /** The action that a voucher's registration is shown as. */
    public static final String VOUCHER = "voucher.register";

    /**
     * What is looked for; what is null or empty does not narrow the search.
     *
     * @param words contained in username, name, action, subject or detail, in any case
     * @param person the username, whole: who did it, or whose name was given by somebody who was refused
     * @param action such as {@code year.close}, or {@link #VOUCHER}
     * @param from the first day, Swedish time
     * @param through the last day
     */
    public record Filter(String words, String person, String action, LocalDate from, LocalDate through) {}

    /**
     * One line of the history.
     *
     * @param name the one that people know the user by, or null if it is nobody's
     * @param channel how it came in, or null for a voucher and for what was recorded before that was kept
     * @param address the client's, as the server saw it, or null
     * @param number in the chain of events, or null for a voucher and for what was recorded before the chain
     * @param voucher the voucher that was registered, or null
     */
    public record Line(
            Instant happenedAt,
            String username,
            String name,
            String action,
            String subject,
            String detail,
            Channel channel,
            String address,
            Long number,
            String hash,
            VoucherNumber voucher) {}

    /** @param before how many events were recorded before they were chained @param breaks empty if the chain holds */
    public record Chain(long events, String head, long before, List<Break> breaks) {

        public boolean isHolding() {
            return breaks.isEmpty();
        }
    }

    @Inject
    private Access access;

    @Inject
    private HistoryRows rows;

    @Inject
    private Sql sql;

    /** @return the lines that fit, latest first, so many after the first ones that are left out */
    public List<Line> search(String forbund, Filter filter, int leaveOut, int most) {
        Scope scope = access.scope(forbund, Role.readers());
        return rows.search("""
                select happened_at, username, action, subject, detail, channel, address, number, hash, id,
                    cast(null as integer) as fiscal_year, cast(null as varchar(12)) as series,
                    cast(null as bigint) as voucher_number
                from audit_event where forbund_id = ?
                union all
                select r.registered_at, r.registered_by, 'voucher.register', r.series || ' ' || r.number || ' ' || r.fiscal_year,
                    v.text, null, null, null, r.hash, r.voucher_id, r.fiscal_year, r.series, r.number
                from registration r join voucher v on v.id = r.voucher_id where r.forbund_id = ?
                """, List.of(scope.forbundId(), scope.forbundId()), filter, leaveOut, most);
    }

    /** @return the actions that have been recorded in the förbund */
    public List<String> actions(String forbund) {
        Scope scope = access.scope(forbund, Role.readers());
        List<String> recorded = sql.list(
                "select distinct action from audit_event where forbund_id = ?",
                row -> row.text("action"),
                scope.forbundId());
        return Stream.concat(recorded.stream(), Stream.of(VOUCHER)).toList();
    }

    /** Counts the förbund's chain of events again, event by event. */
    public Chain chain(String forbund) {
        return rows.chain(access.scope(forbund, Role.readers()).forbundId());
    }
}
