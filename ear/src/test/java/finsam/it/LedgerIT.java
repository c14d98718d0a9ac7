package finsam.it;

import static finsam.it.TestBooks.EKONOM;
import static finsam.it.TestBooks.draft;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.financing.Contributions;
import finsam.ledger.Dimension;
import finsam.ledger.Ledger;
import finsam.ledger.OpeningBalances;
import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherKind;
import finsam.ledger.VoucherNumber;
import finsam.ledger.YearEnd;
import finsam.money.Ore;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ledger's service as the förbund's people use it, inside the server. */
@ExtendWith(ArquillianExtension.class)
class LedgerIT {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

    @Inject
    private TestBooks books;

    @Inject
    private Recount recount;

    @Inject
    private Ledger ledger;

    @Inject
    private YearEnd yearEnd;

    @Inject
    private OpeningBalances opening;

    @Inject
    private Contributions contributions;

    @Test
    void numbers_follow_each_other_in_each_year_whatever_is_refused_between_them() throws Exception {
        String forbund = books.forbund(2023, 2024);

        for (int i = 1; i <= 3; i++) {
            assertThat(books.post(forbund, MARCH, Ore.of(i), "a" + i)).isEqualTo(new VoucherNumber(2024, "A", i));
            assertThat(books.post(forbund, MARCH.minusYears(1), Ore.of(i), "b" + i))
                    .isEqualTo(new VoucherNumber(2023, "A", i));
            assertThat(refusal(forbund, () -> ledger.post(forbund, 2024, draft(MARCH, Ore.ZERO, "zero"))))
                    .isEqualTo("posting.zero");
        }
        recount.assertHolds(forbund);
    }

    @Test
    void a_key_gives_the_same_voucher_again_and_holds_no_other_content() throws Exception {
        String forbund = books.forbund(2024);
        VoucherNumber posted = books.post(forbund, MARCH, Ore.kronor(100), "key");

        assertThat(books.post(forbund, MARCH, Ore.kronor(100), "key")).isEqualTo(posted);
        assertThat(refusal(forbund, () -> ledger.post(forbund, 2024, draft(MARCH, Ore.kronor(101), "key"))))
                .isEqualTo("voucher.key-with-other-content");
        assertThat(refusal(forbund, () -> ledger.post(forbund, 2024, draft(MARCH.plusDays(1), Ore.kronor(100), "key"))))
                .isEqualTo("voucher.key-with-other-content");
        assertThat(recount.vouchers(forbund, 2024)).hasSize(1);
    }

    @Test
    void many_are_posted_as_few_are_and_all_or_none() throws Exception {
        String forbund = books.forbund(2023, 2024);
        books.plan(forbund, 2024);
        books.post(forbund, MARCH, Ore.kronor(1), "before");
        List<VoucherDraft> drafts = IntStream.range(0, 1_100)
                .mapToObj(i -> VoucherDraft.of(
                        i % 3 == 0 ? "K" : "A",
                        i % 5 == 0 ? MARCH.minusYears(1) : MARCH,
                        "Rad " + i,
                        List.of(
                                Posting.debit(6410, Ore.of(1 + i)).on(Dimension.INSATS, TestBooks.INSATS),
                                Posting.credit(1930, Ore.of(1 + i))),
                        "many:" + i))
                .toList();

        List<VoucherDraft> wrong = new ArrayList<>(drafts);
        wrong.set(1_099, draft(MARCH, Ore.ZERO, "wrong"));
        assertThat(refusal(forbund, () -> ledger.postMany(recount.scope(forbund), wrong.iterator())))
                .isEqualTo("posting.zero");
        assertThat(recount.vouchers(forbund, 2024)).hasSize(1);

        List<VoucherNumber> numbers = ledger.postMany(recount.scope(forbund), drafts.iterator());

        assertThat(numbers).hasSize(1_100).doesNotHaveDuplicates();
        assertThat(numbers.get(1)).isEqualTo(new VoucherNumber(2024, "A", 2));
        assertThat(ledger.postMany(recount.scope(forbund), drafts.iterator())).isEqualTo(numbers);
        assertThat(recount.vouchers(forbund, 2024)).hasSize(1 + 880);
        assertThat(books.post(forbund, MARCH, Ore.kronor(1), "after").number())
                .isEqualTo(numbers.stream()
                                .filter(n -> n.year() == 2024 && n.series().equals("A"))
                                .mapToLong(VoucherNumber::number)
                                .max()
                                .orElseThrow()
                        + 1);
        recount.assertHolds(forbund);
    }

