-- What stands behind a voucher stays, and drafts go one way. db/postgresql says the same for PostgreSQL.

create trigger voucher_attachment_append_only before update, delete on voucher_attachment for each row call 'finsam.database.h2.RefuseChange';
create trigger voucher_attachment_in_its_time before insert on voucher_attachment for each row call 'finsam.database.h2.CheckAttachment';
alter table voucher_attachment add constraint voucher_attachment_no_truncate foreign key (voucher_id, line) references voucher_attachment (voucher_id, line);
create trigger voucher_draft_author_append_only before update, delete on voucher_draft_author for each row call 'finsam.database.h2.RefuseChange';
alter table voucher_draft_author add constraint voucher_draft_author_no_truncate foreign key (draft_id, username) references voucher_draft_author (draft_id, username);

-- Today in Sweden, wherever the server stands.
create view swedish_today as
select cast(formatdatetime(current_timestamp, 'yyyy-MM-dd', 'sv', 'Europe/Stockholm') as date) as today;
