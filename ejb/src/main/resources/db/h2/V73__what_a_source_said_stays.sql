-- What was taken in of a source stays known, and what was found stays found. db/postgresql says the same for PostgreSQL.
create trigger sie_voucher_stays before update, delete on sie_voucher for each row call 'finsam.database.h2.CheckSieSaid';
create trigger sie_finding_stays before update, delete on sie_finding for each row call 'finsam.database.h2.CheckSieSaid';

-- H2 fires no trigger on TRUNCATE, but refuses it where a foreign key points: a row of these points at itself.
alter table sie_voucher add constraint sie_voucher_no_truncate foreign key (source_id, fiscal_year, place) references sie_voucher (source_id, fiscal_year, place);
alter table sie_finding add constraint sie_finding_no_truncate foreign key (id) references sie_finding (id);
