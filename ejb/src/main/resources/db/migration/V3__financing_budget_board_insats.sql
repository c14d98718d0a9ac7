-- From the members' money to the insatser: financing, budget, the board's decisions, allocations.

create table matter (
    id          bigint primary key,
    forbund_id  bigint       not null references forbund,
    kind        varchar(20)  not null,
    subject_id  bigint       not null,
    title       varchar(300) not null,
    fingerprint char(64)     not null,
    proposed_by varchar(60)  not null,
    proposed_at timestamp with time zone not null,
    status      varchar(10)  not null,
    constraint matter_wall unique (forbund_id, id),
    constraint matter_proposal unique (forbund_id, id, proposed_by, fingerprint),
    constraint matter_status check (status in ('OPEN', 'WITHDRAWN', 'DECIDED'))
);

create table decision (
    id          bigint primary key,
    forbund_id  bigint      not null,
    matter_id   bigint      not null,
    proposed_by varchar(60) not null,
    fingerprint char(64)    not null,
    outcome     varchar(10) not null,
    meeting_on  date        not null,
    paragraph   varchar(20) not null,
    decided_by  varchar(60) not null,
    decided_at  timestamp with time zone not null,
    constraint decision_once unique (matter_id),
    constraint decision_wall unique (forbund_id, id),
    constraint decision_on_what_was_proposed foreign key (forbund_id, matter_id, proposed_by, fingerprint)
        references matter (forbund_id, id, proposed_by, fingerprint),
    constraint decision_by_another check (decided_by <> proposed_by),
    constraint decision_outcome check (outcome in ('APPROVED', 'REJECTED'))
);

-- What each party and member owes for a year. A new version replaces the one before; none is changed.
create table financing (
    id             bigint primary key,
    forbund_id     bigint  not null,
    fiscal_year           integer not null,
    version        integer not null,
    total_ore      bigint  not null,
    basis          varchar(500) not null,
    established_by varchar(60) not null,
    established_at timestamp with time zone not null,
    constraint financing_wall unique (forbund_id, id),
    constraint financing_version unique (forbund_id, fiscal_year, version),
    constraint financing_year foreign key (forbund_id, fiscal_year) references fiscal_year (forbund_id, fiscal_year),
    constraint financing_total check (total_ore > 0)
);

create table contribution (
    id           bigint primary key,
    forbund_id   bigint      not null,
    financing_id bigint      not null,
    member_code  varchar(30) not null,
    amount_ore   bigint      not null,
    explanation  varchar(1000) not null,
    constraint contribution_wall unique (forbund_id, id),
    constraint contribution_once unique (financing_id, member_code),
    constraint contribution_financing foreign key (forbund_id, financing_id) references financing (forbund_id, id),
    constraint contribution_member foreign key (forbund_id, member_code) references member (forbund_id, code),
    constraint contribution_amount check (amount_ore >= 0)
);

create table instalment (
    forbund_id      bigint  not null,
    contribution_id bigint  not null,
    quarter         integer not null,
    due_on          date    not null,
    amount_ore      bigint  not null,
    primary key (contribution_id, quarter),
    constraint instalment_contribution foreign key (forbund_id, contribution_id) references contribution (forbund_id, id),
    constraint instalment_quarter check (quarter between 1 and 4),
    constraint instalment_amount check (amount_ore >= 0)
);

create table budget (
    id              bigint primary key,
    forbund_id      bigint      not null,
    fiscal_year            integer     not null,
    version         integer     not null,
    status          varchar(12) not null,
    saved_funds_ore bigint      not null,
    matter_id       bigint,
    decision_id     bigint,
    lock_version    integer     not null,
    constraint budget_wall unique (forbund_id, id),
    constraint budget_version unique (forbund_id, fiscal_year, version),
    constraint budget_year foreign key (forbund_id, fiscal_year) references fiscal_year (forbund_id, fiscal_year),
    constraint budget_matter foreign key (forbund_id, matter_id) references matter (forbund_id, id),
    constraint budget_decision foreign key (forbund_id, decision_id) references decision (forbund_id, id),
    constraint budget_status check (status in ('DRAFT', 'PROPOSED', 'ADOPTED', 'REJECTED', 'SUPERSEDED')),
    constraint budget_saved_funds check (saved_funds_ore >= 0),
    constraint budget_adopted_by_decision check (status not in ('ADOPTED', 'SUPERSEDED') or decision_id is not null)
);

create table budget_line (
    id            bigint primary key,
    forbund_id    bigint       not null,
    budget_id     bigint       not null,
    line          integer      not null,
    kind          varchar(15)  not null,
    code          varchar(30)  not null,
    name          varchar(200) not null,
    amount_ore    bigint       not null,
    second_year_ore bigint     not null,
    third_year_ore  bigint     not null,
    allocated_ore bigint       not null,
    constraint budget_line_code unique (budget_id, code),
    constraint budget_line_budget foreign key (forbund_id, budget_id) references budget (forbund_id, id),
    constraint budget_line_kind check (kind in ('INSATS', 'ADMINISTRATION')),
    constraint budget_line_amount check (amount_ore >= 0 and second_year_ore >= 0 and third_year_ore >= 0),
    constraint budget_line_never_over_allocated check (allocated_ore between 0 and amount_ore)
);

create table insats (
    id            bigint primary key,
    forbund_id    bigint       not null references forbund,
    code          varchar(30)  not null,
    name          varchar(200) not null,
    kind          varchar(15)  not null,
    project_owner varchar(200) not null,
    purpose       varchar(2000) not null,
    age_from      integer      not null,
    age_to        integer      not null,
    places        integer,
    starts_on     date         not null,
    ends_on       date,
    constraint insats_wall unique (forbund_id, id),
    constraint insats_code unique (forbund_id, code),
    constraint insats_kind check (kind in ('INDIVIDUAL', 'STRUCTURAL')),
    constraint insats_ages check (age_from between 0 and age_to),
    constraint insats_places check (places > 0),
    constraint insats_dates check (ends_on >= starts_on)
);

create table insats_target_group (
    forbund_id   bigint       not null,
    insats_id    bigint       not null,
    target_group varchar(100) not null,
    primary key (insats_id, target_group),
    constraint insats_target_group_insats foreign key (forbund_id, insats_id) references insats (forbund_id, id)
);

create table allocation (
    id          bigint primary key,
    forbund_id  bigint       not null,
    fiscal_year        integer      not null,
    insats_code varchar(30)  not null,
    amount_ore  bigint       not null,
    reason      varchar(1000) not null,
    status      varchar(10)  not null,
    matter_id   bigint,
    decision_id bigint,
    constraint allocation_wall unique (forbund_id, id),
    constraint allocation_insats foreign key (forbund_id, insats_code) references insats (forbund_id, code),
    constraint allocation_year foreign key (forbund_id, fiscal_year) references fiscal_year (forbund_id, fiscal_year),
    constraint allocation_matter foreign key (forbund_id, matter_id) references matter (forbund_id, id),
    constraint allocation_decision foreign key (forbund_id, decision_id) references decision (forbund_id, id),
    constraint allocation_amount check (amount_ore > 0),
    constraint allocation_status check (status in ('PROPOSED', 'GRANTED', 'REJECTED')),
    constraint allocation_granted_by_decision check (status <> 'GRANTED' or decision_id is not null)
);
