-- The documents behind vouchers: beside a draft while it is written, and beside the voucher ever after. What is known when a
-- voucher is registered is written before its registration, and is part of what is hashed; what comes later is added after it.

alter table document add constraint document_content unique (forbund_id, id, sha256);

create table draft_attachment (
    forbund_id  bigint       not null,
    draft_id    bigint       not null,
    document_id bigint       not null,
    name        varchar(200) not null,
    added_by    varchar(60)  not null,
    added_at    timestamp with time zone not null,
    primary key (draft_id, document_id),
    constraint draft_attachment_draft foreign key (forbund_id, draft_id) references voucher_draft (forbund_id, id),
    constraint draft_attachment_document foreign key (forbund_id, document_id) references document (forbund_id, id)
);

create table voucher_attachment (
    forbund_id  bigint       not null,
    voucher_id  bigint       not null,
    line        integer      not null,
    document_id bigint       not null,
    sha256      char(64)     not null,
    name        varchar(200) not null,
    at_posting  boolean      not null,
    added_by    varchar(60)  not null,
    added_at    timestamp with time zone not null,
    primary key (voucher_id, line),
    constraint voucher_attachment_once unique (voucher_id, document_id),
    constraint voucher_attachment_voucher foreign key (forbund_id, voucher_id) references voucher (forbund_id, id),
    constraint voucher_attachment_document foreign key (forbund_id, document_id, sha256) references document (forbund_id, id, sha256),
    constraint voucher_attachment_line check (line >= 1)
);
create index voucher_attachment_by_content on voucher_attachment (forbund_id, sha256);

-- Underlag att bokföra: what somebody has left for the ekonom, who begins a draft with it or says why not.
create table inbox_document (
    id          bigint primary key,
    forbund_id  bigint       not null,
    document_id bigint       not null,
    name        varchar(200) not null,
    note        varchar(500),
    left_by     varchar(60)  not null,
    left_at     timestamp with time zone not null,
    status      varchar(10)  not null,
    draft_id    bigint,
    handled_by  varchar(60),
    handled_at  timestamp with time zone,
    reason      varchar(500),
    constraint inbox_document_wall unique (forbund_id, id),
    constraint inbox_document_document foreign key (forbund_id, document_id) references document (forbund_id, id),
    constraint inbox_document_draft foreign key (forbund_id, draft_id) references voucher_draft (forbund_id, id),
    constraint inbox_document_status check (status in ('WAITING', 'TAKEN', 'DISMISSED')),
    constraint inbox_document_taken check ((status = 'TAKEN') = (draft_id is not null)),
    constraint inbox_document_dismissed check ((status = 'DISMISSED') = (reason is not null)),
    constraint inbox_document_handled check ((status <> 'WAITING') = (handled_by is not null and handled_at is not null))
);

-- Which draft a voucher was written as, if it was.
alter table voucher add column draft_id bigint;
alter table voucher add constraint voucher_draft_of foreign key (forbund_id, draft_id) references voucher_draft (forbund_id, id);
alter table voucher add constraint voucher_draft_of_once unique (draft_id);
