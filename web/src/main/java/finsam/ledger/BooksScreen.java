package finsam.ledger;

import finsam.ledger.Vouchers.Summary;
import finsam.rules.RuleViolation;
import finsam.screen.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** Verifikationer: the vouchers that answer to what is asked, latest first; and grundbok, in the order of registration. */
@Named
@RequestScoped
public class BooksScreen {

    static final int PAGE = 200;
    private static final int LIST_PAGE = 50;

    @Inject
    private Place place;

    @Inject
    private BookFilter filter;

    @Inject
    private VoucherPages vouchers;

    @Inject
    private Chart chart;

    @Inject
    private HttpServletRequest request;

    private Slice<Summary, VoucherPlace> list;
    private Slice<Voucher, VoucherPlace> journal;
    private AccountNames names;

    @Inject
    private Drafts drafts;

    @Inject
    private Inbox inbox;

    private List<Drafts.Summary> unposted;

    /** Reads the page of the list before anything is written of it. */
    public void openList() {
        list = filter.read(() -> vouchers.latest(place.forbund(), search(), after(), LIST_PAGE));
    }

    /** Reads the page of grundbok before anything is written of it. */
    public void openJournal() {
        journal = filter.read(() -> vouchers.journal(place.forbund(), search(), after(), PAGE));
    }

    private VoucherPlace after() {
        return VoucherPlace.parse(request.getParameter("efter"));
    }

    private VoucherSearch search() {
        String kind = filter.text("slag");
        return new VoucherSearch(
                filter.query(),
                filter.text("sok"),
                filter.form().amount().orElse(null),
                kind.isEmpty() ? null : kind(kind));
    }

    private static VoucherKind kind(String written) {
        return Stream.of(VoucherKind.values())
                .filter(kind -> kind.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("voucher.kind-unknown", written));
    }

    /** @return the year's drafts that are neither posted nor discarded, latest changed first */
    public List<Drafts.Summary> drafts() {
        if (unposted == null) {
            unposted = drafts.list(place.forbund(), place.year());
        }
        return unposted;
    }

    /** @return where a draft is gone on with: those being written in their form, others on the page of attest */
    public String address(Drafts.Summary draft) {
        boolean written = draft.purpose() == Draft.Purpose.MANUAL && draft.status() == Draft.Status.DRAFT;
        return (written && place.is("EKONOM") ? "ny-verifikation.xhtml" : "attest.xhtml") + place.query() + "&utkast="
                + draft.id();
    }

    /** @return how many documents wait to be booked */
    public int waitingDocuments() {
        return inbox.waiting(place.forbund()).size();
    }

    public List<Summary> vouchers() {
        return list == null ? List.of() : list.rows();
    }

    public List<Voucher> journal() {
        return journal == null ? List.of() : journal.rows();
    }

    /** @return where the next page begins, or null */
    public VoucherPlace next() {
        return list != null ? list.next() : journal != null ? journal.next() : null;
    }

    /** @return whether this is a page after the first */
    public boolean isLater() {
        return request.getParameter("efter") != null;
    }

    /** @return whether anything but days is asked for */
    public boolean isSearch() {
        return !filter.form()
                        .asked(List.of("sok", "belopp", "konto", "slag", "serie", "kant"))
                        .isEmpty()
                || !filter.query().objects().isEmpty();
    }

    public VoucherKind[] kinds() {
        return VoucherKind.values();
    }

    public String accountName(int number) {
        if (names == null) {
            names = new AccountNames(
                    chart.accounts(place.forbund(), place.fiscalYear().endsOn()));
        }
        return names.of(number);
    }
}