    @Test
    void what_is_previewed_is_what_is_posted_and_nothing_is_written_by_it() throws Exception {
        String forbund = books.forbund(2024);
        VoucherDraft draft = draft(MARCH, Ore.kronor(100), "key").with(" Papper AB ", "F 17");

        Ledger.Preview preview = books.as(forbund, EKONOM, () -> ledger.preview(forbund, 2024, draft));
        assertThat(recount.vouchers(forbund, 2024)).isEmpty();
        books.as(forbund, EKONOM, () -> ledger.post(forbund, 2024, draft));

        Voucher posted = recount.vouchers(forbund, 2024).get(0);
        assertThat(posted.number().year()).isEqualTo(preview.year());
        assertThat(posted.date()).isEqualTo(preview.draft().date());
        assertThat(posted.text()).isEqualTo(preview.draft().text());
        assertThat(posted.counterparty())
                .isEqualTo("Papper AB")
                .isEqualTo(preview.draft().counterparty());
        assertThat(posted.documentReference()).isEqualTo(preview.draft().documentReference());
        assertThat(posted.postings()).isEqualTo(preview.draft().postings());
        assertThat(preview.accountNames()).containsOnlyKeys(1930, 6410);
        assertThat(refusal(forbund, () -> ledger.preview(forbund, 2024, draft(MARCH.plusYears(1), Ore.of(1), "key"))))
                .isEqualTo("voucher.not-in-year");
    }

    @Test
    void a_correction_takes_every_line_back_and_each_shows_the_other() throws Exception {
        String forbund = books.forbund(2024);
        VoucherNumber wrong = books.post(forbund, MARCH, Ore.kronor(100), "wrong");

        VoucherNumber correction =
                books.as(forbund, EKONOM, () -> ledger.reverse(forbund, wrong, MARCH.plusDays(3), "dubbelt"));

        List<Voucher> all = recount.vouchers(forbund, 2024);
        assertThat(all.get(0).correctedBy()).containsExactly(correction);
        assertThat(all.get(1).corrects()).isEqualTo(wrong);
        assertThat(all.get(1).text()).isEqualTo("Rättelse av A 1: dubbelt");
        assertThat(balances(forbund, 2024, voucher -> true).values()).containsOnly(Ore.ZERO);
        assertThat(refusal(forbund, () -> ledger.reverse(forbund, wrong, MARCH, "igen")))
                .isEqualTo("voucher.already-corrected");
        recount.assertHolds(forbund);
    }

    @Test
    void all_vouchers_of_a_call_are_posted_or_none() throws Exception {
        String forbund = books.forbund(2024);
        VoucherDraft right = draft(MARCH, Ore.kronor(100), "right");
        VoucherDraft wrong = draft(MARCH.plusYears(9), Ore.kronor(100), "wrong");

        assertThat(refusal(forbund, () -> ledger.postAll(recount.scope(forbund), List.of(right, wrong))))
                .isEqualTo("voucher.no-fiscal-year");
        assertThat(recount.vouchers(forbund, 2024)).isEmpty();
        assertThat(ledger.postAll(recount.scope(forbund), List.of(right))).hasSize(1);
        recount.assertHolds(forbund);
    }

    @Test
    void a_year_ends_with_its_result_in_the_equity_and_opens_the_next_with_the_same_balances() throws Exception {
        String forbund = books.forbund(2024);
        books.plan(forbund, 2024);
        books.post(forbund, MARCH, Ore.parse("1 234,56"), "cost");
        books.as(forbund, EKONOM, () -> contributions.claim(forbund, 2024, 1, null));
        Contributions.Receipt receipt = new Contributions.Receipt("fk", Ore.kronor(77), MARCH, "BG 1");
        books.as(forbund, EKONOM, () -> contributions.receive(forbund, 2024, receipt));
        Ore result = Ore.sum(
                balances(forbund, 2024, v -> true).entrySet().stream()
                        .filter(b -> b.getKey().account() >= 3000)
                        .toList(),
                Map.Entry::getValue);

        close(forbund, 2024);

        Map<Posting, Ore> closing = balances(forbund, 2024, v -> true);
        closing.keySet().removeIf(place -> place.account() >= 3000);
        closing.values().removeIf(Ore::isZero);
        Map<Posting, Ore> opened = balances(forbund, 2025, v -> v.kind() == VoucherKind.OPENING);
        assertThat(opened).isEqualTo(closing);
        assertThat(opened).containsEntry(place(2090), result);
        assertThat(opened)
                .containsKey(place(1520).on(Dimension.FINANCIER, "fk"))
                .containsKey(place(1520).on(Dimension.FINANCIER, "region"));
        recount.assertHolds(forbund);
    }

