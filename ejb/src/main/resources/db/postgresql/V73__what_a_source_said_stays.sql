-- What was taken in of a source stays known, and what was found stays found. db/h2 says the same for H2.
create function finsam_check_sie_voucher() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.forbund_id, new.source_id, new.fiscal_year, new.place, new.import_id, new.their_series, new.their_number,
            new.taken, new.series, new.number)
        is distinct from (old.forbund_id, old.source_id, old.fiscal_year, old.place, old.import_id, old.their_series, old.their_number,
            old.taken, old.series, old.number) then
        raise exception 'finsam: what was taken in of a source stays known' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create function finsam_check_sie_finding() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.settled_at is not null or (new.id, new.forbund_id, new.import_id, new.fiscal_year, new.kind,
            new.their_series, new.their_number, new.series, new.number, new.said, new.found_at)
        is distinct from (old.id, old.forbund_id, old.import_id, old.fiscal_year, old.kind,
            old.their_series, old.their_number, old.series, old.number, old.said, old.found_at) then
        raise exception 'finsam: a finding stays, and is settled once' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger sie_voucher_stays before update or delete on sie_voucher for each row execute function finsam_check_sie_voucher();
create trigger sie_finding_stays before update or delete on sie_finding for each row execute function finsam_check_sie_finding();
create trigger sie_voucher_no_truncate before truncate on sie_voucher for each statement execute function finsam_refuse_change();
create trigger sie_finding_no_truncate before truncate on sie_finding for each statement execute function finsam_refuse_change();
