package finsam.report;

import finsam.report.History.Filter;
import finsam.report.History.Line;
import finsam.screen.Place;
import finsam.screen.Words;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;

/** A history searched and turned page by page. What is asked for is in the address. */
public abstract class HistorySearch {

    private static final int A_PAGE = 50;

    @Inject
    private Place place;

    @Inject
    private HttpServletRequest request;

    private List<Line> lines;

    /** @return the lines that fit, latest first, so many after the first ones that are left out */
    abstract List<Line> search(String forbund, Filter filter, int leaveOut, int most);

    /** @return the actions that there are to choose among */
    abstract List<String> recorded(String forbund);

    String forbund() {
        return place.forbund();
    }

    /** @return one of the things searched for; empty if it was not asked for */
    public String asked(String parameter) {
        String value = request.getParameter(parameter);
        return value == null ? "" : value.strip();
    }

    /** @return whether a day was written that cannot be read: it does not narrow the search */
    public boolean isUnreadable(String parameter) {
        return !asked(parameter).isEmpty() && day(parameter) == null;
    }

    private LocalDate day(String parameter) {
        try {
            return asked(parameter).isEmpty() ? null : LocalDate.parse(asked(parameter));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    public List<Line> lines() {
        return found().subList(0, Math.min(A_PAGE, found().size()));
    }

    /** One more than is shown: it tells whether there is another page. */
    private List<Line> found() {
        if (lines == null) {
            Filter filter = new Filter(asked("sok"), asked("vem"), asked("handelse"), day("fran"), day("till"));
            lines = search(forbund(), filter, page() * A_PAGE, A_PAGE + 1);
        }
        return lines;
    }

    /** @return the page shown, the latest being 0 */
    public int page() {
        String written = asked("sida");
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }

    public boolean isOlder() {
        return found().size() > A_PAGE;
    }

    /** @return the address of a page of the same search */
    public String address(int page) {
        StringBuilder address = new StringBuilder(place.page().address() + place.query());
        for (String parameter : List.of("sok", "vem", "handelse", "fran", "till")) {
            if (!asked(parameter).isEmpty()) {
                address.append('&').append(parameter).append('=').append(Words.encoded(asked(parameter)));
            }
        }
        return address.append("&sida=").append(page).toString();
    }

    /** @return the actions to choose among, in the order of their Swedish words */
    public List<String> actions() {
        return recorded(forbund()).stream()
                .distinct()
                .sorted(Comparator.comparing(action -> Words.word("event", action)))
                .toList();
    }
}
