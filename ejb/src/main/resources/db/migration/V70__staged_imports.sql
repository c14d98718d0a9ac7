-- A SIE file is staged before it is books: its bytes lie here, outside the ledger, while it is looked at, and either all of it is
-- taken in or all of it is thrown away. What has been taken in stays, and no file of the same content is taken in again.

create table sie_source (
    id         bigint primary key,
    forbund_id bigint       not null references forbund,
    program    varchar(100) not null,
    company    varchar(100) not null,
    constraint sie_source_wall unique (forbund_id, id),
    constraint sie_source_once unique (forbund_id, program, company)
);

-- What an account or a dimension of a source is called here, when it is not the same: kept for the source's next file.
create table sie_map (
    forbund_id bigint      not null,
    source_id  bigint      not null,
    kind       varchar(10) not null,
    theirs     varchar(20) not null,
    ours       integer     not null,
    changed_by varchar(60) not null,
    changed_at timestamp with time zone not null,
    primary key (source_id, kind, theirs),
    constraint sie_map_source foreign key (forbund_id, source_id) references sie_source (forbund_id, id),
    constraint sie_map_kind check (kind in ('ACCOUNT', 'DIMENSION')),
    constraint sie_map_ours check ((kind = 'ACCOUNT' and ours between 1000 and 99999999)
        or (kind = 'DIMENSION' and ours between 1 and 99999))
);

alter table sie_import drop constraint sie_import_status;
alter table sie_import drop constraint sie_import_taken;
alter table sie_import alter column document_id drop not null;
alter table sie_import add column source_id bigint;
alter table sie_import add column file_name varchar(200);
alter table sie_import add column size_bytes bigint default 0 not null;
alter table sie_import add column vouchers integer default 0 not null;
alter table sie_import add column fiscal_year integer;
alter table sie_import add column staged_by varchar(60);
alter table sie_import add column staged_at timestamp with time zone;
alter table sie_import add column without_opening boolean default false not null;
alter table sie_import add column evidence_at varchar(150);
alter table sie_import add column fault varchar(1000);

update sie_import set status = 'STAGED' where status = 'UPLOADED';
update sie_import set
    file_name = (select d.name from document d where d.id = sie_import.document_id),
    size_bytes = (select d.size_bytes from document d where d.id = sie_import.document_id),
    staged_by = (select d.requested_by from document d where d.id = sie_import.document_id),
    staged_at = (select d.archived_at from document d where d.id = sie_import.document_id);

alter table sie_import alter column file_name set not null;
alter table sie_import alter column staged_by set not null;
alter table sie_import alter column staged_at set not null;
alter table sie_import add constraint sie_import_wall unique (forbund_id, id);
alter table sie_import add constraint sie_import_source foreign key (forbund_id, source_id) references sie_source (forbund_id, id);
alter table sie_import add constraint sie_import_status check (status in ('STAGED', 'TAKING', 'TAKEN'));
alter table sie_import add constraint sie_import_taken check ((status = 'TAKEN') = (taken_at is not null));
alter table sie_import add constraint sie_import_taken_by check ((status = 'STAGED') = (taken_by is null));
alter table sie_import add constraint sie_import_archived check (status <> 'TAKEN' or document_id is not null);

-- The bytes of a staged file. When it is taken in they are archived instead.
create table sie_part (
    forbund_id bigint  not null,
    import_id  bigint  not null,
    part       integer not null,
    content    bytea   not null,
    primary key (import_id, part),
    constraint sie_part_import foreign key (forbund_id, import_id) references sie_import (forbund_id, id),
    constraint sie_part_number check (part >= 1)
);

-- How far the job has come that takes a large file in, and what it runs as. Apart from the file's own row, which the job holds.
create table sie_progress (
    forbund_id   bigint  not null,
    import_id    bigint  not null,
    done         integer not null,
    total        integer not null,
    execution_id bigint,
    primary key (import_id),
    constraint sie_progress_import foreign key (forbund_id, import_id) references sie_import (forbund_id, id),
    constraint sie_progress_within check (done between 0 and total)
);
