-- Nothing that demands attest is registered without it, and attest is given by two people who may and have not written it
-- themselves. db/h2 says the same for H2.

create trigger attest_append_only before update or delete on attest for each row execute function finsam_refuse_change();
create trigger attest_return_append_only before update or delete on attest_return for each row execute function finsam_refuse_change();
create trigger attest_demand_append_only before update or delete on attest_demand for each row execute function finsam_refuse_change();
create trigger attest_right_stays before delete on attest_right for each row execute function finsam_refuse_change();
create trigger voucher_draft_stays before delete on voucher_draft for each row execute function finsam_refuse_change();

do $$
declare
    kept text;
begin
    foreach kept in array array['attest', 'attest_return', 'attest_demand', 'attest_right', 'voucher_draft', 'voucher_draft_line',
            'voucher_draft_object', 'draft_attachment'] loop
        execute format('create trigger %s_no_truncate before truncate on %s for each statement execute function finsam_refuse_change()',
            kept, kept);
    end loop;
end $$;

-- A right is given as it is, and ended: from today at the earliest, once.
create function finsam_check_attest_right() returns trigger language plpgsql as $$
begin
    if (new.id, new.forbund_id, new.username, new.step, new.dimension, new.responsibility, new.limit_ore, new.valid_from, new.set_by, new.set_at)
            is distinct from (old.id, old.forbund_id, old.username, old.step, old.dimension, old.responsibility, old.limit_ore,
                old.valid_from, old.set_by, old.set_at)
            or new.valid_to is null or (old.valid_to is not null and new.valid_to > old.valid_to) then
        raise exception 'finsam: right % can only be ended', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger attest_right_only_ends before update on attest_right for each row execute function finsam_check_attest_right();

-- A demand is eased from tomorrow at the earliest, so that it is not eased for the one voucher.
create function finsam_check_attest_demand() returns trigger language plpgsql as $$
begin
    if new.valid_from <= (select t.today from swedish_today t) and exists (
            select 1 from attest_in_force f
            where f.forbund_id = new.forbund_id and f.amount_ore is not null
                and (new.amount_ore is null or new.amount_ore > f.amount_ore)) then
        raise exception 'finsam: the demand for attest is not eased today' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger attest_demand_not_eased_at_once before insert on attest_demand for each row execute function finsam_check_attest_demand();

-- A draft goes its way one revision at a time. What has been sent is attested, or goes back, as it is.
create function finsam_check_draft() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'DRAFT' or new.revision <> 1 or new.sent_revision is not null then
            raise exception 'finsam: draft % begins as a draft', new.id using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if old.status in ('POSTED', 'DISCARDED') or new.revision <> old.revision + 1
            or (new.id, new.forbund_id, new.fiscal_year, new.purpose, new.owner, new.created_at)
                is distinct from (old.id, old.forbund_id, old.fiscal_year, old.purpose, old.owner, old.created_at)
            or (old.status <> 'DRAFT' and (new.series, new.event_date, new.text, new.counterparty, new.document_reference)
                is distinct from (old.series, old.event_date, old.text, old.counterparty, old.document_reference)) then
        raise exception 'finsam: draft % stays as it is', old.id using errcode = 'integrity_constraint_violation';
    end if;
    if new.sent_revision is distinct from (case
            when new.status = 'DRAFT' then null
            when new.status = 'SENT' then new.revision
            else old.sent_revision end) then
        raise exception 'finsam: draft % was sent in another revision', old.id using errcode = 'integrity_constraint_violation';
    end if;
    if not (case old.status || ' ' || new.status
            when 'DRAFT DRAFT' then true
            when 'DRAFT SENT' then true
            when 'DRAFT DISCARDED' then true
            when 'SENT DRAFT' then true
            when 'RECEIVED DRAFT' then true
            when 'ATTESTED DRAFT' then true
            when 'SENT RECEIVED' then exists (
                select 1 from attest a where a.draft_id = old.id and a.revision = old.sent_revision and a.step = 'RECEPTION')
            when 'RECEIVED ATTESTED' then exists (
                select 1 from attest a where a.draft_id = old.id and a.revision = old.sent_revision and a.step = 'DECISION')
            when 'DRAFT POSTED' then finsam_posted_as(new.voucher_id, new.id)
            when 'ATTESTED POSTED' then finsam_posted_as(new.voucher_id, new.id)
            else false end) then
        raise exception 'finsam: draft % does not go from % to %', old.id, old.status, new.status using errcode = 'check_violation';
    end if;
    return new;
