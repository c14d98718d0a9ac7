-- Files taken in, quarters reconciled, documents ordered.

create table sie_import (
    id           bigint primary key,
    forbund_id   bigint       not null,
    document_id  bigint       not null,
    sha256       char(64)     not null,
    status       varchar(10)  not null,
    taken_by     varchar(60),
    taken_at     timestamp with time zone,
    constraint sie_import_document foreign key (forbund_id, document_id) references document (forbund_id, id),
    constraint sie_import_once unique (forbund_id, sha256),
    constraint sie_import_status check (status in ('UPLOADED', 'TAKEN')),
    constraint sie_import_taken check ((status = 'TAKEN') = (taken_at is not null))
);

-- One run of a quarter's reconciliation. At most one of a quarter runs at a time: running is true or null.
create table reconciliation (
    id             bigint primary key,
    forbund_id     bigint      not null,
    fiscal_year           integer     not null,
    quarter        integer     not null,
    run            integer     not null,
    running        boolean,
    status         varchar(10) not null,
    execution_id   bigint,
    vouchers_total bigint      not null,
    vouchers_done  bigint      not null,
    state_of_books char(64)    not null,
    document_id    bigint,
    started_by     varchar(60) not null,
    started_at     timestamp with time zone not null,
    finished_at    timestamp with time zone,
    constraint reconciliation_wall unique (forbund_id, id),
    constraint reconciliation_run unique (forbund_id, fiscal_year, quarter, run),
    constraint reconciliation_one_at_a_time unique (forbund_id, fiscal_year, quarter, running),
    constraint reconciliation_year foreign key (forbund_id, fiscal_year) references fiscal_year (forbund_id, fiscal_year),
    constraint reconciliation_document foreign key (forbund_id, document_id) references document (forbund_id, id),
    constraint reconciliation_quarter check (quarter between 1 and 4),
    constraint reconciliation_status check (status in ('STARTED', 'DONE', 'FAILED')),
    constraint reconciliation_done check (status <> 'DONE' or document_id is not null),
    constraint reconciliation_running check ((running is not null) = (status = 'STARTED'))
);

create table finding (
    id                bigint primary key,
    forbund_id        bigint       not null,
    reconciliation_id bigint       not null,
    rule              varchar(60)  not null,
    weight            varchar(10)  not null,
    subject           varchar(200) not null,
    expected_ore      bigint,
    actual_ore        bigint,
    sentence          varchar(1000) not null,
    constraint finding_reconciliation foreign key (forbund_id, reconciliation_id) references reconciliation (forbund_id, id),
    constraint finding_weight check (weight in ('OK', 'REMARK', 'DEVIATION'))
);

create table document_order (
    id           bigint primary key,
    forbund_id   bigint      not null,
    fiscal_year         integer     not null,
    kind         varchar(20) not null,
    status       varchar(10) not null,
    execution_id bigint,
    document_id  bigint,
    fault        varchar(1000),
    requested_by varchar(60) not null,
    requested_at timestamp with time zone not null,
    constraint document_order_wall unique (forbund_id, id),
    constraint document_order_year foreign key (forbund_id, fiscal_year) references fiscal_year (forbund_id, fiscal_year),
    constraint document_order_document foreign key (forbund_id, document_id) references document (forbund_id, id),
    constraint document_order_status check (status in ('STARTED', 'DONE', 'FAILED')),
    constraint document_order_done check (status <> 'DONE' or document_id is not null)
);
