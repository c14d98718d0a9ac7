-- What no program and nobody with a SQL prompt can do to the books. db/h2 says the same for H2.

create function finsam_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'finsam: % is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger voucher_append_only before update or delete on voucher for each row execute function finsam_refuse_change();
create trigger posting_append_only before update or delete on posting for each row execute function finsam_refuse_change();
create trigger posting_object_append_only before update or delete on posting_object for each row execute function finsam_refuse_change();
create trigger voucher_history_row_append_only before update or delete on voucher_history_row for each row execute function finsam_refuse_change();
create trigger registration_append_only before update or delete on registration for each row execute function finsam_refuse_change();
create trigger decision_append_only before update or delete on decision for each row execute function finsam_refuse_change();
create trigger audit_event_append_only before update or delete on audit_event for each row execute function finsam_refuse_change();
create trigger document_append_only before update or delete on document for each row execute function finsam_refuse_change();
create trigger document_part_append_only before update or delete on document_part for each row execute function finsam_refuse_change();
create trigger financing_append_only before update or delete on financing for each row execute function finsam_refuse_change();
create trigger contribution_append_only before update or delete on contribution for each row execute function finsam_refuse_change();
create trigger instalment_append_only before update or delete on instalment for each row execute function finsam_refuse_change();

do $$
declare
    kept text;
begin
    foreach kept in array array['voucher', 'posting', 'posting_object', 'voucher_history_row', 'registration', 'voucher_chain', 'fiscal_year',
            'period', 'account', 'matter', 'decision', 'audit_event', 'document', 'document_part', 'financing', 'contribution',
            'instalment', 'budget', 'budget_line', 'allocation'] loop
        execute format('create trigger %s_no_truncate before truncate on %s for each statement execute function finsam_refuse_change()',
            kept, kept);
    end loop;
end $$;

-- Once a voucher is registered, nothing is added to it. The voucher is locked, so that nobody registers it meanwhile.
create function finsam_refuse_addition() returns trigger language plpgsql as $$
begin
    perform 1 from voucher v where v.id = new.voucher_id for key share;
    if exists (select 1 from registration r where r.voucher_id = new.voucher_id) then
        raise exception 'finsam: voucher % is registered', new.voucher_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger posting_before_registration before insert on posting for each row execute function finsam_refuse_addition();
create trigger posting_object_before_registration before insert on posting_object for each row execute function finsam_refuse_addition();
create trigger voucher_history_row_before_registration before insert on voucher_history_row for each row execute function finsam_refuse_addition();

-- A voucher enters the books balanced, with two lines or more, in an open period of an open year.
create function finsam_check_registration() returns trigger language plpgsql as $$
declare
    voucher_kind text;
    voucher_date date;
    line_count bigint;
    line_sum numeric;
begin
    perform 1 from voucher_chain c
        where c.forbund_id = new.forbund_id and c.fiscal_year = new.fiscal_year and c.series = new.series for update;
    select v.kind, v.event_date into voucher_kind, voucher_date from voucher v where v.id = new.voucher_id for update;
    select count(*), coalesce(sum(p.amount_ore), 0) into line_count, line_sum from posting p where p.voucher_id = new.voucher_id;
    if line_sum <> 0 then
        raise exception 'finsam: voucher % does not balance: %', new.voucher_id, line_sum using errcode = 'check_violation';
    end if;
    if (voucher_kind = 'EMPTY' and line_count <> 0) or (voucher_kind <> 'EMPTY' and line_count < 2) then
        raise exception 'finsam: voucher % has % lines', new.voucher_id, line_count using errcode = 'check_violation';
    end if;
    if not exists (
        select 1 from period p join fiscal_year y on y.forbund_id = p.forbund_id and y.fiscal_year = p.fiscal_year
        where p.forbund_id = new.forbund_id and p.fiscal_year = new.fiscal_year
            and voucher_date between p.starts_on and p.ends_on and p.status = 'OPEN' and y.status = 'OPEN') then
        raise exception 'finsam: voucher % is not dated in an open period', new.voucher_id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger registration_checked before insert on registration for each row execute function finsam_check_registration();

-- The end of a chain is its last registration: it cannot be moved back, forth or aside.
create function finsam_check_chain() returns trigger language plpgsql as $$
declare
    last registration%rowtype;
begin
    if tg_op = 'UPDATE' and (new.forbund_id, new.fiscal_year, new.series) is distinct from (old.forbund_id, old.fiscal_year, old.series) then
        raise exception 'finsam: chain % stays where it is', old.series using errcode = 'integrity_constraint_violation';
    end if;
    select * into last from registration r
        where r.forbund_id = new.forbund_id and r.fiscal_year = new.fiscal_year and r.series = new.series
        order by r.number desc limit 1;
    if new.last_number <> coalesce(last.number, 0) or new.head <> coalesce(last.hash, repeat('0', 64)) then
        raise exception 'finsam: chain % does not end at %', new.series, new.last_number using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger voucher_chain_ends_at_last before insert or update on voucher_chain for each row execute function finsam_check_chain();
