-- What a trigger looks at after it has waited for a lock must be what others have committed meanwhile. Under a snapshot of the past
-- it is not: a line could be slipped in, or a voucher registered without one being seen. There, both are refused.

create function finsam_require_read_committed() returns void language plpgsql as $$
begin
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        raise exception 'finsam: the books are written in read committed, and see what others have written'
            using errcode = 'integrity_constraint_violation';
    end if;
end $$;

create or replace function finsam_refuse_addition() returns trigger language plpgsql as $$
begin
    perform finsam_require_read_committed();
    perform 1 from voucher v where v.id = new.voucher_id for key share;
    if exists (select 1 from registration r where r.voucher_id = new.voucher_id) then
        raise exception 'finsam: voucher % is registered', new.voucher_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create or replace function finsam_check_registration() returns trigger language plpgsql as $$
declare
    voucher_kind text;
    voucher_date date;
    line_count bigint;
    line_sum numeric;
begin
    perform finsam_require_read_committed();
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
