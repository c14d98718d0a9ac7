-- The ends of the chains as they were when the board decided and when a quarter was reconciled: vouchers that are there, by
-- number and hash. What is printed from here cannot be made to fit books that were rewritten later.
create table decision_head (
    forbund_id  bigint      not null,
    matter_id   bigint      not null,
    fiscal_year integer     not null,
    series      varchar(12) not null,
    number      bigint      not null,
    hash        char(64)    not null,
    primary key (matter_id, fiscal_year, series),
    constraint decision_head_matter foreign key (forbund_id, matter_id) references matter (forbund_id, id),
    constraint decision_head_voucher foreign key (forbund_id, fiscal_year, series, number, hash)
        references registration (forbund_id, fiscal_year, series, number, hash)
);

create table reconciliation_head (
    forbund_id        bigint      not null,
    reconciliation_id bigint      not null,
    fiscal_year       integer     not null,
    series            varchar(12) not null,
    number            bigint      not null,
    hash              char(64)    not null,
    primary key (reconciliation_id, series),
    constraint reconciliation_head_run foreign key (forbund_id, reconciliation_id) references reconciliation (forbund_id, id),
    constraint reconciliation_head_voucher foreign key (forbund_id, fiscal_year, series, number, hash)
        references registration (forbund_id, fiscal_year, series, number, hash)
);
