-- What is closed opens again only by a reopening that another agreed to. db/h2 says the same for H2.

drop trigger fiscal_year_closed_once on fiscal_year;
drop trigger period_closed_once on period;
update fiscal_year set closings = 1 where status = 'CLOSED';
update period set closings = 1 where status = 'CLOSED';

-- Whether another has agreed to reopen this closing of this month or year.
create function finsam_reopened(of_forbund bigint, of_year integer, of_start date, of_whole boolean, of_closing integer)
    returns boolean language sql stable as $$
    select exists (
        select 1 from reopening r join reopening_answer a on a.reopening_id = r.id
        where r.forbund_id = of_forbund and r.fiscal_year = of_year and r.starts_on = of_start and r.whole_year = of_whole
            and r.closing = of_closing and a.outcome = 'OPENED')
$$;

-- Years do not overlap and keep their days. A year closes when its months are closed; its closings are counted here.
create or replace function finsam_check_year() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (new.id, new.forbund_id, new.fiscal_year, new.starts_on, new.ends_on)
                is distinct from (old.id, old.forbund_id, old.fiscal_year, old.starts_on, old.ends_on) then
            raise exception 'finsam: year % can only be closed and reopened', old.fiscal_year using errcode = 'integrity_constraint_violation';
        end if;
        new.closings := old.closings;
        if old.status = 'OPEN' and new.status = 'CLOSED' then
            if exists (
                select 1 from period p
                where p.forbund_id = new.forbund_id and p.fiscal_year = new.fiscal_year and p.status = 'OPEN') then
                raise exception 'finsam: year % has an open month', new.fiscal_year using errcode = 'check_violation';
            end if;
            new.closings := old.closings + 1;
        elsif old.status = 'CLOSED' and new.status = 'OPEN'
                and not finsam_reopened(old.forbund_id, old.fiscal_year, old.starts_on, true, old.closings) then
            raise exception 'finsam: year % can only be closed: nobody else agreed to reopen it', old.fiscal_year
                using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    new.closings := 0;
    perform 1 from forbund f where f.id = new.forbund_id for no key update;
    if exists (
        select 1 from fiscal_year y
        where y.forbund_id = new.forbund_id and y.starts_on <= new.ends_on and new.starts_on <= y.ends_on) then
        raise exception 'finsam: year % overlaps another', new.fiscal_year using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger fiscal_year_goes_its_way before insert or update on fiscal_year for each row execute function finsam_check_year();

-- A period lies in an open year and keeps its days. Its closings are counted here.
create or replace function finsam_check_period() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.forbund_id, new.fiscal_year, new.starts_on, new.ends_on)
            is distinct from (old.forbund_id, old.fiscal_year, old.starts_on, old.ends_on) then
        raise exception 'finsam: period % can only be closed and reopened', old.starts_on using errcode = 'integrity_constraint_violation';
    end if;
    new.closings := case when tg_op = 'UPDATE' then old.closings else 0 end;
    if tg_op = 'UPDATE' and old.status = 'OPEN' and new.status = 'CLOSED' then
        new.closings := old.closings + 1;
    end if;
    if tg_op = 'UPDATE' and (old.status = 'OPEN' or new.status = 'CLOSED') then
        return new;
    end if;
    if tg_op = 'UPDATE' and not finsam_reopened(old.forbund_id, old.fiscal_year, old.starts_on, false, old.closings) then
        raise exception 'finsam: period % can only be closed: nobody else agreed to reopen it', old.starts_on
            using errcode = 'integrity_constraint_violation';
    end if;
    perform 1 from fiscal_year y where y.forbund_id = new.forbund_id and y.fiscal_year = new.fiscal_year for share;
    if not exists (
        select 1 from fiscal_year y
        where y.forbund_id = new.forbund_id and y.fiscal_year = new.fiscal_year and y.status = 'OPEN'
            and y.starts_on <= new.starts_on and new.ends_on <= y.ends_on) then
        raise exception 'finsam: period % is not of an open year', new.starts_on using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger period_goes_its_way before insert or update on period for each row execute function finsam_check_period();

-- A closing, and what asks to undo it, names a closing that stands.
create function finsam_check_closed() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from period p join fiscal_year y on y.forbund_id = p.forbund_id and y.fiscal_year = p.fiscal_year
        where p.forbund_id = new.forbund_id and p.fiscal_year = new.fiscal_year and p.starts_on = new.starts_on
            and case when new.whole_year then y.starts_on = new.starts_on and y.status = 'CLOSED' and y.closings = new.closing
                else p.status = 'CLOSED' and p.closings = new.closing end) then
        raise exception 'finsam: closing % of % is not one that stands', new.closing, new.starts_on using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger closing_of_what_is_closed before insert on closing for each row execute function finsam_check_closed();
create trigger reopening_of_what_is_closed before insert on reopening for each row execute function finsam_check_closed();

create trigger closing_append_only before update or delete on closing for each row execute function finsam_refuse_change();
create trigger reopening_append_only before update or delete on reopening for each row execute function finsam_refuse_change();
create trigger reopening_answer_append_only before update or delete on reopening_answer for each row execute function finsam_refuse_change();
create trigger closing_no_truncate before truncate on closing for each statement execute function finsam_refuse_change();
create trigger reopening_no_truncate before truncate on reopening for each statement execute function finsam_refuse_change();
create trigger reopening_answer_no_truncate before truncate on reopening_answer for each statement execute function finsam_refuse_change();