end $$;

create function finsam_posted_as(voucher bigint, draft bigint) returns boolean language sql as $$
    select exists (select 1 from registration r join voucher v on v.id = r.voucher_id where v.id = voucher and v.draft_id = draft)
$$;

create trigger voucher_draft_goes_its_way before insert or update on voucher_draft for each row execute function finsam_check_draft();

-- The lines and documents of a draft change only while it is being written.
create function finsam_check_draft_part() returns trigger language plpgsql as $$
declare
    draft bigint;
    was text;
begin
    if tg_table_name = 'voucher_draft_object' then
        select l.draft_id into draft from voucher_draft_line l where l.id = (case when tg_op = 'DELETE' then old.line_id else new.line_id end);
    elsif tg_op = 'DELETE' then
        draft := old.draft_id;
    else
        draft := new.draft_id;
    end if;
    select d.status into was from voucher_draft d where d.id = draft for no key update;
    if tg_op = 'UPDATE' or was is distinct from 'DRAFT' then
        raise exception 'finsam: draft % is not being written', draft using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;

create trigger voucher_draft_line_while_written before insert or update or delete on voucher_draft_line
    for each row execute function finsam_check_draft_part();
create trigger voucher_draft_object_while_written before insert or update or delete on voucher_draft_object
    for each row execute function finsam_check_draft_part();
create trigger draft_attachment_while_written before insert or update or delete on draft_attachment
    for each row execute function finsam_check_draft_part();

-- Who attests may, today, for that much and that responsibility, and has not written the draft.
create function finsam_check_attest() returns trigger language plpgsql as $$
declare
    d voucher_draft%rowtype;
begin
    select * into d from voucher_draft t where t.id = new.draft_id for no key update;
    if d.status is distinct from (case new.step when 'RECEPTION' then 'SENT' else 'RECEIVED' end)
            or new.revision is distinct from d.sent_revision then
        raise exception 'finsam: draft % does not wait for this attest', new.draft_id using errcode = 'check_violation';
    end if;
    if exists (select 1 from voucher_draft_author a where a.draft_id = new.draft_id and a.username = new.username) then
        raise exception 'finsam: nobody attests their own draft' using errcode = 'check_violation';
    end if;
    if new.step = 'DECISION' and not exists (
            select 1 from attest r where r.draft_id = new.draft_id and r.revision = new.revision and r.step = 'RECEPTION'
                and r.fingerprint = new.fingerprint and r.username <> new.username) then
        raise exception 'finsam: draft % has not been received so by another', new.draft_id using errcode = 'check_violation';
    end if;
    if not exists (
            select 1 from attest_right r join draft_amount m on m.draft_id = new.draft_id
            where r.id = new.right_id and r.forbund_id = new.forbund_id and r.username = new.username and r.step = new.step
                and r.valid_from <= (select t.today from swedish_today t) and (r.valid_to is null or r.valid_to > (select t.today from swedish_today t))
                and m.amount_ore <= r.limit_ore
                and (r.responsibility is null or (
                    exists (select 1 from voucher_draft_line l join voucher_draft_object o on o.line_id = l.id
                        where l.draft_id = new.draft_id and o.dimension = 21)
                    and not exists (select 1 from voucher_draft_line l join voucher_draft_object o on o.line_id = l.id
                        where l.draft_id = new.draft_id and o.dimension = 21 and o.object_code <> r.responsibility)))) then
        raise exception 'finsam: % has no right to this attest', new.username using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger attest_by_who_may before insert on attest for each row execute function finsam_check_attest();

-- All vouchers of a statement at once: a förbund that demands nothing costs one look.
create function finsam_check_attested() returns trigger language plpgsql as $$
declare
    lacking bigint;
begin
    if exists (select 1 from attest_in_force f where f.amount_ore is not null and f.forbund_id in (select distinct r.forbund_id from fresh r)) then
        select r.voucher_id into lacking from fresh r
            where exists (select 1 from voucher_to_attest t where t.voucher_id = r.voucher_id)
                and not exists (select 1 from voucher_attested a where a.voucher_id = r.voucher_id)
            limit 1;
        if lacking is not null then
            raise exception 'finsam: voucher % is not attested', lacking using errcode = 'check_violation';
        end if;
    end if;
    return null;
end $$;

create trigger registration_attested after insert on registration referencing new table as fresh
    for each statement execute function finsam_check_attested();
