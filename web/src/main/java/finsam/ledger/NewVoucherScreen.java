package finsam.ledger;

import finsam.ledger.Chart.DimensionObject;
import finsam.ledger.Ledger.Preview;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import finsam.screen.Answers;
import finsam.screen.Place;
import finsam.screen.Words;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ny verifikation: written, looked at exactly as it will be posted, and posted once, however often the button is pressed. */
@Named
@ViewScoped
public class NewVoucherScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LINES = 6;
    private static final int MORE_LINES = 4;
    private static final int MOST_PROPOSALS = 12;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Ledger ledger;

    @Inject
    private Chart chart;

    @Inject
    private SeriesRegister seriesRegister;

    private final String key = UUID.randomUUID().toString();
    private final List<PostingEntry> lines = new ArrayList<>();
    private String series;
    private LocalDate date;
    private String text;
    private String counterparty;
    private String documentReference;
    private transient Preview preview;
    private transient List<Account> accounts;
    private transient List<DimensionObject> objects;

    @PostConstruct
    void read() {
        date = place.day();
        IntStream.range(0, LINES).forEach(i -> lines.add(new PostingEntry()));
    }

    public void addLines() {
        IntStream.range(0, MORE_LINES).forEach(i -> lines.add(new PostingEntry()));
    }

    /** Shows what would be posted. A single line without an amount takes the balance. */
    public void review() {
        preview = null;
        List<PostingEntry> open = open();
        if (open.size() == 1) {
            open.get(0).take(difference().negated());
        }
        preview = ledger.preview(place.forbund(), place.year(), draft());
    }

    /** Goes back to the lines as they were written. */
    public void change() {
        preview = null;
    }

    public void post() {
        VoucherNumber posted = ledger.post(place.forbund(), place.year(), draft());
        answers.doneAt(
                "verifikation.xhtml" + place.query() + "&serie=" + Words.encoded(posted.series()) + "&nr="
                        + posted.number(),
                "Verifikation " + posted + " är bokförd.");
    }

    public void postAndGoOn() {
        VoucherNumber posted = ledger.post(place.forbund(), place.year(), draft());
        answers.done("Verifikation " + posted + " är bokförd.");
    }

    private VoucherDraft draft() {
        List<Posting> postings = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.posting(number(line.getAccount())))
                .toList();
        return VoucherDraft.of(series, date, text, postings, key).with(counterparty, documentReference);
    }

    /** @return the account of the number that the text begins with, or else of the only name that it is part of */
    private int number(String written) {
        String typed = written == null ? "" : written.strip();
        String digits = typed.replaceFirst("^(\\d{1,8}).*$", "$1");
        if (digits.matches("\\d+")) {
            return Integer.parseInt(digits);
        }
        List<Account> named = matching(typed).toList();
        if (named.size() != 1) {
            throw new RuleViolation("account.unknown", typed);
        }
        return named.get(0).number();
    }

    /** @return the accounts whose number begins with what is typed, or whose name it is part of */
    public List<String> complete(String typed) {
        return matching(typed.strip())
                .limit(MOST_PROPOSALS)
                .map(account -> account.number() + " " + account.name())
                .toList();
    }

    private Stream<Account> matching(String typed) {
        if (accounts == null) {
            accounts = chart.accounts(place.forbund());
        }
        String sought = typed.toLowerCase(Locale.ROOT);
        return accounts.stream()
                .filter(account -> String.valueOf(account.number()).startsWith(sought)
                        || account.name().toLowerCase(Locale.ROOT).contains(sought));
    }

    public Ore debit() {
        return sum(lines.stream().map(PostingEntry::getDebit));
    }

    public Ore credit() {
        return sum(lines.stream().map(PostingEntry::getCredit));
    }

    private static Ore sum(Stream<Ore> amounts) {
        return amounts.filter(amount -> amount != null).reduce(Ore.ZERO, Ore::plus);
    }

    public Ore difference() {
        return debit().minus(credit());
    }

    /** @return whether the balance is offered to a line that has an account and no amount */
    public boolean isOffered() {
        return open().size() == 1 && !difference().isZero();
    }

    private List<PostingEntry> open() {
        return lines.stream()
                .filter(line -> line.getAccount() != null && line.isWithoutAmount())
                .toList();
    }

    public Preview preview() {
        return preview;
    }

    public List<Series> seriesByHand() {
        return seriesRegister.series(place.forbund()).stream()
                .filter(s -> s.purpose() == Series.Purpose.MANUAL)
                .toList();
    }

    public List<DimensionObject> insatser() {
        return objects(Dimension.INSATS);
    }

    public List<DimensionObject> financiers() {
        return objects(Dimension.FINANCIER);
    }

    private List<DimensionObject> objects(Dimension dimension) {
        if (objects == null) {
            objects = chart.objects(place.forbund());
        }
        return objects.stream().filter(o -> o.dimension() == dimension.number()).toList();
    }

    /** @return what the line concerns, by the names of its objects */
    public String concerns(Posting posting) {
        return Words.joined(Stream.of(Dimension.INSATS, Dimension.FINANCIER)
                .flatMap(dimension ->
                        objects(dimension).stream().filter(o -> o.code().equals(posting.object(dimension))))
                .map(DimensionObject::name)
                .toList());
    }

    public List<PostingEntry> getLines() {
        return lines;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getCounterparty() {
        return counterparty;
    }

    public void setCounterparty(String counterparty) {
        this.counterparty = counterparty;
    }

    public String getDocumentReference() {
        return documentReference;
    }

    public void setDocumentReference(String documentReference) {
        this.documentReference = documentReference;
    }
}
