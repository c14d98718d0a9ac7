-- What stands behind a voucher stays, and drafts go one way. db/h2 says the same for H2.

create trigger voucher_attachment_append_only before update or delete on voucher_attachment for each row execute function finsam_refuse_change();
create trigger voucher_attachment_no_truncate before truncate on voucher_attachment for each statement execute function finsam_refuse_change();
create trigger voucher_draft_author_append_only before update or delete on voucher_draft_author for each row execute function finsam_refuse_change();
create trigger voucher_draft_author_no_truncate before truncate on voucher_draft_author for each statement execute function finsam_refuse_change();

-- What is hashed with a voucher is there before it is registered; what comes later says so.
create function finsam_check_attachment() returns trigger language plpgsql as $$
begin
    perform 1 from voucher v where v.id = new.voucher_id for key share;
    if new.at_posting = exists (select 1 from registration r where r.voucher_id = new.voucher_id) then
        raise exception 'finsam: attachment % of voucher % comes at another time than it says', new.line, new.voucher_id
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger voucher_attachment_in_its_time before insert on voucher_attachment for each row execute function finsam_check_attachment();

-- Today in Sweden, wherever the server stands.
create view swedish_today as
select cast(current_timestamp at time zone 'Europe/Stockholm' as date) as today;
