-- What the files that have been taken in state themselves: balances of accounts and objects, months, budgets, this year's and earlier
-- years'. It is no part of the books; it is what they are held against, and what stands in for a year that has no books here.
create table sie_stated (
    forbund_id    bigint       not null,
    import_id     bigint       not null,
    line          integer      not null,
    fiscal_year   integer      not null,
    label         varchar(10)  not null,
    starts_on     date,
    account       integer      not null,
    name          varchar(200) not null,
    statement_row varchar(30)  not null,
    objects       varchar(500) not null,
    amount_ore    bigint       not null,
    primary key (import_id, line),
    constraint sie_stated_import foreign key (forbund_id, import_id) references sie_import (forbund_id, id),
    constraint sie_stated_label check (label in ('IB', 'UB', 'RES', 'OIB', 'OUB', 'PSALDO', 'PBUDGET')),
    constraint sie_stated_month check ((label in ('PSALDO', 'PBUDGET')) = (starts_on is not null)),
    constraint sie_stated_whole check (label not in ('IB', 'UB', 'RES') or objects = '')
);
create index sie_stated_by_year on sie_stated (forbund_id, fiscal_year, label);
