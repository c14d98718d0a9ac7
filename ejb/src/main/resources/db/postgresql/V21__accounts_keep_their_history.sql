-- What an account was on a day that has been reported stays. db/h2 says the same for H2.

create trigger account_version_append_only before update or delete on account_version
    for each row execute function finsam_refuse_change();
create trigger account_version_no_truncate before truncate on account_version
    for each statement execute function finsam_refuse_change();

-- A change begins after the last closed year, and one account at a time serves a purpose.
create function finsam_check_account_version() returns trigger language plpgsql as $$
begin
    perform 1 from forbund f where f.id = new.forbund_id for no key update;
    if new.version > 1 and exists (
        select 1 from fiscal_year y
        where y.forbund_id = new.forbund_id and y.status = 'CLOSED' and y.ends_on >= new.valid_from) then
        raise exception 'finsam: account % is not changed in a closed year', new.account using errcode = 'check_violation';
    end if;
    if new.purpose is not null and exists (
        select 1 from account_span s
        where s.forbund_id = new.forbund_id and s.account <> new.account and s.purpose = new.purpose
            and s.from_day < s.until_day and s.until_day > new.valid_from) then
        raise exception 'finsam: another account serves %', new.purpose using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger account_version_checked before insert on account_version
    for each row execute function finsam_check_account_version();

-- An account stays; it can only turn out to have been in use earlier.
create function finsam_check_account() returns trigger language plpgsql as $$
begin
    if (new.id, new.forbund_id, new.number) is distinct from (old.id, old.forbund_id, old.number)
            or new.valid_from > old.valid_from then
        raise exception 'finsam: account % stays', old.number using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger account_keeps_its_number before update on account for each row execute function finsam_check_account();
create trigger account_stays before delete on account for each row execute function finsam_refuse_change();
