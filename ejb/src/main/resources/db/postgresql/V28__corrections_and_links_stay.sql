-- A correction is not itself corrected, and what links vouchers stays. db/h2 says the same for H2.

create function finsam_check_correction() returns trigger language plpgsql as $$
begin
    if exists (select 1 from voucher v where v.id = new.corrects_id and v.corrects_id is not null) then
        raise exception 'finsam: voucher % is a correction and is not corrected', new.corrects_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger voucher_corrects_no_correction before insert on voucher for each row when (new.corrects_id is not null)
    execute function finsam_check_correction();

create trigger accrual_part_append_only before update or delete on accrual_part for each row execute function finsam_refuse_change();
create trigger accrual_posting_append_only before update or delete on accrual_posting for each row execute function finsam_refuse_change();
create trigger voucher_replacement_append_only before update or delete on voucher_replacement for each row execute function finsam_refuse_change();
create trigger accrual_part_no_truncate before truncate on accrual_part for each statement execute function finsam_refuse_change();
create trigger accrual_posting_no_truncate before truncate on accrual_posting for each statement execute function finsam_refuse_change();
create trigger voucher_replacement_no_truncate before truncate on voucher_replacement for each statement execute function finsam_refuse_change();
