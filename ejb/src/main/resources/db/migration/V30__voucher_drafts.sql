-- Vouchers that are being written: as they were typed, with what is missing missing. A draft is not in the books; posting it
-- writes a voucher, once, and the draft then points at it.

create table voucher_draft (
    id                 bigint primary key,
    forbund_id         bigint      not null references forbund,
    fiscal_year        integer     not null,
    purpose            varchar(20) not null,
    status             varchar(20) not null,
    series             varchar(12),
    event_date         date,
    text               varchar(500),
    counterparty       varchar(200),
    document_reference varchar(200),
    owner              varchar(60) not null,
    created_at         timestamp with time zone not null,
    changed_by         varchar(60) not null,
    changed_at         timestamp with time zone not null,
    revision           integer     not null,
    sent_revision      integer,
    creation_key       varchar(150) not null,
    posting_key        varchar(150),
    voucher_id         bigint,
    constraint voucher_draft_wall unique (forbund_id, id),
    constraint voucher_draft_created_once unique (forbund_id, creation_key),
    constraint voucher_draft_posted_once unique (voucher_id),
    constraint voucher_draft_year foreign key (forbund_id, fiscal_year) references fiscal_year (forbund_id, fiscal_year),
    constraint voucher_draft_voucher foreign key (forbund_id, voucher_id) references voucher (forbund_id, id),
    constraint voucher_draft_purpose check (purpose in ('MANUAL', 'COST', 'PAYMENT')),
    constraint voucher_draft_status check (status in ('DRAFT', 'SENT', 'RECEIVED', 'ATTESTED', 'POSTED', 'DISCARDED')),
    constraint voucher_draft_posted check ((status = 'POSTED') = (voucher_id is not null)),
    constraint voucher_draft_sent check (status not in ('SENT', 'RECEIVED', 'ATTESTED') or sent_revision is not null),
    constraint voucher_draft_revision check (revision >= 1)
);
create index voucher_draft_by_status on voucher_draft (forbund_id, fiscal_year, status);

-- Everybody who has written on a draft.
create table voucher_draft_author (
    forbund_id bigint      not null,
    draft_id   bigint      not null,
    username   varchar(60) not null,
    primary key (draft_id, username),
    constraint voucher_draft_author_draft foreign key (forbund_id, draft_id) references voucher_draft (forbund_id, id)
);

-- The account as it was typed, which need not be one; the number once it is.
create table voucher_draft_line (
    id         bigint primary key,
    forbund_id bigint       not null,
    draft_id   bigint       not null,
    line       integer      not null,
    account    varchar(250),
    debit_ore  bigint,
    credit_ore bigint,
    text       varchar(500),
    constraint voucher_draft_line_wall unique (forbund_id, id),
    constraint voucher_draft_line_once unique (draft_id, line),
    constraint voucher_draft_line_draft foreign key (forbund_id, draft_id) references voucher_draft (forbund_id, id)
);

create table voucher_draft_object (
    id          bigint primary key,
    forbund_id  bigint      not null,
    line_id     bigint      not null,
    dimension   integer     not null,
    object_code varchar(60) not null,
    constraint voucher_draft_object_once unique (line_id, dimension),
    constraint voucher_draft_object_line foreign key (forbund_id, line_id) references voucher_draft_line (forbund_id, id)
);
