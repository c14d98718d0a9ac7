-- What an account was on a day that has been reported stays. db/postgresql says the same for PostgreSQL.

create trigger account_version_append_only before update, delete on account_version for each row call 'finsam.database.h2.RefuseChange';
create trigger account_version_checked before insert on account_version for each row call 'finsam.database.h2.CheckAccountVersion';
create trigger account_keeps_its_number before update on account for each row call 'finsam.database.h2.CheckAccount';
create trigger account_stays before delete on account for each row call 'finsam.database.h2.RefuseChange';
