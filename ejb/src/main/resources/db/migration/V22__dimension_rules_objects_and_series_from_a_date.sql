-- What an account demands or forbids, what an object and a series are called and whether they are open: each from a date.

create table dimension_rule (
    forbund_id bigint      not null,
    account    integer     not null,
    dimension  integer     not null,
    version    integer     not null,
    previous   integer,
    valid_from date        not null,
    rule       varchar(10) not null,
    primary key (forbund_id, account, dimension, version),
    constraint dimension_rule_account foreign key (forbund_id, account) references account (forbund_id, number),
    constraint dimension_rule_dimension foreign key (forbund_id, dimension) references dimension (forbund_id, number),
    constraint dimension_rule_follows foreign key (forbund_id, account, dimension, previous)
        references dimension_rule (forbund_id, account, dimension, version),
    constraint dimension_rule_unbroken check ((version = 1 and previous is null)
        or (version > 1 and previous is not null and previous = version - 1)),
    constraint dimension_rule_dated check (valid_from between date '1800-01-01' and date '2999-12-31'),
    constraint dimension_rule_rule check (rule in ('DEMANDED', 'ALLOWED', 'FORBIDDEN'))
);

create table object_version (
    forbund_id bigint       not null,
    dimension  integer      not null,
    code       varchar(60)  not null,
    version    integer      not null,
    previous   integer,
    valid_from date         not null,
    name       varchar(200) not null,
    is_open    boolean      not null,
    primary key (forbund_id, dimension, code, version),
    constraint object_version_object foreign key (forbund_id, dimension, code)
        references dimension_object (forbund_id, dimension, code),
    constraint object_version_follows foreign key (forbund_id, dimension, code, previous)
        references object_version (forbund_id, dimension, code, version),
    constraint object_version_unbroken check ((version = 1 and previous is null)
        or (version > 1 and previous is not null and previous = version - 1)),
    constraint object_version_dated check (valid_from between date '1800-01-01' and date '2999-12-31')
);

create table series_version (
    forbund_id bigint       not null,
    series     varchar(12)  not null,
    version    integer      not null,
    previous   integer,
    valid_from date         not null,
    name       varchar(100) not null,
    is_open    boolean      not null,
    primary key (forbund_id, series, version),
    constraint series_version_series foreign key (forbund_id, series) references series (forbund_id, code),
    constraint series_version_follows foreign key (forbund_id, series, previous)
        references series_version (forbund_id, series, version),
    constraint series_version_unbroken check ((version = 1 and previous is null)
        or (version > 1 and previous is not null and previous = version - 1)),
    constraint series_version_dated check (valid_from between date '1800-01-01' and date '2999-12-31')
);

-- What is here already has always been here.
insert into object_version (forbund_id, dimension, code, version, valid_from, name, is_open)
    select forbund_id, dimension, code, 1, date '1900-01-01', name, true from dimension_object;
insert into series_version (forbund_id, series, version, valid_from, name, is_open)
    select forbund_id, code, 1, date '1900-01-01', name, true from series;
alter table dimension_object drop column name;
alter table series drop column name;

-- As account_span: the days a version is in force.
create view dimension_rule_span as
    select v.forbund_id, v.account, v.dimension, v.version, v.rule, v.valid_from as from_day,
        coalesce((select min(n.valid_from) from dimension_rule n where n.forbund_id = v.forbund_id and n.account = v.account
            and n.dimension = v.dimension and n.version > v.version), date '9999-12-31') as until_day
    from dimension_rule v;

-- An object's first version also stands for the days before it.
create view object_span as
    select v.forbund_id, v.dimension, v.code, v.version, v.name, v.is_open,
        case when v.version = 1 then date '0001-01-01' else v.valid_from end as from_day,
        coalesce((select min(n.valid_from) from object_version n where n.forbund_id = v.forbund_id and n.dimension = v.dimension
            and n.code = v.code and n.version > v.version), date '9999-12-31') as until_day
    from object_version v;

create view series_span as
    select v.forbund_id, v.series, v.version, v.name, v.is_open, v.valid_from as from_day,
        coalesce((select min(n.valid_from) from series_version n
            where n.forbund_id = v.forbund_id and n.series = v.series and n.version > v.version), date '9999-12-31') as until_day
    from series_version v;

-- The objects and the series as every report of a fiscal year shows them: as they are on its last day.
create view object_of_year as
    select y.forbund_id, y.fiscal_year, s.dimension, s.code, s.name
    from fiscal_year y
    join object_span s on s.forbund_id = y.forbund_id and s.from_day <= y.ends_on and y.ends_on < s.until_day;

create view series_of_year as
    select y.forbund_id, y.fiscal_year, s.series as code, s.name
    from fiscal_year y
    join series_span s on s.forbund_id = y.forbund_id and s.from_day <= y.ends_on and y.ends_on < s.until_day;
