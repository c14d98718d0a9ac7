package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.forbund.ForbundRegister;
import finsam.ledger.Accrual.Part;
import finsam.ledger.AccrualStore.Kept;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Accruals (periodiseringar): vouchers posted together with what takes them back in later months. What falls in a year that is
 * not opened yet waits, and is posted when the year opens; if the ledger then refuses it, it goes on waiting and is listed.
 */
@Stateless
@PermitAll
public class Accruals {

    /**
     * A cost or an income shared equally between months.
     *
     * @param account a cost or an income, on which the amount has been booked
     * @param interimAccount a prepaid cost (17) or a prepaid income (29), on which it waits
     * @param amount what is shared, in öre
     * @param date the day on which it is moved from the account to wait
     * @param from a day of the first month that bears a part
     * @param months how many months bear one
     */
    public record Distribution(
            String series,
            int account,
            int interimAccount,
            Ore amount,
            LocalDate date,
            LocalDate from,
            int months,
            String text,
            Map<Integer, String> objects) {

        public Distribution {
            objects = objects == null ? Map.of() : Map.copyOf(objects);
        }
    }

    /** A part of an accrual. @param amount in öre @param posted the voucher that it became; null while it waits */
    public record PartView(VoucherNumber accrual, int part, LocalDate dueOn, Ore amount, VoucherNumber posted) {}

    /** A voucher as it will be posted. @param waits whether it is posted first when its year opens */
    public record Planned(VoucherDraft draft, boolean waits) {}

    /** What posting would write, or keep waiting: the same computation as posting, with nothing written. */
    public record Preview(List<Planned> vouchers, Map<Integer, String> accountNames) {}

    /** What was posted. @param parts in order */
    public record Posted(VoucherNumber accrual, List<PartView> parts) {}

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private ForbundRegister register;

    @Inject
    private Ledger ledger;

    @Inject
    private BooksReader reader;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Chart chart;

    @Inject
    private AccrualStore store;

