-- A staged file goes one way, and what has been taken in stays. db/postgresql says the same for PostgreSQL.
create trigger sie_import_goes_one_way before insert, update, delete on sie_import for each row call 'finsam.database.h2.CheckSieImport';
