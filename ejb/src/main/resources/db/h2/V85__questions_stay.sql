-- What was asked and answered stays. db/postgresql says the same for PostgreSQL.
create trigger audit_question_append_only before update, delete on audit_question for each row call 'finsam.database.h2.RefuseChange';
create trigger audit_question_entry_append_only before update, delete on audit_question_entry for each row call 'finsam.database.h2.RefuseChange';
