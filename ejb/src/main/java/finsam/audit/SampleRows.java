package finsam.audit;

import static finsam.rules.RuleViolation.require;

import finsam.access.Scope;
import finsam.audit.Draw.Drawn;
import finsam.database.Sql;
import finsam.ledger.Balances;
import finsam.ledger.Balances.ChainHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;

/** Reads what samples are drawn from, line after line, and draws: twice over the same lines, or not at all. */
@ApplicationScoped
class SampleRows {

    /** What was drawn, and from what. */
    record Outcome(Population.Size population, List<Drawn> drawn) {}

    @Inject
    private Sql sql;

    @Inject
    private Balances balances;

    /** @throws finsam.rules.RuleViolation {@code sample.nothing}, or {@code sample.books-changed} if somebody posted meanwhile */
    Outcome draw(Scope scope, int year, SampleQuestion question) {
        Population first = new Population();
        each(scope, year, question, first::take);
        Population.Size size = first.size();
        require(size.count() > 0, "sample.nothing");
        Draw draw = Draw.of(question, size.sum());
        Population second = new Population();
        each(scope, year, question, unit -> {
            second.take(unit);
            draw.take(unit);
        });
        require(second.size().equals(size), "sample.books-changed");
        return new Outcome(size, draw.drawn());
    }

    /** @return what there is now, without drawing */
    Population.Size population(Scope scope, int year, SampleQuestion question) {
        Population population = new Population();
        each(scope, year, question, population::take);
        return population.size();
    }

    /** Chain after chain by the code points of the series: a database orders texts by its own rules. */
    private void each(Scope scope, int year, SampleQuestion question, Consumer<SampleUnit> consumer) {
        for (ChainHead chain : balances.chainHeads(scope, year)) {
            sql.each(
                    """
                    select v.id, r.number, p.line, p.account, p.amount_ore
                    from registration r
                    join voucher v on v.id = r.voucher_id
                    join posting p on p.forbund_id = v.forbund_id and p.voucher_id = v.id
                    where r.forbund_id = ? and r.fiscal_year = ? and r.series = ? and v.kind = 'ORDINARY'
                        and v.event_date between ? and ? and p.account between ? and ? and abs(p.amount_ore) between ? and ?
                    order by r.number, p.line
                    """,
                    row -> consumer.accept(new SampleUnit(
                            row.number("id"),
                            year,
                            chain.series(),
                            row.number("number"),
                            row.integer("line"),
                            row.integer("account"),
                            row.number("amount_ore"))),
                    scope.forbundId(),
                    year,
                    chain.series(),
                    question.from(),
                    question.through(),
                    question.fromAccount(),
                    question.throughAccount(),
                    question.least().ore(),
                    question.most().ore());
        }
    }
}
