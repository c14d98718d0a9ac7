-- Samples that auditors have drawn: from what, by which seed, what the books were then, and what was drawn.
create table audit_sample (
    id               bigint primary key,
    forbund_id       bigint       not null,
    fiscal_year      integer      not null,
    method           varchar(20)  not null,
    seed             varchar(100) not null,
    sample_size      integer      not null,
    from_date        date         not null,
    through_date     date         not null,
    from_account     integer      not null,
    through_account  integer      not null,
    least_ore        bigint       not null,
    most_ore         bigint       not null,
    population_count bigint       not null,
    population_ore   bigint       not null,
    population_hash  char(64)     not null,
    drawn_by         varchar(60)  not null references app_user,
    drawn_at         timestamp with time zone not null,
    constraint audit_sample_wall unique (forbund_id, id),
    constraint audit_sample_of_year unique (forbund_id, fiscal_year, id),
    constraint audit_sample_year foreign key (forbund_id, fiscal_year) references fiscal_year (forbund_id, fiscal_year),
    constraint audit_sample_method check (method in ('RANDOM', 'MONETARY_UNIT')),
    constraint audit_sample_seed check (char_length(trim(seed)) > 0),
    constraint audit_sample_size check (sample_size between 1 and 1000),
    constraint audit_sample_dates check (from_date <= through_date),
    constraint audit_sample_accounts check (from_account <= through_account),
    constraint audit_sample_amounts check (0 <= least_ore and least_ore <= most_ore),
    constraint audit_sample_population check (population_count > 0 and population_ore > 0)
);
create index audit_sample_own on audit_sample (forbund_id, drawn_by, fiscal_year);

create table audit_sample_item (
    forbund_id bigint  not null,
    sample_id  bigint  not null,
    place      integer not null,
    voucher_id bigint  not null,
    line       integer not null,
    points     integer not null,
    primary key (sample_id, place),
    constraint audit_sample_item_once unique (sample_id, voucher_id, line),
    constraint audit_sample_item_sample foreign key (forbund_id, sample_id) references audit_sample (forbund_id, id),
    constraint audit_sample_item_posting foreign key (forbund_id, voucher_id, line) references posting (forbund_id, voucher_id, line),
    constraint audit_sample_item_place check (place >= 1 and points >= 1)
);

-- The ends of the year's chains when the sample was drawn: vouchers that are there, by number and hash.
create table audit_sample_head (
    forbund_id  bigint      not null,
    sample_id   bigint      not null,
    fiscal_year integer     not null,
    series      varchar(12) not null,
    number      bigint      not null,
    hash        char(64)    not null,
    primary key (sample_id, series),
    constraint audit_sample_head_sample foreign key (forbund_id, fiscal_year, sample_id) references audit_sample (forbund_id, fiscal_year, id),
    constraint audit_sample_head_voucher foreign key (forbund_id, fiscal_year, series, number, hash)
        references registration (forbund_id, fiscal_year, series, number, hash)
);
