package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.ledger.Accruals.Distribution;
import finsam.ledger.Accruals.PartView;
import finsam.ledger.Accruals.Posted;
import finsam.ledger.Accruals.Preview;
import finsam.ledger.Chart.DimensionObject;
import finsam.money.Ore;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Periodisering: an amount moved to other months, looked at voucher by voucher as it will be posted, and posted once. */
@Named
@ViewScoped
public class AccrualScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ASSETS_FROM = 1700;
    private static final int ASSETS_TO = 1799;
    private static final int DEBTS_FROM = 2900;
    private static final int DEBTS_TO = 2999;
    private static final int YEAR = 12;

    /** How the amount comes back. */
    public enum Way {
        AT_ONCE,
        BY_MONTH
    }

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Accruals accruals;

    @Inject
    private Chart chart;

    @Inject
    private SeriesRegister seriesRegister;

    private final String key = UUID.randomUUID().toString();
    private Way way = Way.AT_ONCE;
    private Integer account;
    private Integer interim;
    private Ore amount;
    private LocalDate date;
    private String text;
    private String insats;
    private LocalDate takeBackOn;
    private LocalDate from;
    private int months = YEAR;
    private transient Preview preview;
    private transient List<Account> accounts;

    @PostConstruct
    void read() {
        LocalDate day = place.day();
        date = day.withDayOfMonth(day.lengthOfMonth());
        takeBackOn = date.plusDays(1);
        from = takeBackOn;
    }

    public void review() {
        preview = null;
        preview = way == Way.AT_ONCE
                ? accruals.preview(place.forbund(), place.year(), draft(), takeBackOn)
                : accruals.preview(place.forbund(), place.year(), distribution());
    }

    public void change() {
        preview = null;
    }

    public void post() {
        Posted posted = way == Way.AT_ONCE
                ? accruals.post(place.forbund(), place.year(), draft(), takeBackOn)
                : accruals.distribute(place.forbund(), place.year(), distribution(), key);
        long waiting = posted.parts().stream().filter(p -> p.posted() == null).count();
        answers.done("Verifikation " + posted.accrual() + " är bokförd, och tas tillbaka i "
                + posted.parts().size() + (posted.parts().size() == 1 ? " verifikation" : " verifikationer")
                + (waiting == 0 ? "." : ", varav " + waiting + " när året har lagts upp."));
    }

    public void postDue() {
        int posted = accruals.postDue(place.forbund()).size();
        answers.done(posted == 0 ? "Inget av det som väntar hör till ett öppet år." : posted + " är bokförda.");
    }

    private VoucherDraft draft() {
        require(account != null && interim != null, "accrual.accounts-missing");
        require(amount != null, "money.missing");
        require(amount.isPositive(), "accrual.amount");
        Ore waits = interim < ASSETS_TO ? amount : amount.negated();
        Posting moved = new Posting(account, waits.negated(), null, null);
        return VoucherDraft.of(
                series(),
                date,
                text,
                List.of(
                        insats == null ? moved : moved.on(Dimension.INSATS, insats),
                        new Posting(interim, waits, null, null)),
                key);
    }

    private Distribution distribution() {
        require(account != null && interim != null, "accrual.accounts-missing");
        return new Distribution(
                series(),
                account,
                interim,
                amount,
                date,
                from,
                months,
                text,
                insats == null ? Map.of() : Map.of(Dimension.INSATS.number(), insats));
    }

    private String series() {
        return seriesRegister.codeFor(place.scope(), Series.Purpose.MANUAL, date == null ? place.day() : date);
    }

    private List<Account> accounts() {
        if (accounts == null) {
            accounts = chart.accounts(place.forbund());
        }
        return accounts;
    }

    /** @return the costs and the incomes */
    public List<Account> results() {
        return accounts().stream()
                .filter(a -> a.statementRow().statement() == StatementRow.Statement.INCOME)
                .toList();
    }

    /** @return the accounts on which amounts wait for their month */
    public List<Account> interims() {
        return accounts().stream()
                .filter(a -> isBetween(a, ASSETS_FROM, ASSETS_TO) || isBetween(a, DEBTS_FROM, DEBTS_TO))
                .toList();
    }

    private static boolean isBetween(Account account, int from, int to) {
        int group = Integer.parseInt(String.valueOf(account.number()).substring(0, 4));
        return from <= group && group <= to;
    }

    public List<DimensionObject> insatser() {
        return chart.objects(place.forbund()).stream()
                .filter(o -> o.dimension() == Dimension.INSATS.number())
                .toList();
    }

    public Way[] ways() {
        return Way.values();
    }

    public Preview preview() {
        return preview;
    }

    public List<PartView> parts() {
        return accruals.ofYear(place.forbund(), place.year());
    }

    public List<PartView> waiting() {
        return accruals.waiting(place.forbund());
    }

    public Way getWay() {
        return way;
    }

    public void setWay(Way way) {
        this.way = way;
    }

    public Integer getAccount() {
        return account;
    }

    public void setAccount(Integer account) {
        this.account = account;
    }

    public Integer getInterim() {
        return interim;
    }

    public void setInterim(Integer interim) {
        this.interim = interim;
    }

    public Ore getAmount() {
        return amount;
    }

    public void setAmount(Ore amount) {
        this.amount = amount;
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

    public String getInsats() {
        return insats;
    }

    public void setInsats(String insats) {
        this.insats = insats;
    }

    public LocalDate getTakeBackOn() {
        return takeBackOn;
    }

    public void setTakeBackOn(LocalDate takeBackOn) {
        this.takeBackOn = takeBackOn;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public int getMonths() {
        return months;
    }

    public void setMonths(int months) {
        this.months = months;
    }
}
