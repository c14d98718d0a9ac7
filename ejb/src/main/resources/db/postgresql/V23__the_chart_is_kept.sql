-- Rules of dimensions, objects and series keep their history, and what is registered keeps to them. db/h2 says the same for H2.

do $$
declare
    kept text;
begin
    foreach kept in array array['dimension_rule', 'object_version', 'series_version'] loop
        execute format('create trigger %s_append_only before update or delete on %s
            for each row execute function finsam_refuse_change()', kept, kept);
    end loop;
    foreach kept in array array['dimension_rule', 'object_version', 'series_version', 'dimension_object', 'series'] loop
        execute format('create trigger %s_no_truncate before truncate on %s
            for each statement execute function finsam_refuse_change()', kept, kept);
    end loop;
end $$;

create trigger dimension_object_stays before update or delete on dimension_object
    for each row execute function finsam_refuse_change();
create trigger series_stays before update or delete on series for each row execute function finsam_refuse_change();

-- A change begins after the last closed year.
create function finsam_check_version() returns trigger language plpgsql as $$
begin
    perform 1 from forbund f where f.id = new.forbund_id for no key update;
    if new.version > 1 and exists (
        select 1 from fiscal_year y
        where y.forbund_id = new.forbund_id and y.status = 'CLOSED' and y.ends_on >= new.valid_from) then
        raise exception 'finsam: % is not changed in a closed year', tg_table_name using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger dimension_rule_checked before insert on dimension_rule for each row execute function finsam_check_version();
create trigger object_version_checked before insert on object_version for each row execute function finsam_check_version();
create trigger series_version_checked before insert on series_version for each row execute function finsam_check_version();

-- What is registered lies in a series, on accounts and on objects that are open on its day, with what its accounts demand and
-- without what they forbid. Opening balances go where the closing ones lay; of what comes from a file, corrects a voucher or
-- moves the result, only series and accounts are asked.
create function finsam_check_chart() returns trigger language plpgsql as $$
declare
    wrong text;
begin
    select 'series ' || v.series into wrong
        from added r join voucher v on v.id = r.voucher_id
        where not exists (
            select 1 from series_span s where s.forbund_id = v.forbund_id and s.series = v.series
                and s.from_day <= v.event_date and v.event_date < s.until_day and s.is_open) limit 1;
    if wrong is null then
        select 'account ' || p.account into wrong
            from added r join voucher v on v.id = r.voucher_id join posting p on p.voucher_id = v.id
            where not exists (
                select 1 from account a join account_span s on s.forbund_id = a.forbund_id and s.account = a.number
                where a.forbund_id = p.forbund_id and a.number = p.account
                    and s.from_day <= v.event_date and v.event_date < s.until_day
                    and (v.kind = 'OPENING' or (s.is_open and a.valid_from <= v.event_date))) limit 1;
    end if;
    if wrong is null then
        select 'object ' || o.object_code into wrong
            from added r join voucher v on v.id = r.voucher_id join posting_object o on o.voucher_id = v.id
            where not exists (
                select 1 from object_span s
                where s.forbund_id = o.forbund_id and s.dimension = o.dimension and s.code = o.object_code
                    and s.from_day <= v.event_date and v.event_date < s.until_day
                    and (s.is_open or v.kind <> 'ORDINARY' or v.source_id is not null or v.corrects_id is not null)) limit 1;
    end if;
    if wrong is not null then
        raise exception 'finsam: % is not open', wrong using errcode = 'check_violation';
    end if;
    select 'account ' || p.account || ' has dimension ' || d.dimension || ' ' || lower(d.rule) into wrong
        from added r join voucher v on v.id = r.voucher_id join posting p on p.voucher_id = v.id
        join dimension_rule_span d on d.forbund_id = p.forbund_id and d.account = p.account
            and d.from_day <= v.event_date and v.event_date < d.until_day
        where v.kind = 'ORDINARY' and v.source_id is null and v.corrects_id is null
            and d.rule = case when exists (
                select 1 from posting_object o where o.voucher_id = p.voucher_id and o.line = p.line and o.dimension = d.dimension)
                then 'FORBIDDEN' else 'DEMANDED' end limit 1;
    if wrong is not null then
        raise exception 'finsam: %', wrong using errcode = 'check_violation';
    end if;
    return null;
end $$;

create trigger registration_keeps_the_chart after insert on registration referencing new table as added
    for each statement execute function finsam_check_chart();
