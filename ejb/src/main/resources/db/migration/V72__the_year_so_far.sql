-- A source sends the year so far again and again. What has been taken in is known by its place in the source, and never taken in
-- a second time; what the source says otherwise later is a finding, for somebody to act on.

create table sie_voucher (
    forbund_id   bigint      not null,
    source_id    bigint      not null,
    fiscal_year  integer     not null,
    place        char(64)    not null,
    import_id    bigint      not null,
    their_series varchar(60) not null,
    their_number varchar(60) not null,
    taken        char(64)    not null,
    last_said    char(64),
    series       varchar(12) not null,
    number       bigint      not null,
    primary key (source_id, fiscal_year, place),
    constraint sie_voucher_source foreign key (forbund_id, source_id) references sie_source (forbund_id, id),
    constraint sie_voucher_import foreign key (forbund_id, import_id) references sie_import (forbund_id, id),
    constraint sie_voucher_once unique (forbund_id, fiscal_year, series, number),
    constraint sie_voucher_registered foreign key (forbund_id, fiscal_year, series, number)
        references registration (forbund_id, fiscal_year, series, number)
);

create table sie_finding (
    id           bigint primary key,
    forbund_id   bigint        not null,
    import_id    bigint        not null,
    fiscal_year  integer       not null,
    kind         varchar(10)   not null,
    their_series varchar(60),
    their_number varchar(60),
    series       varchar(12),
    number       bigint,
    said         varchar(1000) not null,
    found_at     timestamp with time zone not null,
    note         varchar(500),
    settled_by   varchar(60),
    settled_at   timestamp with time zone,
    constraint sie_finding_import foreign key (forbund_id, import_id) references sie_import (forbund_id, id),
    constraint sie_finding_voucher foreign key (forbund_id, fiscal_year, series, number)
        references registration (forbund_id, fiscal_year, series, number),
    constraint sie_finding_kind check (kind in ('CHANGED', 'VANISHED', 'RETURNED', 'OPENING')),
    constraint sie_finding_about check ((kind = 'OPENING') = (number is null) and (series is null) = (number is null)),
    constraint sie_finding_settled check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (note is null)),
    constraint sie_finding_note check (trim(note) <> '')
);
create index sie_finding_by_year on sie_finding (forbund_id, fiscal_year);