create trigger voucher_chain_stays before delete on voucher_chain for each row execute function finsam_refuse_change();

-- Years do not overlap, keep their days, and are closed once.
create function finsam_check_year() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.status = 'CLOSED' or (new.id, new.forbund_id, new.fiscal_year, new.starts_on, new.ends_on)
                is distinct from (old.id, old.forbund_id, old.fiscal_year, old.starts_on, old.ends_on) then
            raise exception 'finsam: year % can only be closed', old.fiscal_year using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    perform 1 from forbund f where f.id = new.forbund_id for no key update;
    if exists (
        select 1 from fiscal_year y
        where y.forbund_id = new.forbund_id and y.starts_on <= new.ends_on and new.starts_on <= y.ends_on) then
        raise exception 'finsam: year % overlaps another', new.fiscal_year using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger fiscal_year_closed_once before insert or update on fiscal_year for each row execute function finsam_check_year();
create trigger fiscal_year_stays before delete on fiscal_year for each row execute function finsam_refuse_change();

-- A period lies in an open year, keeps its days, and is closed once.
create function finsam_check_period() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (old.status = 'CLOSED' and new.status <> 'CLOSED') or (new.forbund_id, new.fiscal_year, new.starts_on, new.ends_on)
                is distinct from (old.forbund_id, old.fiscal_year, old.starts_on, old.ends_on) then
            raise exception 'finsam: period % can only be closed', old.starts_on using errcode = 'integrity_constraint_violation';
        end if;
    elsif not exists (
        select 1 from fiscal_year y
        where y.forbund_id = new.forbund_id and y.fiscal_year = new.fiscal_year and y.status = 'OPEN'
            and y.starts_on <= new.starts_on and new.ends_on <= y.ends_on) then
        raise exception 'finsam: period % is not of an open year', new.starts_on using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger period_closed_once before insert or update on period for each row execute function finsam_check_period();
create trigger period_stays before delete on period for each row execute function finsam_refuse_change();

-- What the board was asked stays what it was asked; only that it was withdrawn or decided is noted, once.
create function finsam_check_matter() returns trigger language plpgsql as $$
begin
    if old.status <> 'OPEN'
            or (new.id, new.forbund_id, new.kind, new.subject_id, new.title, new.fingerprint, new.proposed_by, new.proposed_at) is distinct
            from (old.id, old.forbund_id, old.kind, old.subject_id, old.title, old.fingerprint, old.proposed_by, old.proposed_at) then
        raise exception 'finsam: matter % stays as it is', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger matter_stays_as_proposed before update on matter for each row execute function finsam_check_matter();
create trigger matter_stays before delete on matter for each row execute function finsam_refuse_change();

-- Nothing is decided in a matter that was withdrawn.
create function finsam_check_decision() returns trigger language plpgsql as $$
begin
    perform 1 from matter m where m.id = new.matter_id for no key update;
    if exists (select 1 from matter m where m.id = new.matter_id and m.status = 'WITHDRAWN') then
        raise exception 'finsam: matter % was withdrawn', new.matter_id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger decision_in_a_standing_matter before insert on decision for each row execute function finsam_check_decision();

-- What a decision is taken for is what its matter was about.
create function finsam_decided(decision bigint, about_matter bigint, about_kind text, about bigint, as_outcome text)
    returns boolean language sql stable as $$
    select exists (
        select 1 from decision d join matter m on m.id = d.matter_id
        where d.id = decision and m.id = about_matter and m.kind = about_kind and m.subject_id = about and d.outcome = as_outcome)
$$;

