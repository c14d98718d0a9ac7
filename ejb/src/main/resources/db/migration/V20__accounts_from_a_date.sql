-- What an account is called, which row of the årsredovisning it belongs to, what the system posts to it for and whether it is
-- open: from a date, and until it is changed again. The account itself is its number and the first day it can be used.

create table account_version (
    forbund_id    bigint       not null,
    account       integer      not null,
    version       integer      not null,
    previous      integer,
    valid_from    date         not null,
    name          varchar(200) not null,
    statement_row varchar(30)  not null,
    purpose       varchar(30),
    is_open       boolean      not null,
    primary key (forbund_id, account, version),
    constraint account_version_account foreign key (forbund_id, account) references account (forbund_id, number),
    constraint account_version_follows foreign key (forbund_id, account, previous)
        references account_version (forbund_id, account, version),
    constraint account_version_unbroken check ((version = 1 and previous is null)
        or (version > 1 and previous is not null and previous = version - 1)),
    constraint account_version_dated check (valid_from between date '1800-01-01' and date '2999-12-31'),
    constraint account_version_named check (char_length(trim(name)) > 0),
    constraint account_version_serves_while_open check (is_open or purpose is null)
);

insert into account_version (forbund_id, account, version, valid_from, name, statement_row, purpose, is_open)
    select forbund_id, number, 1, valid_from, name, statement_row, purpose, true from account;

alter table account drop constraint account_purpose_unique;
alter table account drop constraint account_dates;
alter table account drop column name;
alter table account drop column statement_row;
alter table account drop column purpose;
alter table account drop column valid_to;

-- The days a version is in force: from its first day until that of the earliest of those written after it, which take its
-- place from there on. The first version also stands for the days before it.
create view account_span as
    select v.forbund_id, v.account, v.version, v.name, v.statement_row, v.purpose, v.is_open,
        case when v.version = 1 then date '0001-01-01' else v.valid_from end as from_day,
        coalesce((select min(n.valid_from) from account_version n
            where n.forbund_id = v.forbund_id and n.account = v.account and n.version > v.version), date '9999-12-31') as until_day
    from account_version v;

-- The accounts as every report of a fiscal year shows them: as they are on its last day. What the system posts to an account
-- for, it counts for as long as it has been posted to: the purpose is the last one the account has had.
create view account_of_year as
    select y.forbund_id, y.fiscal_year, s.account as number, s.name, s.statement_row, s.is_open,
        (select p.purpose from account_span p
            where p.forbund_id = s.forbund_id and p.account = s.account and p.purpose is not null
                and p.from_day <= y.ends_on and p.from_day < p.until_day
            order by p.version desc fetch first 1 row only) as purpose
    from fiscal_year y
    join account_span s on s.forbund_id = y.forbund_id and s.from_day <= y.ends_on and y.ends_on < s.until_day;
