package finsam.ledger;

import finsam.ledger.Periods.Month;
import finsam.ledger.Periods.YearClosing;
import finsam.ledger.Reopenings.Request;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Perioder: the months of the year, what is closed, and what is asked to be opened again. */
@Named
@ViewScoped
public class PeriodScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Periods periods;

    @Inject
    private Reopenings reopenings;

    @Inject
    private YearEnd yearEnd;

    @Inject
    private Clock clock;

    private LocalDate closing;
    private boolean earlierToo = true;
    private LocalDate asked;
    private String reason;
    private String answer;
    private transient List<Month> months;
    private transient List<Request> requests;

    public List<Month> months() {
        if (months == null) {
            months = periods.months(place.forbund(), place.year());
        }
        return months;
    }

    /** @return the open months that have ended and do not wait for the year */
    public List<Month> closable() {
        LocalDate today = LocalDate.now(clock);
        return months().stream()
                .filter(m -> m.open() && !m.closesWithYear() && m.endsOn().isBefore(today))
                .toList();
    }

    public List<Month> closed() {
        return months().stream().filter(m -> !m.open()).toList();
    }

    /** @return the request that waits for the month, or null */
    public Request waitingFor(Month month) {
        return requests().stream()
                .filter(r -> r.isWaiting() && month.startsOn().equals(r.month()))
                .findFirst()
                .orElse(null);
    }

    /** @return who closed the year, or null */
    public YearClosing yearClosing() {
        return periods.closing(place.forbund(), place.year()).orElse(null);
    }

    /** @return whether the year has ended and can be closed */
    public boolean isYearOver() {
        return place.fiscalYear().endsOn().isBefore(LocalDate.now(clock));
    }

    /** @return the closed years after this one, which open with it, in words; empty if there are none */
    public String openWithIt() {
        return String.join(
                ", ",
                place.years().stream()
                        .filter(y -> y.startsOn().isAfter(place.fiscalYear().endsOn()) && !y.isOpen())
                        .map(y -> String.valueOf(y.year()))
                        .sorted()
                        .toList());
    }

    public List<Request> requests() {
        if (requests == null) {
            requests = reopenings.all(place.forbund());
        }
        return requests;
    }

    public List<Request> waiting() {
        return requests().stream().filter(Request::isWaiting).toList();
    }

    public List<Request> answered() {
        return requests().stream().filter(r -> !r.isWaiting()).toList();
    }

    public boolean mayAct() {
        return place.is("EKONOM") || place.is("FORBUNDSCHEF");
    }

    public boolean isOwn(Request request) {
        return request.askedBy().equals(place.username());
    }

    public void close() {
        if (earlierToo) {
            periods.closeThrough(place.forbund(), place.year(), closing);
        } else {
            periods.close(place.forbund(), place.year(), closing);
        }
        answers.done((earlierToo ? "Månaderna till och med " : "Månaden ")
                + YearMonth.from(closing)
                + (earlierToo ? " är stängda." : " är stängd."));
    }

    public void closeYear() {
        yearEnd.close(place.forbund(), place.year());
        answers.done("Räkenskapsåret " + place.year() + " är stängt.");
    }

    public void askForMonth() {
        reopenings.askForMonth(place.forbund(), place.year(), asked, reason);
        answers.done("Din begäran väntar på att någon annan svarar.");
    }

    public void askForYear() {
        reopenings.askForYear(place.forbund(), place.year(), reason);
        answers.done("Din begäran väntar på att någon annan svarar.");
    }

    public void open(Request request) {
        reopenings.open(place.forbund(), request.id());
        answers.done(request.subject() + " är öppet igen.");
    }

    public void refuse(Request request) {
        reopenings.refuse(place.forbund(), request.id(), answer);
        answers.done("Begäran om att öppna " + request.subject() + " är nekad.");
    }

    public void withdraw(Request request) {
        reopenings.withdraw(place.forbund(), request.id());
        answers.done("Begäran om att öppna " + request.subject() + " är återtagen.");
    }

    public LocalDate getClosing() {
        return closing;
    }

    public void setClosing(LocalDate closing) {
        this.closing = closing;
    }

    public boolean isEarlierToo() {
        return earlierToo;
    }

    public void setEarlierToo(boolean earlierToo) {
        this.earlierToo = earlierToo;
    }

    public LocalDate getAsked() {
        return asked;
    }

    public void setAsked(LocalDate asked) {
        this.asked = asked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
