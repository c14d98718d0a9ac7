-- From now on every event is in a chain, whole; those from before it are not looked at again.
alter table audit_event add constraint audit_event_chained check (form >= 1 and chain is not null and number is not null
    and previous_hash is not null and hash is not null and channel is not null) not valid;

-- The end of a chain of events is its last event: it cannot be moved back, forth or aside.
create function finsam_check_audit_chain() returns trigger language plpgsql as $$
declare
    last audit_event%rowtype;
begin
    if tg_op = 'UPDATE' and (new.chain, new.forbund_id) is distinct from (old.chain, old.forbund_id) then
        raise exception 'finsam: chain of events % stays where it is', old.chain using errcode = 'integrity_constraint_violation';
    end if;
    select * into last from audit_event e where e.chain = new.chain order by e.number desc limit 1;
    if new.last_number <> coalesce(last.number, 0) or new.head <> coalesce(last.hash, repeat('0', 64)) then
        raise exception 'finsam: chain of events % does not end at %', new.chain, new.last_number using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger audit_chain_ends_at_last before insert or update on audit_chain for each row execute function finsam_check_audit_chain();
create trigger audit_chain_stays before delete on audit_chain for each row execute function finsam_refuse_change();
create trigger audit_chain_no_truncate before truncate on audit_chain for each statement execute function finsam_refuse_change();
