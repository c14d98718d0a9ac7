-- A month is sealed only with what its vouchers add up to, and nothing is changed under the seal. db/postgresql says the same for
-- PostgreSQL.

create trigger stored_month_is_a_recount before insert on stored_month for each row call 'finsam.database.h2.CheckStoredMonth';
create trigger stored_month_is_not_changed before update on stored_month for each row call 'finsam.database.h2.RefuseChange';
create trigger stored_balance_under_seal before insert, delete on stored_balance for each row call 'finsam.database.h2.CheckStoredBalance';
create trigger stored_balance_is_not_changed before update on stored_balance for each row call 'finsam.database.h2.RefuseChange';

alter table stored_month add constraint stored_month_no_truncate foreign key (forbund_id, fiscal_year, starts_on)
    references stored_month (forbund_id, fiscal_year, starts_on);
alter table stored_balance add constraint stored_balance_no_truncate foreign key (forbund_id, fiscal_year, starts_on, account)
    references stored_balance (forbund_id, fiscal_year, starts_on, account);
