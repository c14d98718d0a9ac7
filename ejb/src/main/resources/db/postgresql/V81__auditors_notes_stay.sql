-- An auditor's notes are only added to. db/h2 says the same for H2.
create trigger audit_note_append_only before update or delete on audit_note for each row execute function finsam_refuse_change();
create trigger audit_note_no_truncate before truncate on audit_note for each statement execute function finsam_refuse_change();