-- A budget is drafted, proposed, decided by the board, and gives way only to one adopted after it.
create function finsam_check_budget() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'DRAFT' then
            raise exception 'finsam: budget % begins as a draft', new.id using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if (new.id, new.forbund_id, new.fiscal_year, new.version) is distinct from (old.id, old.forbund_id, old.fiscal_year, old.version)
            or (old.status <> 'DRAFT' and new.saved_funds_ore <> old.saved_funds_ore)
            or (old.status in ('ADOPTED', 'REJECTED', 'SUPERSEDED')
                and (new.matter_id, new.decision_id) is distinct from (old.matter_id, old.decision_id)) then
        raise exception 'finsam: budget % stays as it was proposed', old.id using errcode = 'integrity_constraint_violation';
    end if;
    if new.status <> old.status and not (case old.status || ' ' || new.status
            when 'DRAFT PROPOSED' then true
            when 'PROPOSED DRAFT' then true
            when 'PROPOSED ADOPTED' then finsam_decided(new.decision_id, new.matter_id, 'BUDGET', new.id, 'APPROVED')
            when 'PROPOSED REJECTED' then finsam_decided(new.decision_id, new.matter_id, 'BUDGET', new.id, 'REJECTED')
            when 'ADOPTED SUPERSEDED' then exists (
                select 1 from budget b where b.forbund_id = old.forbund_id and b.fiscal_year = old.fiscal_year
                    and b.version > old.version and b.status = 'ADOPTED')
            else false end) then
        raise exception 'finsam: budget % does not go from % to %', old.id, old.status, new.status using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger budget_goes_its_way before insert or update on budget for each row execute function finsam_check_budget();
create trigger budget_stays before delete on budget for each row execute function finsam_refuse_change();

-- The lines of a budget change only in its draft; what is allocated of one is what the board has granted.
create function finsam_check_budget_line() returns trigger language plpgsql as $$
declare
    line budget_line%rowtype := case when tg_op = 'DELETE' then old else new end;
    of_year integer;
    of_status text;
    granted numeric;
begin
    select b.fiscal_year, b.status into of_year, of_status from budget b where b.id = line.budget_id;
    if tg_op = 'UPDATE' and (new.id, new.forbund_id, new.budget_id, new.line, new.kind, new.code, new.name, new.amount_ore,
                new.second_year_ore, new.third_year_ore) is not distinct
            from (old.id, old.forbund_id, old.budget_id, old.line, old.kind, old.code, old.name, old.amount_ore,
                old.second_year_ore, old.third_year_ore) then
        select coalesce(sum(a.amount_ore), 0) into granted from allocation a
            where a.forbund_id = new.forbund_id and a.fiscal_year = of_year and a.insats_code = new.code and a.status = 'GRANTED';
        if of_status <> 'ADOPTED' or new.allocated_ore <> granted then
            raise exception 'finsam: line % has % granted', new.code, granted using errcode = 'check_violation';
        end if;
    elsif of_status is distinct from 'DRAFT' or line.allocated_ore <> 0 or (tg_op = 'UPDATE' and new.budget_id <> old.budget_id) then
        raise exception 'finsam: line % is not of a draft', line.code using errcode = 'integrity_constraint_violation';
    end if;
    return line;
end $$;

create trigger budget_line_stays_as_proposed before insert or update or delete on budget_line
    for each row execute function finsam_check_budget_line();

-- An allocation is proposed, and granted or refused by the board; all that is granted stays within the budget in force.
create function finsam_check_allocation() returns trigger language plpgsql as $$
declare
    granted numeric;
begin
    if tg_op = 'INSERT' then
        if new.status <> 'PROPOSED' then
            raise exception 'finsam: allocation % begins as a proposal', new.id using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if old.status <> 'PROPOSED' or (new.id, new.forbund_id, new.fiscal_year, new.insats_code, new.amount_ore, new.reason)
            is distinct from (old.id, old.forbund_id, old.fiscal_year, old.insats_code, old.amount_ore, old.reason) then
        raise exception 'finsam: allocation % stays as it was proposed', old.id using errcode = 'integrity_constraint_violation';
    end if;
    if new.status <> 'PROPOSED' and not finsam_decided(new.decision_id, new.matter_id, 'ALLOCATION', new.id,
            case new.status when 'GRANTED' then 'APPROVED' else 'REJECTED' end) then
        raise exception 'finsam: allocation % is not decided so', new.id using errcode = 'check_violation';
    end if;
    if new.status = 'GRANTED' then
        perform 1 from budget b where b.forbund_id = new.forbund_id and b.fiscal_year = new.fiscal_year and b.status = 'ADOPTED'
            for no key update;
        select new.amount_ore + coalesce(sum(a.amount_ore), 0) into granted from allocation a
            where a.forbund_id = new.forbund_id and a.fiscal_year = new.fiscal_year and a.insats_code = new.insats_code
                and a.status = 'GRANTED';
        if not exists (
            select 1 from budget_line l join budget b on b.id = l.budget_id
            where b.forbund_id = new.forbund_id and b.fiscal_year = new.fiscal_year and b.status = 'ADOPTED'
                and l.kind = 'INSATS' and l.code = new.insats_code and granted <= l.amount_ore) then
            raise exception 'finsam: line % does not hold %', new.insats_code, granted using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;

create trigger allocation_goes_its_way before insert or update on allocation for each row execute function finsam_check_allocation();
create trigger allocation_stays before delete on allocation for each row execute function finsam_refuse_change();
