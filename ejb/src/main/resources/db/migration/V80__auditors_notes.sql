-- What an auditor notes at a control: read by nobody but who wrote it, and part of no book, history or document.
create table audit_note (
    id          bigint primary key,
    forbund_id  bigint        not null references forbund,
    fiscal_year integer       not null,
    control     varchar(30)   not null,
    voucher_id  bigint,
    username    varchar(60)   not null references app_user,
    text        varchar(2000) not null,
    written_at  timestamp with time zone not null,
    constraint audit_note_wall unique (forbund_id, id),
    constraint audit_note_year foreign key (forbund_id, fiscal_year) references fiscal_year (forbund_id, fiscal_year),
    constraint audit_note_voucher foreign key (forbund_id, voucher_id) references voucher (forbund_id, id),
    constraint audit_note_control check (control in ('GAPS', 'DUPLICATES', 'BACKDATED', 'SELF_ATTEST', 'UNUSUAL_HANDS', 'ROUND_AMOUNTS',
        'OFF_HOURS', 'NO_DOCUMENT', 'SPLIT')),
    constraint audit_note_says_something check (char_length(trim(text)) > 0)
);
create index audit_note_own on audit_note (forbund_id, username, fiscal_year, control);

-- What a document was ordered of, where it is of less than the whole year: the control and its settings, or a selection.
alter table document_order add column asked varchar(1000) default '' not null;
