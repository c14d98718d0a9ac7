-- A correction is not itself corrected, and what links vouchers stays. db/postgresql says the same for PostgreSQL.

create trigger voucher_corrects_no_correction before insert on voucher for each row call 'finsam.database.h2.CheckCorrection';

create trigger accrual_part_append_only before update, delete on accrual_part for each row call 'finsam.database.h2.RefuseChange';
create trigger accrual_posting_append_only before update, delete on accrual_posting for each row call 'finsam.database.h2.RefuseChange';
create trigger voucher_replacement_append_only before update, delete on voucher_replacement for each row call 'finsam.database.h2.RefuseChange';
alter table accrual_posting add constraint accrual_posting_no_truncate foreign key (accrual_id, part) references accrual_posting (accrual_id, part);
alter table voucher_replacement add constraint voucher_replacement_no_truncate foreign key (wrong_id) references voucher_replacement (wrong_id);
