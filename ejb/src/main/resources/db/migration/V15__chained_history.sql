-- Behandlingshistorik is chained as the books are: one chain for each förbund and one, 0, for what concerns no förbund. Events
-- from before the chain have form 0 and no number; they stay as they were.

alter table audit_event add column form integer default 0 not null;
alter table audit_event add column channel varchar(10);
alter table audit_event add column address varchar(60);
alter table audit_event add column chain bigint;
alter table audit_event add column number bigint;
alter table audit_event add column previous_number bigint;
alter table audit_event add column previous_hash char(64);
alter table audit_event add column hash char(64);
alter table audit_event alter column form drop default;

alter table audit_event add constraint audit_event_number_unique unique (chain, number);
alter table audit_event add constraint audit_event_link unique (chain, number, hash);
alter table audit_event add constraint audit_event_follows foreign key (chain, previous_number, previous_hash)
    references audit_event (chain, number, hash);
alter table audit_event add constraint audit_event_unbroken
    check (form = 0 or (number = 1 and previous_number is null) or (number > 1 and previous_number is not null and previous_number = number - 1));
alter table audit_event add constraint audit_event_first
    check (form = 0 or number > 1 or previous_hash = '0000000000000000000000000000000000000000000000000000000000000000');
alter table audit_event add constraint audit_event_home check (form = 0 or chain = coalesce(forbund_id, 0));
alter table audit_event add constraint audit_event_channel check (channel in ('SCREEN', 'API', 'JOB', 'SERVER'));

-- The last number and hash of each chain: the row whose lock makes the numbers unbroken.
create table audit_chain (
    chain       bigint primary key,
    forbund_id  bigint references forbund,
    last_number bigint   not null,
    head        char(64) not null,
    constraint audit_chain_home check (chain = coalesce(forbund_id, 0))
);
insert into audit_chain (chain, forbund_id, last_number, head)
    select id, id, 0, '0000000000000000000000000000000000000000000000000000000000000000' from forbund;
insert into audit_chain (chain, forbund_id, last_number, head)
    values (0, null, 0, '0000000000000000000000000000000000000000000000000000000000000000');
