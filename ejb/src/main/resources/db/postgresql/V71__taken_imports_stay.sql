-- A staged file goes one way, and what has been taken in stays. db/h2 says the same for H2.
create function finsam_check_sie_import() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'STAGED' then
            raise exception 'finsam: file % begins as staged', new.id using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        if old.status <> 'STAGED' then
            raise exception 'finsam: file % is taken in', old.id using errcode = 'integrity_constraint_violation';
        end if;
        return old;
    end if;
    if old.status = 'TAKEN' or new.id <> old.id or new.forbund_id <> old.forbund_id or new.sha256 <> old.sha256
        or new.source_id is distinct from old.source_id then
        raise exception 'finsam: file % is taken in, or another', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger sie_import_goes_one_way before insert or update or delete on sie_import
    for each row execute function finsam_check_sie_import();
create trigger sie_import_no_truncate before truncate on sie_import for each statement execute function finsam_refuse_change();
