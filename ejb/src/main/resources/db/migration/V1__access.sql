create table app_user (
    username      varchar(60)  primary key,
    display_name  varchar(200) not null,
    password_hash varchar(100) not null,
    active        boolean      not null
);

create table user_role (
    username   varchar(60) not null references app_user,
    forbund_id bigint,
    role       varchar(20) not null
);
