-- Attest: who may receive and decide on what, up to how much and for how long; from when a förbund demands it; that it was
-- given, and that a draft was sent back.

create table attest_right (
    id             bigint primary key,
    forbund_id     bigint       not null references forbund,
    username       varchar(60)  not null references app_user,
    step           varchar(10)  not null,
    dimension      integer      not null,
    responsibility varchar(60),
    limit_ore      bigint       not null,
    valid_from     date         not null,
    valid_to       date,
    set_by         varchar(60)  not null,
    set_at         timestamp with time zone not null,
    ended_by       varchar(60),
    constraint attest_right_wall unique (forbund_id, id),
    constraint attest_right_responsibility foreign key (forbund_id, dimension, responsibility)
        references dimension_object (forbund_id, dimension, code),
    constraint attest_right_dimension check (dimension = 21),
    constraint attest_right_step check (step in ('RECEPTION', 'DECISION')),
    constraint attest_right_limit check (limit_ore > 0),
    constraint attest_right_dates check (valid_to >= valid_from),
    constraint attest_right_ended check ((valid_to is null and ended_by is null) or valid_to is not null),
    constraint attest_right_from_another check (set_by <> username)
);
create index attest_right_by_user on attest_right (forbund_id, username);

-- From its day on, costs and payments of the amount and above are posted only when they have been attested; null for none.
create table attest_demand (
    id         bigint primary key,
    forbund_id bigint      not null references forbund,
    valid_from date        not null,
    amount_ore bigint,
    set_by     varchar(60) not null,
    set_at     timestamp with time zone not null,
    constraint attest_demand_amount check (amount_ore >= 0)
);
create index attest_demand_by_forbund on attest_demand (forbund_id, valid_from);

-- An attest is of a draft as it was sent: in that revision, with that fingerprint.
create table attest (
    id          bigint primary key,
    forbund_id  bigint      not null,
    draft_id    bigint      not null,
    revision    integer     not null,
    fingerprint char(64)    not null,
    step        varchar(10) not null,
    username    varchar(60) not null references app_user,
    right_id    bigint      not null,
    attested_at timestamp with time zone not null,
    constraint attest_draft foreign key (forbund_id, draft_id) references voucher_draft (forbund_id, id),
    constraint attest_right_used foreign key (forbund_id, right_id) references attest_right (forbund_id, id),
    constraint attest_step check (step in ('RECEPTION', 'DECISION')),
    constraint attest_once unique (draft_id, revision, step),
    constraint attest_by_two unique (draft_id, revision, username)
);

create table attest_return (
    id          bigint primary key,
    forbund_id  bigint       not null,
    draft_id    bigint       not null,
    revision    integer      not null,
    username    varchar(60)  not null,
    reason      varchar(500) not null,
    returned_at timestamp with time zone not null,
    constraint attest_return_draft foreign key (forbund_id, draft_id) references voucher_draft (forbund_id, id)
);
create index attest_return_by_draft on attest_return (draft_id);

-- What each förbund demands today.
create view attest_in_force as
select d.forbund_id, d.amount_ore
from attest_demand d cross join swedish_today t
where d.valid_from <= t.today and not exists (
    select 1 from attest_demand later
    where later.forbund_id = d.forbund_id and later.valid_from <= t.today
        and (later.valid_from > d.valid_from or (later.valid_from = d.valid_from and later.id > d.id)));

-- How much a draft asks for: the sum of its debits.
create view draft_amount as
select d.forbund_id, d.id as draft_id, (
    select coalesce(sum(greatest(coalesce(l.debit_ore, 0) - coalesce(l.credit_ore, 0), 0)), 0)
    from voucher_draft_line l where l.draft_id = d.id) as amount_ore
from voucher_draft d;

-- Vouchers that may not be registered without attest: what is entered by hand and pays from cash or bank (19), or books a
-- cost (4 to 8) that is owed to somebody. Moving a cost in time (17, 29) owes nobody anything new.
create view voucher_to_attest as
select v.forbund_id, v.id as voucher_id
from voucher v
join attest_in_force f on f.forbund_id = v.forbund_id
join series s on s.forbund_id = v.forbund_id and s.code = v.series
where v.kind = 'ORDINARY' and v.corrects_id is null and v.source_id is null and s.purpose in ('MANUAL', 'COST')
    and f.amount_ore <= (select coalesce(sum(p.amount_ore), 0) from posting p where p.voucher_id = v.id and p.amount_ore > 0)
    and (
        exists (
            select 1 from posting p
            where p.voucher_id = v.id and p.amount_ore < 0 and substring(cast(p.account as varchar(10)), 1, 2) = '19')
        or exists (
            select 1 from posting p
            where p.voucher_id = v.id and p.amount_ore > 0 and substring(cast(p.account as varchar(10)), 1, 1) in ('4', '5', '6', '7', '8'))
        and exists (
            select 1 from posting p
            where p.voucher_id = v.id and p.amount_ore < 0 and substring(cast(p.account as varchar(10)), 1, 1) in ('1', '2')
                and substring(cast(p.account as varchar(10)), 1, 2) not in ('17', '29')));

-- Vouchers that are, line by line and document by document, the draft that two people have attested.
create view voucher_attested as
select v.forbund_id, v.id as voucher_id
from voucher v
join voucher_draft d on d.id = v.draft_id
join attest r on r.draft_id = d.id and r.revision = d.sent_revision and r.step = 'RECEPTION'
join attest b on b.draft_id = d.id and b.revision = d.sent_revision and b.step = 'DECISION' and b.fingerprint = r.fingerprint
where d.status = 'ATTESTED' and v.event_date = d.event_date and v.series = d.series and v.text = d.text
    and coalesce(v.counterparty, '') = coalesce(d.counterparty, '')
    and (select count(*) from posting p where p.voucher_id = v.id) = (select count(*) from voucher_draft_line l where l.draft_id = d.id)
    and not exists (
        select 1 from posting p
        where p.voucher_id = v.id and not exists (
            select 1 from voucher_draft_line l
            where l.draft_id = d.id and l.line = p.line and l.account = cast(p.account as varchar(10))
                and coalesce(l.debit_ore, 0) - coalesce(l.credit_ore, 0) = p.amount_ore))
    and (select count(*) from posting_object o where o.voucher_id = v.id) = (
        select count(*) from voucher_draft_object o join voucher_draft_line l on l.id = o.line_id where l.draft_id = d.id)
    and not exists (
        select 1 from posting_object o
        where o.voucher_id = v.id and not exists (
            select 1 from voucher_draft_object t join voucher_draft_line l on l.id = t.line_id
            where l.draft_id = d.id and l.line = o.line and t.dimension = o.dimension and t.object_code = o.object_code))
    and not exists (
        select 1 from draft_attachment t
        where t.draft_id = d.id and not exists (
            select 1 from voucher_attachment a where a.voucher_id = v.id and a.document_id = t.document_id));
