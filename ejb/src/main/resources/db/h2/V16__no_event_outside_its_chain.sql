-- From now on every event is in a chain, whole; those from before it are not looked at again.
alter table audit_event add constraint audit_event_chained check (form >= 1 and chain is not null and number is not null
    and previous_hash is not null and hash is not null and channel is not null) nocheck;

create trigger audit_chain_ends_at_last before insert, update on audit_chain for each row call 'finsam.database.h2.CheckAuditChain';
create trigger audit_chain_stays before delete on audit_chain for each row call 'finsam.database.h2.RefuseChange';
alter table audit_chain add constraint audit_chain_no_truncate foreign key (chain) references audit_chain (chain);
