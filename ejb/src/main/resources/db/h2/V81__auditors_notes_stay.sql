-- An auditor's notes are only added to. db/postgresql says the same for PostgreSQL.
create trigger audit_note_append_only before update, delete on audit_note for each row call 'finsam.database.h2.RefuseChange';
alter table audit_note add constraint audit_note_no_truncate foreign key (forbund_id, id) references audit_note (forbund_id, id);
