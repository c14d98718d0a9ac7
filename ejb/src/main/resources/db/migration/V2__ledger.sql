-- The books. A voucher is three things, written in this order and never changed: its head, its postings, and last its
-- registration, which gives it a number and chains it to the voucher before. What lacks a registration is not in the books.

create table fiscal_year (
    id         bigint primary key,
    forbund_id bigint      not null references forbund,
    fiscal_year       integer     not null,
    starts_on  date        not null,
    ends_on    date        not null,
    status     varchar(10) not null,
    constraint fiscal_year_unique unique (forbund_id, fiscal_year),
    constraint fiscal_year_named_by_its_end check (extract(year from ends_on) = fiscal_year),
    constraint fiscal_year_dates check (starts_on < ends_on),
    constraint fiscal_year_status check (status in ('OPEN', 'CLOSED'))
);

create table period (
    forbund_id bigint      not null,
    fiscal_year       integer     not null,
    starts_on  date        not null,
    ends_on    date        not null,
    status     varchar(10) not null,
    primary key (forbund_id, fiscal_year, starts_on),
    constraint period_year foreign key (forbund_id, fiscal_year) references fiscal_year (forbund_id, fiscal_year),
    constraint period_is_a_month check (extract(day from starts_on) = 1 and extract(day from ends_on + interval '1' day) = 1
        and extract(year from starts_on) = extract(year from ends_on) and extract(month from starts_on) = extract(month from ends_on)),
    constraint period_status check (status in ('OPEN', 'CLOSED'))
);

create table account (
    id            bigint primary key,
    forbund_id    bigint       not null references forbund,
    number        integer      not null,
    name          varchar(200) not null,
    statement_row varchar(30)  not null,
    purpose       varchar(30),
    valid_from    date         not null,
    valid_to      date,
    constraint account_number_unique unique (forbund_id, number),
    constraint account_purpose_unique unique (forbund_id, purpose),
    constraint account_number_class check (number between 1000 and 99999999),
    constraint account_dates check (valid_to > valid_from)
);

create table dimension (
    forbund_id bigint       not null references forbund,
    number     integer      not null,
    name       varchar(100) not null,
    primary key (forbund_id, number)
);

create table dimension_object (
    forbund_id bigint       not null,
    dimension  integer      not null,
    code       varchar(60)  not null,
    name       varchar(200) not null,
    primary key (forbund_id, dimension, code),
    constraint dimension_object_dimension foreign key (forbund_id, dimension) references dimension (forbund_id, number)
);

create table series (
    forbund_id bigint       not null references forbund,
    code       varchar(12)  not null,
    name       varchar(100) not null,
    purpose    varchar(20)  not null,
    primary key (forbund_id, code),
    constraint series_purpose check (purpose in ('MANUAL', 'CONTRIBUTION', 'COST', 'OPENING', 'CLOSING', 'IMPORT'))
);

-- The last number and hash of each series and year: the row whose lock makes numbers unbroken.
create table voucher_chain (
    forbund_id  bigint      not null,
    fiscal_year        integer     not null,
    series      varchar(12) not null,
    last_number bigint      not null,
    head        char(64)    not null,
    primary key (forbund_id, fiscal_year, series),
    constraint voucher_chain_year foreign key (forbund_id, fiscal_year) references fiscal_year (forbund_id, fiscal_year),
    constraint voucher_chain_series foreign key (forbund_id, series) references series (forbund_id, code)
);

