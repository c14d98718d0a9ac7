-- In place of what a draft was begun stays. db/postgresql says the same for PostgreSQL.

create trigger voucher_draft_replacement_append_only before update, delete on voucher_draft_replacement for each row call 'finsam.database.h2.RefuseChange';
alter table voucher_draft_replacement add constraint voucher_draft_replacement_no_truncate foreign key (draft_id) references voucher_draft_replacement (draft_id);
