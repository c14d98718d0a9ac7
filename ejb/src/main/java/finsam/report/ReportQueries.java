package finsam.report;

import finsam.access.Scope;
import finsam.budget.BudgetLine;
import finsam.database.Sql;
import finsam.forbund.MemberKind;
import finsam.forbund.Party;
import finsam.ledger.AccountPurpose;
import finsam.ledger.Dimension;
import finsam.ledger.StatementRow;
import finsam.money.Ore;
import finsam.report.VoucherCount.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the statements are made of beside the trial balance, read by SQL. */
@ApplicationScoped
class ReportQueries {

    /** The förbund as a report names it. */
    record Name(String name, String organisationNumber) {}

    @Inject
    private Sql sql;

    Name name(Scope scope) {
        return sql.one(
                "select name, organisation_number from forbund where id = ?",
                row -> new Name(row.text("name"), row.text("organisation_number")),
                scope.forbundId());
    }

    /** @return whether the year is closed, as the database says now */
    boolean isClosed(Scope scope, int year) {
        return sql.one(
                "select status from fiscal_year where forbund_id = ? and fiscal_year = ?",
                row -> row.text("status").equals("CLOSED"),
                scope.forbundId(),
                year);
    }

    /** @return whether something has happened in the year: what it opened with alone is no year to compare with */
    boolean hasBooks(Scope scope, int year) {
        return sql.first("""
                        select r.voucher_id from registration r join voucher v on v.id = r.voucher_id
                        where r.forbund_id = ? and r.fiscal_year = ? and v.kind <> 'OPENING' fetch first 1 row only
                        """, row -> row.number("voucher_id"), scope.forbundId(), year)
                .isPresent();
    }

    Plan plan(Scope scope, int year) {
        List<Plan.Due> dues = sql.list(
                """
                select c.member_code, m.kind, c.amount_ore
                from financing f
                join contribution c on c.forbund_id = f.forbund_id and c.financing_id = f.id
                join member m on m.forbund_id = c.forbund_id and m.code = c.member_code
                where f.forbund_id = ? and f.fiscal_year = ?
                    and f.version = (select max(version) from financing where forbund_id = f.forbund_id and fiscal_year = f.fiscal_year)
                order by c.member_code
                """,
                row -> new Plan.Due(
                        row.text("member_code"),
                        MemberKind.valueOf(row.text("kind")).party(),
                        row.ore("amount_ore")),
                scope.forbundId(),
                year);
        List<Plan.Line> lines = sql.list(
                """
                select l.kind, l.code, l.name, l.amount_ore, l.allocated_ore
                from budget b join budget_line l on l.forbund_id = b.forbund_id and l.budget_id = b.id
                where b.forbund_id = ? and b.fiscal_year = ? and b.status = 'ADOPTED' order by l.line
                """,
                row -> new Plan.Line(
                        BudgetLine.Kind.valueOf(row.text("kind")),
                        row.text("code"),
                        row.text("name"),
                        row.ore("amount_ore"),
                        row.ore("allocated_ore")),
                scope.forbundId(),
                year);
        return new Plan(dues, lines.isEmpty() ? Optional.empty() : Optional.of(lines));
    }

    Map<String, String> insatser(Scope scope, int year) {
        Map<String, String> names = new LinkedHashMap<>();
        sql.each(
                "select code, name from object_of_year where forbund_id = ? and fiscal_year = ? and dimension = ? order by code",
                row -> names.put(row.text("code"), row.text("name")),
                scope.forbundId(),
                year,
                Dimension.INSATS.number());
        return names;
    }

    /** @return costs, and income on insatser, by insats and responsibility */
    List<OperationsStatement.Posted> operations(Scope scope, int year) {
        return sql.list(
                """
                select s.insats, s.responsibility,
                    sum(case when c.statement_row in ('OPERATING_COSTS', 'DEPRECIATION', 'FINANCIAL_COSTS')
                        then s.amount_ore else 0 end) as cost,
                    sum(case when c.statement_row in ('OPERATING_INCOME', 'FINANCIAL_INCOME')
                        then -s.amount_ore else 0 end) as income
                from (
                    select r.forbund_id, r.fiscal_year, p.account, i.object_code as insats, a.object_code as responsibility,
                        sum(p.amount_ore) as amount_ore
                    from registration r
                    join voucher v on v.id = r.voucher_id
                    join posting p on p.voucher_id = v.id
                    left join posting_object i on i.voucher_id = p.voucher_id and i.line = p.line and i.dimension = ?
                    left join posting_object a on a.voucher_id = p.voucher_id and a.line = p.line and a.dimension = ?
                    where r.forbund_id = ? and r.fiscal_year = ? and v.kind <> 'OPENING'
                    group by r.forbund_id, r.fiscal_year, p.account, i.object_code, a.object_code) s
                join account_of_year c on c.forbund_id = s.forbund_id and c.fiscal_year = s.fiscal_year and c.number = s.account
                where c.statement_row in ('OPERATING_COSTS', 'DEPRECIATION', 'FINANCIAL_COSTS', 'OPERATING_INCOME', 'FINANCIAL_INCOME')
                group by s.insats, s.responsibility
                order by s.insats, s.responsibility
                """,
                row -> new OperationsStatement.Posted(
                        row.text("insats"), row.text("responsibility"), row.ore("cost"), row.ore("income")),
                Dimension.INSATS.number(),
                Dimension.RESPONSIBILITY.number(),
                scope.forbundId(),
                year);
    }

