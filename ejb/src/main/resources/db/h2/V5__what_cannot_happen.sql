-- What no program and nobody with a SQL prompt can do to the books. db/postgresql says the same for PostgreSQL.
-- A prompt without the application's classes cannot write these tables at all: the triggers then cannot be loaded.

create trigger voucher_append_only before update, delete on voucher for each row call 'finsam.database.h2.RefuseChange';
create trigger posting_append_only before update, delete on posting for each row call 'finsam.database.h2.RefuseChange';
create trigger posting_object_append_only before update, delete on posting_object for each row call 'finsam.database.h2.RefuseChange';
create trigger voucher_history_row_append_only before update, delete on voucher_history_row for each row call 'finsam.database.h2.RefuseChange';
create trigger registration_append_only before update, delete on registration for each row call 'finsam.database.h2.RefuseChange';
create trigger decision_append_only before update, delete on decision for each row call 'finsam.database.h2.RefuseChange';
create trigger audit_event_append_only before update, delete on audit_event for each row call 'finsam.database.h2.RefuseChange';
create trigger document_append_only before update, delete on document for each row call 'finsam.database.h2.RefuseChange';
create trigger document_part_append_only before update, delete on document_part for each row call 'finsam.database.h2.RefuseChange';
create trigger financing_append_only before update, delete on financing for each row call 'finsam.database.h2.RefuseChange';
create trigger contribution_append_only before update, delete on contribution for each row call 'finsam.database.h2.RefuseChange';
create trigger instalment_append_only before update, delete on instalment for each row call 'finsam.database.h2.RefuseChange';

create trigger posting_before_registration before insert on posting for each row call 'finsam.database.h2.RefuseAddition';
create trigger posting_object_before_registration before insert on posting_object for each row call 'finsam.database.h2.RefuseAddition';
create trigger voucher_history_row_before_registration before insert on voucher_history_row for each row call 'finsam.database.h2.RefuseAddition';

create trigger registration_checked before insert on registration for each row call 'finsam.database.h2.CheckRegistration';