    /** Posts a voucher entered by hand, and what takes all of it back on a day of a later month: both or none. */
    public Posted post(String forbund, int year, VoucherDraft draft, LocalDate takeBackOn) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        return post(scope, year, Accrual.takenBack(draft, takeBackOn));
    }

    /** @return what {@link #post(String, int, VoucherDraft, LocalDate)} would write, or the refusal it would give */
    public Preview preview(String forbund, int year, VoucherDraft draft, LocalDate takeBackOn) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        return preview(scope, year, Accrual.takenBack(draft, takeBackOn));
    }

    /** Moves an amount from an account, and brings it back month by month: every voucher or none. */
    public Posted distribute(String forbund, int year, Distribution distribution, String key) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        return post(scope, year, distributed(scope, distribution, key));
    }

    /** @return what {@link #distribute} would write, or the refusal it would give */
    public Preview preview(String forbund, int year, Distribution distribution) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        return preview(scope, year, distributed(scope, distribution, "preview"));
    }

    private Accrual distributed(Scope scope, Distribution d, String key) {
        Map<Integer, Account> accounts = chart.accounts(scope);
        Account account = accounts.get(d.account());
        require(account != null, "account.unknown", d.account());
        require(
                account.statementRow().statement() == StatementRow.Statement.INCOME,
                "accrual.account",
                account.number(),
                account.name());
        Account interim = accounts.get(d.interimAccount());
        require(interim != null, "account.unknown", d.interimAccount());
        boolean isIncome = account.statementRow().isIncome();
        require(
                String.valueOf(interim.number()).startsWith(isIncome ? "29" : "17"),
                isIncome ? "accrual.interim-of-income" : "accrual.interim-of-cost",
                interim.number(),
                interim.name());
        return Accrual.distributed(d, isIncome, key);
    }

    private Preview preview(Scope scope, int year, Accrual accrual) {
        BooksView books = reader.read(scope, accrual.drafts());
        PostingRules rules = new PostingRules(books);
        rules.byHand(year, accrual.voucher());
        List<Planned> planned = new ArrayList<>();
        for (VoucherDraft draft : accrual.drafts()) {
            boolean waits = waits(books, accrual, draft);
            if (!waits) {
                rules.check(draft);
            }
            planned.add(new Planned(draft, waits));
        }
        Map<Integer, String> names = new TreeMap<>();
        books.accounts().forEach((number, account) -> names.put(number, account.name()));
        return new Preview(planned, names);
    }

    private static boolean waits(BooksView books, Accrual accrual, VoucherDraft draft) {
        return draft != accrual.voucher() && books.yearOf(draft.date()).isEmpty();
    }

    private Posted post(Scope scope, int year, Accrual entered) {
        Accrual accrual = new Accrual(Accrual.keyed(entered.voucher()), entered.parts());
        register.lock(scope);
        BooksView books = reader.read(scope, accrual.drafts());
        new PostingRules(books).byHand(year, accrual.voucher());
        List<Part> due = accrual.parts().stream()
                .filter(part -> books.yearOf(part.dueOn()).isPresent())
                .toList();
        List<VoucherDraft> drafts = new ArrayList<>(List.of(accrual.voucher()));
        due.forEach(part -> drafts.add(accrual.draft(part)));

        List<VoucherNumber> numbers = ledger.postAll(scope, drafts);
        long id = vouchers.id(scope, numbers.get(0));
        List<Kept> before = store.parts(scope, id);
        if (before.isEmpty()) {
            accrual.parts().forEach(part -> store.keep(scope, id, part));
            keepPosted(scope, id, due, numbers.subList(1, numbers.size()));
            audit.record(
                    scope,
                    "accrual.post",
                    numbers.get(0).toString(),
                    accrual.parts().size() + " delar, varav " + due.size() + " bokförda");
        } else {
            require(
                    before.stream().map(Kept::part).toList().equals(accrual.parts()),
                    "voucher.key-with-other-content",
                    numbers.get(0));
        }
        return new Posted(
                numbers.get(0),
                store.parts(scope, id).stream().map(Accruals::view).toList());
    }

    private void keepPosted(Scope scope, long accrualId, List<Part> parts, List<VoucherNumber> numbers) {
        for (int i = 0; i < parts.size(); i++) {
            long voucher = vouchers.id(scope, numbers.get(i));
            store.keepPosted(scope, accrualId, parts.get(i).number(), voucher);
        }
    }

    /** @return the parts that wait for their year to open, or for what the ledger refused them for to be put right */
    public List<PartView> waiting(String forbund) {
        return store.waiting(access.scope(forbund, Role.readers())).stream()
                .map(Accruals::view)
                .toList();
    }

    /** @return the parts of every accrual of the year, the latest accrual first */
    public List<PartView> ofYear(String forbund, int year) {
        return store.partsOfYear(access.scope(forbund, Role.readers()), year).stream()
                .map(Accruals::view)
                .toList();
    }

    /** @return the parts that the voucher is taken back by; none if it is not an accrual */
    public List<PartView> partsOf(String forbund, VoucherNumber number) {
        Scope scope = access.scope(forbund, Role.readers());
        return store.parts(scope, vouchers.id(scope, number)).stream()
                .map(Accruals::view)
                .toList();
    }

    /** @return the part that the voucher is of an accrual; empty if it is not one */
    public List<PartView> partThatIs(String forbund, VoucherNumber number) {
        Scope scope = access.scope(forbund, Role.readers());
        return store.partThatIs(scope, vouchers.id(scope, number)).stream()
                .map(Accruals::view)
                .toList();
    }

    /** Posts what waits and falls in a year that is open now. @return their numbers */
    public List<VoucherNumber> postDue(String forbund) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        register.lock(scope);
        return postDue(scope, true);
    }

    /** What was put off to the year is posted in it. */
    public void yearOpened(@Observes YearOpened event) {
        postDue(event.scope(), false);
    }

    /** @param strictly whether what the ledger refuses is an answer, or left to wait */
    private List<VoucherNumber> postDue(Scope scope, boolean strictly) {
        List<VoucherNumber> posted = new ArrayList<>();
        for (Kept waiting : store.waiting(scope)) {
            Accrual accrual = Accrual.of(
                    vouchers.voucher(scope, waiting.accrual()),
                    store.parts(scope, waiting.accrualId()).stream()
                            .map(Kept::part)
                            .toList());
            VoucherDraft draft = accrual.draft(waiting.part());
            if (isPostable(scope, draft, strictly)) {
                VoucherNumber number = ledger.post(scope, draft);
                keepPosted(scope, waiting.accrualId(), List.of(waiting.part()), List.of(number));
                posted.add(number);
            }
        }
        return posted;
    }

    private boolean isPostable(Scope scope, VoucherDraft draft, boolean strictly) {
        BooksView books = reader.read(scope, List.of(draft));
        if (books.yearOf(draft.date()).isEmpty()) {
            return false;
        }
        try {
            new PostingRules(books).check(draft);
            return true;
        } catch (RuleViolation refused) {
            if (strictly) {
                throw refused;
            }
            return false;
        }
    }

    private static PartView view(Kept kept) {
        return new PartView(
                kept.accrual(),
                kept.part().number(),
                kept.part().dueOn(),
                kept.part().amount(),
                kept.posted());
    }
}