create table voucher (
    id                 bigint primary key,
    forbund_id         bigint       not null,
    fiscal_year               integer      not null,
    series             varchar(12)  not null,
    kind               varchar(20)  not null,
    event_date         date         not null,
    text               varchar(500) not null,
    counterparty       varchar(200),
    document_reference varchar(200),
    corrects_id        bigint,
    source_id          bigint,
    source_series      varchar(60),
    source_number      varchar(60),
    idempotency_key    varchar(150) not null,
    content_hash       char(64)     not null,
    constraint voucher_wall unique (forbund_id, id),
    constraint voucher_home unique (forbund_id, fiscal_year, series, id),
    constraint voucher_idempotency_key unique (forbund_id, idempotency_key),
    constraint voucher_year foreign key (forbund_id, fiscal_year) references fiscal_year (forbund_id, fiscal_year),
    constraint voucher_series foreign key (forbund_id, series) references series (forbund_id, code),
    constraint voucher_corrects foreign key (forbund_id, corrects_id) references voucher (forbund_id, id),
    constraint voucher_source foreign key (forbund_id, source_id) references document (forbund_id, id),
    constraint voucher_kind check (kind in ('ORDINARY', 'OPENING', 'RESULT_TRANSFER', 'EMPTY')),
    constraint voucher_corrects_another check (corrects_id <> id)
);

create table posting (
    forbund_id bigint       not null,
    voucher_id bigint       not null,
    line       integer      not null,
    account    integer      not null,
    amount_ore bigint       not null,
    text       varchar(500),
    primary key (voucher_id, line),
    constraint posting_wall unique (forbund_id, voucher_id, line),
    constraint posting_voucher foreign key (forbund_id, voucher_id) references voucher (forbund_id, id),
    constraint posting_account foreign key (forbund_id, account) references account (forbund_id, number),
    constraint posting_not_zero check (amount_ore <> 0),
    constraint posting_within_limit check (amount_ore between -100000000000 and 100000000000),
    constraint posting_line check (line >= 1)
);
create index posting_by_account on posting (forbund_id, account);

create table posting_object (
    forbund_id  bigint      not null,
    voucher_id  bigint      not null,
    line        integer     not null,
    dimension   integer     not null,
    object_code varchar(60) not null,
    primary key (voucher_id, line, dimension),
    constraint posting_object_posting foreign key (forbund_id, voucher_id, line) references posting (forbund_id, voucher_id, line),
    constraint posting_object_object foreign key (forbund_id, dimension, object_code)
        references dimension_object (forbund_id, dimension, code)
);
create index posting_object_by_object on posting_object (forbund_id, dimension, object_code);

-- Rows of an imported file that move no money: struck (#BTRANS), added (#RTRANS) and zero rows. Kept as history.
create table voucher_history_row (
    forbund_id bigint      not null,
    voucher_id bigint      not null,
    line       integer     not null,
    kind       varchar(10) not null,
    content    varchar(1000) not null,
    primary key (voucher_id, line),
    constraint voucher_history_row_voucher foreign key (forbund_id, voucher_id) references voucher (forbund_id, id),
    constraint voucher_history_row_kind check (kind in ('BTRANS', 'RTRANS', 'ZERO'))
);

-- Grundbok: the vouchers in the order they were registered. Each names the one before it by number and hash, so that
-- neither a gap nor a changed link can be stored.
create table registration (
    voucher_id      bigint primary key,
    forbund_id      bigint      not null,
    fiscal_year            integer     not null,
    series          varchar(12) not null,
    number          bigint      not null,
    registered_at   timestamp with time zone not null,
    registered_by   varchar(60) not null,
    form            integer     not null,
    previous_number bigint,
    previous_hash   char(64)    not null,
    hash            char(64)    not null,
    constraint registration_number_unique unique (forbund_id, fiscal_year, series, number),
    constraint registration_link unique (forbund_id, fiscal_year, series, number, hash),
    constraint registration_voucher foreign key (forbund_id, fiscal_year, series, voucher_id)
        references voucher (forbund_id, fiscal_year, series, id),
    constraint registration_follows foreign key (forbund_id, fiscal_year, series, previous_number, previous_hash)
        references registration (forbund_id, fiscal_year, series, number, hash),
    constraint registration_unbroken check ((number = 1 and previous_number is null) or (number > 1 and previous_number is not null and previous_number = number - 1)),
    constraint registration_first check (number > 1 or previous_hash = '0000000000000000000000000000000000000000000000000000000000000000')
);

create sequence voucher_seq start with 1 increment by 50;
