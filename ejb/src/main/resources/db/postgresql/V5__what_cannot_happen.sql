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

create trigger voucher_no_truncate before truncate on voucher for each statement execute function finsam_refuse_change();
create trigger posting_no_truncate before truncate on posting for each statement execute function finsam_refuse_change();
create trigger registration_no_truncate before truncate on registration for each statement execute function finsam_refuse_change();
create trigger decision_no_truncate before truncate on decision for each statement execute function finsam_refuse_change();
create trigger audit_event_no_truncate before truncate on audit_event for each statement execute function finsam_refuse_change();

-- Once a voucher is registered, nothing is added to it.
create function finsam_refuse_addition() returns trigger language plpgsql as $$
begin
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
    select v.kind, v.event_date into voucher_kind, voucher_date from voucher v where v.id = new.voucher_id;
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
