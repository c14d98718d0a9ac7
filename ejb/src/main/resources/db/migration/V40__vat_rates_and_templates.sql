-- The rates of VAT, as the law has them from a date (mervärdesskattelag 2023:200, 9 kap.): the same for every förbund. The
-- latest row of a kind that is not after a day is the rate of that day; a new rate is a new row.
create table vat_rate (
    kind               varchar(20) not null,
    valid_from         date        not null,
    percent_hundredths integer     not null,
    primary key (kind, valid_from),
    constraint vat_rate_kind check (kind in ('STANDARD', 'REDUCED', 'LOW', 'ZERO')),
    constraint vat_rate_percent check (percent_hundredths between 0 and 10000)
);
insert into vat_rate (kind, valid_from, percent_hundredths) values
    ('STANDARD', date '1996-01-01', 2500),
    ('REDUCED', date '1996-01-01', 1200),
    ('LOW', date '1996-01-01', 600),
    ('ZERO', date '1996-01-01', 0);

-- Konteringsmallar: lines to begin a voucher with. A template is never changed: saving it again is a new version under its
-- name, and ending it is a row beside it. The version that counts is the last, unless it is ended.
create table voucher_template (
    id           bigint primary key,
    forbund_id   bigint       not null references forbund,
    name         varchar(100) not null,
    version      integer      not null,
    text         varchar(500),
    counterparty varchar(200),
    saved_at     timestamp with time zone not null,
    saved_by     varchar(60)  not null,
    constraint voucher_template_wall unique (forbund_id, id),
    constraint voucher_template_once unique (forbund_id, name, version),
    constraint voucher_template_named check (name <> ''),
    constraint voucher_template_version check (version >= 1)
);

-- A line has an amount (debit positive), or a share in hundredths of a percent (debit positive) of an amount given when the
-- template is used, or neither.
create table voucher_template_line (
    forbund_id   bigint  not null,
    template_id  bigint  not null,
    line         integer not null,
    account      integer not null,
    amount_ore   bigint,
    basis_points integer,
    text         varchar(500),
    primary key (template_id, line),
    constraint voucher_template_line_wall unique (forbund_id, template_id, line),
    constraint voucher_template_line_template foreign key (forbund_id, template_id) references voucher_template (forbund_id, id),
    constraint voucher_template_line_account foreign key (forbund_id, account) references account (forbund_id, number),
    constraint voucher_template_line_number check (line >= 1),
    constraint voucher_template_line_one check (amount_ore is null or basis_points is null),
    constraint voucher_template_line_amount check (amount_ore <> 0 and amount_ore between -100000000000 and 100000000000),
    constraint voucher_template_line_share check (basis_points <> 0 and basis_points between -10000 and 10000)
);

create table voucher_template_object (
    forbund_id  bigint      not null,
    template_id bigint      not null,
    line        integer     not null,
    dimension   integer     not null,
    object_code varchar(60) not null,
    primary key (template_id, line, dimension),
    constraint voucher_template_object_line foreign key (forbund_id, template_id, line)
        references voucher_template_line (forbund_id, template_id, line),
    constraint voucher_template_object_object foreign key (forbund_id, dimension, object_code)
        references dimension_object (forbund_id, dimension, code)
);

create table voucher_template_end (
    forbund_id  bigint      not null,
    template_id bigint      not null,
    ended_at    timestamp with time zone not null,
    ended_by    varchar(60) not null,
    primary key (template_id),
    constraint voucher_template_end_template foreign key (forbund_id, template_id) references voucher_template (forbund_id, id)
);

-- What was typed in a draft and cannot be read: the draft keeps amounts and dates, this keeps the words. Line 0 is the head.
create table voucher_draft_unread (
    forbund_id bigint       not null,
    draft_id   bigint       not null,
    line       integer      not null,
    field      varchar(20)  not null,
    typed      varchar(200) not null,
    primary key (draft_id, line, field),
    constraint voucher_draft_unread_draft foreign key (forbund_id, draft_id) references voucher_draft (forbund_id, id),
    constraint voucher_draft_unread_line check (line >= 0)
);
