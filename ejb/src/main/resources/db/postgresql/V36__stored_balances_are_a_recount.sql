-- A month is sealed only with what its vouchers add up to, and nothing is changed under the seal. db/h2 says the same for H2.

create function finsam_check_stored_month() returns trigger language plpgsql as $$
begin
    -- Nobody is in the middle of a registration in the year, and nobody writes a row of the month.
    perform 1 from voucher_chain c where c.forbund_id = new.forbund_id and c.fiscal_year = new.fiscal_year order by c.series for update;
    perform 1 from period m where m.forbund_id = new.forbund_id and m.fiscal_year = new.fiscal_year and m.starts_on = new.starts_on
        for no key update;
    if exists (
        select 1 from (
            select b.account, b.opening_ore, b.debit_ore, b.credit_ore
            from stored_balance b
            where b.forbund_id = new.forbund_id and b.fiscal_year = new.fiscal_year and b.starts_on = new.starts_on
            union all
            select p.account, -sum(case when v.kind = 'OPENING' then p.amount_ore else 0 end),
                -sum(case when v.kind <> 'OPENING' and p.amount_ore > 0 then p.amount_ore else 0 end),
                sum(case when v.kind <> 'OPENING' and p.amount_ore < 0 then p.amount_ore else 0 end)
            from period m
            join voucher v on v.forbund_id = m.forbund_id and v.fiscal_year = m.fiscal_year
                and v.event_date between m.starts_on and m.ends_on
            join registration r on r.voucher_id = v.id
            join posting p on p.voucher_id = v.id
            where m.forbund_id = new.forbund_id and m.fiscal_year = new.fiscal_year and m.starts_on = new.starts_on
            group by p.account) both_counts
        group by account
        having count(*) <> 2 or sum(opening_ore) <> 0 or sum(debit_ore) <> 0 or sum(credit_ore) <> 0) then
        raise exception 'finsam: month % is not stored as its vouchers add up', new.starts_on using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger stored_month_is_a_recount before insert on stored_month for each row execute function finsam_check_stored_month();
create trigger stored_month_is_not_changed before update on stored_month for each row execute function finsam_refuse_change();
create trigger stored_month_no_truncate before truncate on stored_month for each statement execute function finsam_refuse_change();

create function finsam_check_stored_balance() returns trigger language plpgsql as $$
declare
    row stored_balance%rowtype := case when tg_op = 'DELETE' then old else new end;
begin
    perform 1 from period m where m.forbund_id = row.forbund_id and m.fiscal_year = row.fiscal_year and m.starts_on = row.starts_on
        for no key update;
    if exists (
        select 1 from stored_month m
        where m.forbund_id = row.forbund_id and m.fiscal_year = row.fiscal_year and m.starts_on = row.starts_on) then
        raise exception 'finsam: month % is stored', row.starts_on using errcode = 'integrity_constraint_violation';
    end if;
    return row;
end $$;

create trigger stored_balance_under_seal before insert or delete on stored_balance
    for each row execute function finsam_check_stored_balance();
create trigger stored_balance_is_not_changed before update on stored_balance for each row execute function finsam_refuse_change();
create trigger stored_balance_no_truncate before truncate on stored_balance for each statement execute function finsam_refuse_change();
