package finsam.audit;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.ledger.Balances;
import finsam.ledger.FiscalYears;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The controls of a year's books: how many each points at, and which. */
@Stateless
@PermitAll
public class BookControls {

    /** A control as the list of them shows it, run as it is set at first. */
    public record Overview(ControlKind control, String heading, String description, int hits) {}

    /**
     * What a control points at.
     *
     * @param looked how many vouchers the year has
     * @param stateOfBooks the hash over the ends of the chains that it looked at
     */
    public record Result(ControlSettings settings, int looked, String stateOfBooks, List<Hit> hits) {

        public Result {
            hits = List.copyOf(hits);
        }
    }

    @Inject
    private Access access;

    @Inject
    private FiscalYears years;

    @Inject
    private FactsReader facts;

    @Inject
    private Balances balances;

    public List<Overview> overview(String forbund, int year) {
        Scope scope = scope(forbund);
        years.year(scope, year);
        List<VoucherFacts> vouchers = facts.of(scope, year);
        return Stream.of(ControlKind.values())
                .map(kind -> new Overview(
                        kind,
                        kind.heading(),
                        kind.description(),
                        kind.run(vouchers, settings(scope, kind, Map.of())).size()))
                .toList();
    }

    /**
     * @param asked by the keys of the control's parameters; what is missing is as the control has it
     * @throws finsam.rules.RuleViolation if a parameter cannot be read
     */
    public Result run(String forbund, int year, ControlKind kind, Map<String, String> asked) {
        return run(scope(forbund), year, kind, asked);
    }

    public Result run(Scope scope, int year, ControlKind kind, Map<String, String> asked) {
        require(kind != null, "control.missing");
        years.year(scope, year);
        ControlSettings settings = settings(scope, kind, asked);
        String state = balances.stateOfBooks(scope, year);
        List<VoucherFacts> vouchers = facts.of(scope, year);
        return new Result(settings, vouchers.size(), state, kind.run(vouchers, settings));
    }

    /** @return the settings that the control would run with, for who may run it */
    public ControlSettings settings(String forbund, ControlKind kind, Map<String, String> asked) {
        return settings(scope(forbund), kind, asked);
    }

    public ControlSettings settings(Scope scope, ControlKind kind, Map<String, String> asked) {
        return ControlSettings.of(kind, asked, facts.limits(scope));
    }

    private Scope scope(String forbund) {
        return access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF, Role.REVISOR, Role.ADMINISTRATOR);
    }
}
