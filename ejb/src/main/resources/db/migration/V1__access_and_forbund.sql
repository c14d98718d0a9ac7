-- Who may do what, the förbund and its members, and the history of what was done.

create sequence id_seq start with 1 increment by 50;

create table forbund (
    id                  bigint primary key,
    code                varchar(30)  not null,
    name                varchar(200) not null,
    organisation_number varchar(11)  not null,
    invented            boolean      not null,
    registered_at       timestamp with time zone not null,
    constraint forbund_code_unique unique (code),
    constraint forbund_organisation_number_unique unique (organisation_number)
);

create table app_user (
    username      varchar(60) primary key,
    display_name  varchar(200) not null,
    password_hash varchar(100) not null,
    active        boolean      not null
);

-- A role without a förbund holds in the whole installation: its administratör.
create table user_role (
    id         bigint primary key,
    username   varchar(60) not null references app_user,
    forbund_id bigint references forbund,
    role       varchar(20) not null,
    valid_from date        not null,
    valid_to   date,
    constraint user_role_unique unique (username, forbund_id, role, valid_from),
    constraint user_role_known check (role in ('EKONOM', 'FORBUNDSCHEF', 'LEDAMOT', 'REVISOR', 'MEDLEM', 'ADMINISTRATOR')),
    constraint user_role_installation check (forbund_id is not null or role = 'ADMINISTRATOR'),
    constraint user_role_dates check (valid_to > valid_from)
);

-- Behandlingshistorik: append-only.
create table audit_event (
    id          bigint primary key,
    forbund_id  bigint references forbund,
    happened_at timestamp with time zone not null,
    username    varchar(60)   not null,
    action      varchar(60)   not null,
    subject     varchar(200)  not null,
    detail      varchar(2000) not null
);
create index audit_event_by_forbund on audit_event (forbund_id, happened_at);

create table member (
    id             bigint primary key,
    forbund_id     bigint       not null references forbund,
    code           varchar(30)  not null,
    name           varchar(200) not null,
    kind           varchar(20)  not null,
    outside_region boolean      not null,
    joined_on      date         not null,
    left_on        date,
    constraint member_wall unique (forbund_id, id),
    constraint member_code_unique unique (forbund_id, code),
    constraint member_kind_known check (kind in ('FORSAKRINGSKASSAN', 'ARBETSFORMEDLINGEN', 'REGION', 'KOMMUN')),
    constraint member_outside_region check (not outside_region or kind = 'KOMMUN'),
    constraint member_dates check (left_on > joined_on)
);

-- How the members of one party share its part, as they have agreed (Finsamlagen 5 §).
create table sharing_key (
    id         bigint primary key,
    forbund_id bigint       not null references forbund,
    party      varchar(10)  not null,
    valid_from date         not null,
    basis      varchar(500) not null,
    constraint sharing_key_wall unique (forbund_id, id),
    constraint sharing_key_unique unique (forbund_id, party, valid_from),
    constraint sharing_key_party check (party in ('REGION', 'KOMMUN'))
);

create table sharing_key_share (
    forbund_id  bigint      not null,
    key_id      bigint      not null,
    member_code varchar(30) not null,
    weight      bigint      not null,
    primary key (key_id, member_code),
    constraint sharing_key_share_key foreign key (forbund_id, key_id) references sharing_key (forbund_id, id),
    constraint sharing_key_share_member foreign key (forbund_id, member_code) references member (forbund_id, code),
    constraint sharing_key_share_weight check (weight >= 0)
);

-- Every document that was taken in or given out, with its SHA-256 and the state of the books it shows.
create table document (
    id              bigint primary key,
    forbund_id      bigint       not null references forbund,
    fiscal_year            integer,
    kind            varchar(20)  not null,
    name            varchar(200) not null,
    content_type    varchar(100) not null,
    size_bytes      bigint       not null,
    parts           integer      not null,
    sha256          char(64)     not null,
    state_of_books  char(64)     not null,
    requested_by    varchar(60)  not null,
    archived_at     timestamp with time zone not null,
    constraint document_wall unique (forbund_id, id),
    constraint document_whole unique (forbund_id, id, parts)
);

-- A document is stored in so many parts; one that is whole gets no more.
create table document_part (
    forbund_id  bigint  not null,
    document_id bigint  not null,
    parts       integer not null,
    part        integer not null,
    content     bytea   not null,
    primary key (document_id, part),
    constraint document_part_document foreign key (forbund_id, document_id, parts) references document (forbund_id, id, parts),
    constraint document_part_within_document check (part between 1 and parts)
);
