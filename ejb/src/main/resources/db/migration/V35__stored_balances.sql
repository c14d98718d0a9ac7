-- What a closed month adds up to, by account: stored when it is closed, dropped before it is opened again. The rows come first and
-- the month last, which seals them; that a sealed month is what its vouchers add up to is for triggers (V36) to say.

alter table period add constraint period_state unique (forbund_id, fiscal_year, starts_on, status);

create table stored_balance (
    forbund_id  bigint      not null,
    fiscal_year integer     not null,
    starts_on   date        not null,
    status      varchar(10) default 'CLOSED' not null,
    account     integer     not null,
    opening_ore bigint      not null,
    debit_ore   bigint      not null,
    credit_ore  bigint      not null,
    primary key (forbund_id, fiscal_year, starts_on, account),
    constraint stored_balance_of_a_closed_month foreign key (forbund_id, fiscal_year, starts_on, status)
        references period (forbund_id, fiscal_year, starts_on, status),
    constraint stored_balance_closed check (status = 'CLOSED'),
    constraint stored_balance_sides check (debit_ore >= 0 and credit_ore >= 0)
);

create table stored_month (
    forbund_id  bigint      not null,
    fiscal_year integer     not null,
    starts_on   date        not null,
    status      varchar(10) default 'CLOSED' not null,
    primary key (forbund_id, fiscal_year, starts_on),
    constraint stored_month_of_a_closed_month foreign key (forbund_id, fiscal_year, starts_on, status)
        references period (forbund_id, fiscal_year, starts_on, status),
    constraint stored_month_closed check (status = 'CLOSED')
);

create index voucher_by_date on voucher (forbund_id, fiscal_year, event_date);

insert into stored_balance (forbund_id, fiscal_year, starts_on, account, opening_ore, debit_ore, credit_ore)
select m.forbund_id, m.fiscal_year, m.starts_on, p.account,
    sum(case when v.kind = 'OPENING' then p.amount_ore else 0 end),
    sum(case when v.kind <> 'OPENING' and p.amount_ore > 0 then p.amount_ore else 0 end),
    sum(case when v.kind <> 'OPENING' and p.amount_ore < 0 then -p.amount_ore else 0 end)
from period m
join voucher v on v.forbund_id = m.forbund_id and v.fiscal_year = m.fiscal_year and v.event_date between m.starts_on and m.ends_on
join registration r on r.voucher_id = v.id
join posting p on p.voucher_id = v.id
where m.status = 'CLOSED'
group by m.forbund_id, m.fiscal_year, m.starts_on, p.account;

insert into stored_month (forbund_id, fiscal_year, starts_on)
select forbund_id, fiscal_year, starts_on from period where status = 'CLOSED';