    /** @return the contributions posted as income, by party */
    Map<Party, Ore> contributionIncome(Scope scope, int year) {
        Map<Party, Ore> income = new EnumMap<>(Party.class);
        sql.each(
                """
                select c.purpose, -sum(s.amount_ore) as income
                from (
                    select r.forbund_id, r.fiscal_year, p.account, sum(p.amount_ore) as amount_ore
                    from registration r
                    join voucher v on v.id = r.voucher_id
                    join posting p on p.voucher_id = v.id
                    where r.forbund_id = ? and r.fiscal_year = ? and v.kind <> 'OPENING'
                    group by r.forbund_id, r.fiscal_year, p.account) s
                join account_of_year c on c.forbund_id = s.forbund_id and c.fiscal_year = s.fiscal_year and c.number = s.account
                where c.purpose like 'CONTRIBUTION_INCOME_%'
                group by c.purpose
                """,
                row -> income.put(
                        Party.valueOf(row.text("purpose").substring("CONTRIBUTION_INCOME_".length())),
                        row.ore("income")),
                scope.forbundId(),
                year);
        return income;
    }

    /** @return the members by party and name, and after them others whom postings of contributions name */
    List<ContributionStatement.Payer> payers(Scope scope, int year) {
        Map<String, ContributionStatement.Payer> payers = new HashMap<>();
        sql.each(
                "select code, name from object_of_year where forbund_id = ? and fiscal_year = ? and dimension = ?",
                row -> payers.put(
                        row.text("code"),
                        new ContributionStatement.Payer(row.text("code"), row.text("name"), null, false)),
                scope.forbundId(),
                year,
                Dimension.FINANCIER.number());
        sql.each(
                "select code, name, kind, outside_region from member where forbund_id = ?",
                row -> payers.put(
                        row.text("code"),
                        new ContributionStatement.Payer(
                                row.text("code"),
                                row.text("name"),
                                MemberKind.valueOf(row.text("kind")).party(),
                                row.truth("outside_region"))),
                scope.forbundId());
        return payers.values().stream()
                .sorted(Comparator.comparing(
                                ContributionStatement.Payer::party, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(ContributionStatement.Payer::code))
                .toList();
    }

    /** @return what is posted on the accounts of contributions, by the financier that the postings name */
    List<ContributionStatement.Posted> contributions(Scope scope, int year) {
        return sql.list(
                """
                select s.object_code,
                    sum(case when c.purpose <> 'CONTRIBUTION_RECEIVABLE' then s.opening - s.closing else 0 end) as claimed,
                    sum(case when c.purpose = 'CONTRIBUTION_RECEIVABLE' then s.opening else 0 end) as opening,
                    sum(case when c.purpose = 'CONTRIBUTION_RECEIVABLE' then s.closing else 0 end) as closing
                from (
                    select r.forbund_id, r.fiscal_year, p.account, o.object_code,
                        sum(case when v.kind = 'OPENING' then p.amount_ore else 0 end) as opening, sum(p.amount_ore) as closing
                    from registration r
                    join voucher v on v.id = r.voucher_id
                    join posting p on p.voucher_id = v.id
                    left join posting_object o on o.voucher_id = p.voucher_id and o.line = p.line and o.dimension = ?
                    where r.forbund_id = ? and r.fiscal_year = ?
                    group by r.forbund_id, r.fiscal_year, p.account, o.object_code) s
                join account_of_year c on c.forbund_id = s.forbund_id and c.fiscal_year = s.fiscal_year and c.number = s.account
                where c.purpose like 'CONTRIBUTION_%'
                group by s.object_code
                order by s.object_code
                """,
                row -> new ContributionStatement.Posted(
                        row.text("object_code"), row.ore("claimed"), row.ore("opening"), row.ore("closing")),
                Dimension.FINANCIER.number(),
                scope.forbundId(),
                year);
    }

    /** @return what each account is for in the year's reports */
    Map<Integer, Use> accountUses(Scope scope, int year) {
        Map<Integer, Use> uses = new HashMap<>();
        sql.each(
                "select number, statement_row, purpose from account_of_year where forbund_id = ? and fiscal_year = ?",
                row -> uses.put(
                        row.integer("number"),
                        new Use(
                                StatementRow.valueOf(row.text("statement_row")),
                                row.text("purpose") == null ? null : AccountPurpose.valueOf(row.text("purpose")))),
                scope.forbundId(),
                year);
        return uses;
    }
}