    @Test
    void nothing_is_posted_into_a_closed_year_by_any_way() throws Exception {
        String forbund = books.forbund(2024);
        books.plan(forbund, 2024);
        VoucherNumber posted = books.post(forbund, MARCH, Ore.kronor(100), "key");
        close(forbund, 2024);
        List<Voucher> closed = recount.vouchers(forbund, 2024);

        assertThat(refusal(forbund, () -> ledger.post(forbund, 2024, draft(MARCH, Ore.kronor(1), "late"))))
                .isEqualTo("voucher.year-closed");
        assertThat(refusal(forbund, () -> ledger.reverse(forbund, posted, MARCH, "sent")))
                .isEqualTo("voucher.year-closed");
        assertThat(refusal(forbund, () -> contributions.claim(forbund, 2024, 1, null)))
                .isEqualTo("voucher.year-closed");
        assertThat(refusal(
                        forbund,
                        () -> opening.enter(
                                forbund,
                                2024,
                                List.of(Posting.debit(1930, Ore.of(1)), Posting.credit(2010, Ore.of(1))))))
                .isEqualTo("voucher.year-closed");
        assertThat(refusal(forbund, () -> {
                    yearEnd.close(forbund, 2024);
                    return null;
                }))
                .isEqualTo("year.already-closed");
        assertThat(recount.vouchers(forbund, 2024)).isEqualTo(closed);
        assertThat(books.as(forbund, EKONOM, () -> ledger.reverse(forbund, posted, MARCH.plusYears(1), "nästa år")))
                .isEqualTo(new VoucherNumber(2025, "A", 1));
        recount.assertHolds(forbund);
    }

    @Test
    void what_the_next_year_opens_with_already_is_filled_up_to_what_this_one_closes_with() throws Exception {
        String forbund = books.forbund(2024, 2025);
        books.as(
                forbund,
                EKONOM,
                () -> opening.enter(
                        forbund,
                        2025,
                        List.of(Posting.debit(1910, Ore.kronor(40)), Posting.credit(2010, Ore.kronor(40)))));
        books.post(forbund, MARCH, Ore.kronor(100), "cost");

        close(forbund, 2024);

        Map<Posting, Ore> opened = balances(forbund, 2025, v -> v.kind() == VoucherKind.OPENING);
        opened.values().removeIf(Ore::isZero);
        assertThat(opened)
                .containsOnly(Map.entry(place(1930), Ore.kronor(-100)), Map.entry(place(2090), Ore.kronor(100)));
        recount.assertHolds(forbund);
    }

    private void close(String forbund, int year) throws Exception {
        books.as(forbund, EKONOM, () -> {
            yearEnd.close(forbund, year);
            return null;
        });
    }

    private String refusal(String forbund, Callable<?> attempt) throws Exception {
        return Race.outcome(() -> books.as(forbund, EKONOM, attempt)).ruleId();
    }

    private static Posting place(int account) {
        return new Posting(account, Ore.ZERO, null, null);
    }

    /** @return what the vouchers add up to, by account and objects */
    private Map<Posting, Ore> balances(String forbund, int year, Predicate<Voucher> counted) {
        Map<Posting, Ore> balances = new TreeMap<>(java.util.Comparator.comparing(Posting::toString));
        recount.vouchers(forbund, year).stream()
                .filter(counted)
                .flatMap(v -> v.postings().stream())
                .forEach(p ->
                        balances.merge(new Posting(p.account(), Ore.ZERO, null, p.objects()), p.amount(), Ore::plus));
        return balances;
    }
}
