-- Months and years are closed, and opened again only when one person has asked for it with a reason and another has agreed.
-- Each closing has a number; a reopening is asked for one of them, and so can be used once.

alter table fiscal_year add column closings integer default 0 not null;
alter table period add column closings integer default 0 not null;

-- Who closed what: a month by its first day, a year by its own.
create table closing (
    id          bigint primary key,
    forbund_id  bigint      not null,
    fiscal_year integer     not null,
    starts_on   date        not null,
    whole_year  boolean     not null,
    closing     integer     not null,
    closed_by   varchar(60) not null,
    closed_at   timestamp with time zone not null,
    constraint closing_once unique (forbund_id, fiscal_year, starts_on, whole_year, closing),
    constraint closing_period foreign key (forbund_id, fiscal_year, starts_on) references period (forbund_id, fiscal_year, starts_on),
    constraint closing_number check (closing >= 1)
);

create table reopening (
    id          bigint primary key,
    forbund_id  bigint       not null,
    fiscal_year integer      not null,
    starts_on   date         not null,
    whole_year  boolean      not null,
    closing     integer      not null,
    reason      varchar(500) not null,
    asked_by    varchar(60)  not null,
    asked_at    timestamp with time zone not null,
    constraint reopening_asked unique (forbund_id, id, asked_by),
    constraint reopening_period foreign key (forbund_id, fiscal_year, starts_on) references period (forbund_id, fiscal_year, starts_on),
    constraint reopening_has_a_reason check (trim(reason) <> '')
);
create index reopening_by_period on reopening (forbund_id, fiscal_year, starts_on);

create table reopening_answer (
    reopening_id bigint primary key,
    forbund_id   bigint      not null,
    asked_by     varchar(60) not null,
    outcome      varchar(10) not null,
    reason       varchar(500),
    answered_by  varchar(60) not null,
    answered_at  timestamp with time zone not null,
    constraint reopening_answer_of foreign key (forbund_id, reopening_id, asked_by) references reopening (forbund_id, id, asked_by),
    constraint reopening_answer_outcome check (outcome in ('OPENED', 'REFUSED', 'WITHDRAWN')),
    constraint reopening_answered_by_another check ((outcome = 'WITHDRAWN' and answered_by = asked_by)
        or (outcome <> 'WITHDRAWN' and answered_by <> asked_by))
);
