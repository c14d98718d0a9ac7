-- In place of what a draft was begun stays. db/h2 says the same for H2.

create trigger voucher_draft_replacement_append_only before update or delete on voucher_draft_replacement for each row execute function finsam_refuse_change();
create trigger voucher_draft_replacement_no_truncate before truncate on voucher_draft_replacement for each statement execute function finsam_refuse_change();
