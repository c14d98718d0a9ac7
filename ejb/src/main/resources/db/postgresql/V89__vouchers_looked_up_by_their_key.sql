-- In a database that nobody has analysed yet, as a new förbund's is when its first books are taken in, PostgreSQL took an index of
-- all the förbund's vouchers where the key of one would do, and each thousand took longer than the one before. A voucher is asked for
-- by its key and nothing else, and then compared: no other index can answer. The rules are those of V50.

create or replace function finsam_check_posting() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    missing record;
begin
    perform 1 from (select distinct a.voucher_id from added a) a join voucher v on v.id = a.voucher_id
        where v.xmin <> pg_current_xact_id()::xid order by v.id for key share of v;
    select a.* into missing from (select distinct a.forbund_id, a.voucher_id from added a) a
        where a.forbund_id is distinct from (select v.forbund_id from voucher v where v.id = a.voucher_id) limit 1;
    if found then
        raise exception 'finsam: violates foreign key "posting_voucher": no voucher % in förbund %', missing.voucher_id, missing.forbund_id
            using errcode = 'foreign_key_violation', table = 'posting', constraint = 'posting_voucher';
    end if;
    select a.* into missing from (select distinct a.forbund_id, a.account from added a) a
        where not exists (select 1 from account t where t.forbund_id = a.forbund_id and t.number = a.account) limit 1;
    if found then
        raise exception 'finsam: violates foreign key "posting_account": no account % in förbund %', missing.account, missing.forbund_id
            using errcode = 'foreign_key_violation', table = 'posting', constraint = 'posting_account';
    end if;
    return null;
end $$;

create or replace function finsam_check_registration() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    wrong text;
begin
    select 'voucher ' || a.voucher_id into wrong from added a
        left join lateral (select v.forbund_id, v.fiscal_year, v.series from voucher v where v.id = a.voucher_id offset 0) v on true
        where (v.forbund_id, v.fiscal_year, v.series) is distinct from (a.forbund_id, a.fiscal_year, a.series) limit 1;
    if found then
        raise exception 'finsam: violates foreign key "registration_voucher": no % in its series', wrong
            using errcode = 'foreign_key_violation', table = 'registration', constraint = 'registration_voucher';
    end if;
    with line as materialized (
        select v.*, p.line, p.account, p.amount_ore
        from added r
        cross join lateral (
            select v.id, v.forbund_id, v.fiscal_year, v.series, v.event_date, v.kind,
                v.kind = 'ORDINARY' and v.source_id is null and v.corrects_id is null as is_asked_today
            from voucher v where v.id = r.voucher_id offset 0) v
        left join lateral (select p.line, p.account, p.amount_ore from posting p where p.voucher_id = v.id offset 0) p on true
    )
    select w.wrong into wrong from (
        select case when v.line_sum <> 0 then 'voucher ' || v.id || ' does not balance: ' || v.line_sum
                else 'voucher ' || v.id || ' has ' || v.line_count || ' lines' end as wrong
            from (
                select l.id, l.kind, count(l.line) as line_count, coalesce(sum(l.amount_ore), 0) as line_sum
                from line l group by l.id, l.kind) v
            where v.line_sum <> 0 or case v.kind when 'EMPTY' then v.line_count <> 0 else v.line_count < 2 end
        union all
        select 'voucher ' || d.id || ' is not dated in an open period'
            from (select l.forbund_id, l.fiscal_year, l.event_date, min(l.id) as id from line l group by 1, 2, 3) d
            where not exists (
                select 1 from period p join fiscal_year y on y.forbund_id = p.forbund_id and y.fiscal_year = p.fiscal_year
                where p.forbund_id = d.forbund_id and p.fiscal_year = d.fiscal_year
                    and d.event_date between p.starts_on and p.ends_on and p.status = 'OPEN' and y.status = 'OPEN')
        union all
        select 'series ' || d.series || ' is not open'
            from (select distinct l.forbund_id, l.series, l.event_date from line l) d
            where not exists (
                select 1 from series_span s where s.forbund_id = d.forbund_id and s.series = d.series
                    and s.from_day <= d.event_date and d.event_date < s.until_day and s.is_open)
        union all
        select 'account ' || d.account || ' is not open'
            from (
                select distinct l.forbund_id, l.account, l.event_date, l.kind = 'OPENING' as is_opening
                from line l where l.account is not null) d
            where not exists (
                select 1 from account a join account_span s on s.forbund_id = a.forbund_id and s.account = a.number
                where a.forbund_id = d.forbund_id and a.number = d.account
                    and s.from_day <= d.event_date and d.event_date < s.until_day
                    and (d.is_opening or (s.is_open and a.valid_from <= d.event_date)))
        union all
        select 'object ' || d.object_code || ' is not open'
            from (
                select distinct l.forbund_id, o.dimension, o.object_code, l.event_date, l.is_asked_today
                from line l
                cross join lateral (
                    select o.dimension, o.object_code from posting_object o
                    where o.voucher_id = l.id and o.line = l.line offset 0) o) d
            where not exists (
                select 1 from object_span s
                where s.forbund_id = d.forbund_id and s.dimension = d.dimension and s.code = d.object_code
                    and s.from_day <= d.event_date and d.event_date < s.until_day and (s.is_open or not d.is_asked_today))
        union all
        select 'account ' || l.account || ' has dimension ' || d.dimension || ' ' || lower(d.rule)
            from (select distinct l.forbund_id, l.account, l.event_date from line l where l.is_asked_today) a
            join dimension_rule_span d on d.forbund_id = a.forbund_id and d.account = a.account
                and d.from_day <= a.event_date and a.event_date < d.until_day
            join line l on l.forbund_id = a.forbund_id and l.account = a.account and l.event_date = a.event_date and l.is_asked_today
            where d.rule = case when exists (
                select 1 from posting_object o where o.voucher_id = l.id and o.line = l.line and o.dimension = d.dimension)
                then 'FORBIDDEN' else 'DEMANDED' end
    ) w limit 1;
    if wrong is not null then
        raise exception 'finsam: %', wrong using errcode = 'check_violation';
    end if;
    return null;
end $$;
