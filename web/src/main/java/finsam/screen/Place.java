package finsam.screen;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.access.Users;
import finsam.forbund.ForbundRegister;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import finsam.rules.RuleViolation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the reader is: the page, the förbund and the year of the address, {@code ?forbund=…&ar=…}, and who is reading. An
 * address that names neither means the first of the reader's förbund, and its latest year.
 */
@Named
@RequestScoped
public class Place {

    private static final Pattern OWN_PARAMETER = Pattern.compile("(forbund|ar)(=.*)?");

    @Inject
    private HttpServletRequest request;

    @Inject
    private Access access;

    @Inject
    private Users users;

    @Inject
    private ForbundRegister register;

    @Inject
    private FiscalYears fiscalYears;

    @Inject
    private Clock clock;

    private List<ForbundRegister.Summary> mine;
    private Scope scope;
    private List<FiscalYear> years = List.of();
    private FiscalYear year;

    /**
     * Finds what the address names; {@link Doorkeeper} does it before the page.
     *
     * @throws RuleViolation {@code access.unknown-forbund} or {@code year.unknown}, if the address names what is not there
     */
    void enter() {
        mine = register.mine();
        String code = request.getParameter("forbund");
        if (code == null && mine.isEmpty()) {
            return;
        }
        scope = access.scope(code == null ? mine.get(0).code() : code, Role.values());
        years = fiscalYears.years(scope);
        String asked = request.getParameter("ar");
        year = years.stream()
                .filter(y -> asked == null || asked.equals(String.valueOf(y.year())))
                .findFirst()
                .orElse(null);
        require(asked == null || year != null, "year.unknown", asked);
    }

    public boolean hasForbund() {
        return scope != null;
    }

    public boolean hasYear() {
        return year != null;
    }

    /** @return the förbund's code, by which services know it */
    public String forbund() {
        return scope.forbund();
    }

    public String forbundName() {
        return mine.stream()
                .filter(f -> hasForbund() && f.code().equals(scope.forbund()))
                .map(ForbundRegister.Summary::name)
                .findFirst()
                .orElse("");
    }

    public List<ForbundRegister.Summary> mine() {
        return mine;
    }

    public boolean isInvented() {
        return hasForbund() && scope.invented();
    }

    public int year() {
        return year.year();
    }

    public FiscalYear fiscalYear() {
        return year;
    }

    public List<FiscalYear> years() {
        return years;
    }

    /** @return the day to work with: today, or the last day of a year that has ended */
    public LocalDate day() {
        LocalDate today = LocalDate.now(clock);
        if (!hasYear() || year.holds(today)) {
            return today;
        }
        return today.isBefore(year.startsOn()) ? year.startsOn() : year.endsOn();
    }

    public Scope scope() {
        return scope;
    }

    public Set<Role> roles() {
        return hasForbund() ? scope.roles() : Set.of();
    }

    public boolean is(String role) {
        return roles().contains(Role.valueOf(role));
    }

    /** @return whether the reader sees into the förbund's books, as a member alone does not */
    public boolean isReader() {
        return Stream.of(Role.readers()).anyMatch(roles()::contains);
    }

    /** @return whether the reader sets up the whole installation, and so may register a förbund */
    public boolean isInstallationsAdministrator() {
        return access.isAdministrator();
    }

    public String username() {
        return access.username();
    }

    public String displayName() {
        return users.displayName(access.username());
    }

    public Page page() {
        return Page.at(request.getServletPath()).orElse(Page.START);
    }

    public List<Page> menu() {
        return hasForbund() ? Page.menu(scope.roles()) : List.of(Page.START, Page.INSTALLNINGAR);
    }

    /** @return what a link to another page of the same förbund and year ends with */
    public String query() {
        return hasForbund() ? query(scope.forbund(), hasYear() ? year.year() : null) : "?";
    }

    public String query(String forbund, Integer inYear) {
        return "?forbund=" + URLEncoder.encode(forbund, StandardCharsets.UTF_8)
                + (inYear == null ? "" : "&ar=" + inYear);
    }

    /** @return the whole query of this page's address: the förbund, the year, and what else the page was asked for */
    String wholeQuery() {
        String asked = request.getQueryString();
        return query()
                + (asked == null
                        ? ""
                        : Stream.of(asked.split("&"))
                                .filter(parameter ->
                                        !OWN_PARAMETER.matcher(parameter).matches())
                                .map(parameter -> "&" + parameter)
                                .collect(Collectors.joining()));
    }
}
