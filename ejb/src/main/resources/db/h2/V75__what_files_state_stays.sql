-- What a file stated stays as it was. db/postgresql says the same for PostgreSQL.
create trigger sie_stated_append_only before update, delete on sie_stated for each row call 'finsam.database.h2.RefuseChange';

-- H2 fires no trigger on TRUNCATE, but refuses it where a foreign key points: a row of these points at itself.
alter table sie_stated add constraint sie_stated_no_truncate foreign key (import_id, line) references sie_stated (import_id, line);
