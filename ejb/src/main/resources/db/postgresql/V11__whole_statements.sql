-- The same rules as before, asked once for each statement instead of once for each row: what is written many rows at a time is
-- checked many rows at a time.
-- Looking up by index is asked for, since a plan is kept as long as a transaction lasts, and tables can grow from nothing in one.

drop trigger posting_before_registration on posting;
drop trigger posting_object_before_registration on posting_object;
drop trigger voucher_history_row_before_registration on voucher_history_row;
drop trigger registration_checked on registration;
drop function finsam_refuse_addition();
drop function finsam_check_registration();

-- Once a voucher is registered, nothing is added to it. The voucher is locked, so that nobody registers it meanwhile: by the
-- foreign key of what was added, which is checked before a statement's own trigger.
create function finsam_refuse_addition() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    registered bigint;
begin
    perform finsam_require_read_committed();
    select r.voucher_id into registered from added a join registration r on r.voucher_id = a.voucher_id limit 1;
    if found then
        raise exception 'finsam: voucher % is registered', registered using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create trigger posting_before_registration after insert on posting
    referencing new table as added for each statement execute function finsam_refuse_addition();
create trigger posting_object_before_registration after insert on posting_object
    referencing new table as added for each statement execute function finsam_refuse_addition();
create trigger voucher_history_row_before_registration after insert on voucher_history_row
    referencing new table as added for each statement execute function finsam_refuse_addition();

-- Before anything is looked at, the chain is locked, so that the period is not closed meanwhile, and so is the voucher, so that
-- nothing is added to it; but for one that this transaction itself wrote and that nobody else can see yet. The triggers of a
-- statement fire in the order of their names: this one is the first.
create function finsam_lock_registration() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    perform finsam_require_read_committed();
    perform 1 from voucher_chain c
        where (c.forbund_id, c.fiscal_year, c.series) in (select a.forbund_id, a.fiscal_year, a.series from added a)
        order by c.forbund_id, c.fiscal_year, c.series for update;
    perform 1 from added a join voucher v on v.id = a.voucher_id
        where v.xmin <> pg_current_xact_id()::xid order by v.id for update of v;
    return null;
end $$;

create trigger registration_added_under_lock after insert on registration
    referencing new table as added for each statement execute function finsam_lock_registration();

-- A voucher enters the books balanced, with two lines or more, in an open period of an open year.
create function finsam_check_registration() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong record;
begin
    select a.voucher_id, v.kind, l.line_count, l.line_sum into wrong
        from added a
        join voucher v on v.id = a.voucher_id
        cross join lateral (
            select count(*) as line_count, coalesce(sum(p.amount_ore), 0) as line_sum
            from posting p where p.voucher_id = a.voucher_id) l
        where l.line_sum <> 0 or case v.kind when 'EMPTY' then l.line_count <> 0 else l.line_count < 2 end
        limit 1;
    if wrong.line_sum <> 0 then
        raise exception 'finsam: voucher % does not balance: %', wrong.voucher_id, wrong.line_sum using errcode = 'check_violation';
    elsif wrong.voucher_id is not null then
        raise exception 'finsam: voucher % has % lines', wrong.voucher_id, wrong.line_count using errcode = 'check_violation';
    end if;
    select min(d.voucher_id) as voucher_id into wrong
        from (
            select a.forbund_id, a.fiscal_year, v.event_date, min(a.voucher_id) as voucher_id
            from added a join voucher v on v.id = a.voucher_id group by a.forbund_id, a.fiscal_year, v.event_date) d
        where not exists (
            select 1 from period p join fiscal_year y on y.forbund_id = p.forbund_id and y.fiscal_year = p.fiscal_year
            where p.forbund_id = d.forbund_id and p.fiscal_year = d.fiscal_year
                and d.event_date between p.starts_on and p.ends_on and p.status = 'OPEN' and y.status = 'OPEN');
    if wrong.voucher_id is not null then
        raise exception 'finsam: voucher % is not dated in an open period', wrong.voucher_id using errcode = 'check_violation';
    end if;
    return null;
end $$;

create trigger registration_checked after insert on registration
    referencing new table as added for each statement execute function finsam_check_registration();
