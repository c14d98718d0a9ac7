-- Questions from auditors and what is said in them: entry after entry, each naming the one before it and that it left the
-- question open, so that neither a gap nor a word after the closing can be stored.
create table audit_question (
    id          bigint primary key,
    forbund_id  bigint       not null,
    fiscal_year integer      not null,
    number      integer      not null,
    voucher_id  bigint,
    subject     varchar(200) not null,
    asked_by    varchar(60)  not null references app_user,
    asked_at    timestamp with time zone not null,
    constraint audit_question_wall unique (forbund_id, id),
    constraint audit_question_number_unique unique (forbund_id, number),
    constraint audit_question_year foreign key (forbund_id, fiscal_year) references fiscal_year (forbund_id, fiscal_year),
    constraint audit_question_voucher foreign key (forbund_id, voucher_id) references voucher (forbund_id, id),
    constraint audit_question_number check (number >= 1),
    constraint audit_question_subject check (char_length(trim(subject)) > 0)
);

create table audit_question_entry (
    forbund_id    bigint        not null,
    question_id   bigint        not null,
    entry         integer       not null,
    previous      integer,
    previous_open boolean,
    kind          varchar(10)   not null,
    stays_open    boolean       not null,
    text          varchar(4000) not null,
    written_by    varchar(60)   not null references app_user,
    written_at    timestamp with time zone not null,
    primary key (question_id, entry),
    constraint audit_question_entry_link unique (forbund_id, question_id, entry, stays_open),
    constraint audit_question_entry_question foreign key (forbund_id, question_id) references audit_question (forbund_id, id),
    constraint audit_question_entry_follows foreign key (forbund_id, question_id, previous, previous_open)
        references audit_question_entry (forbund_id, question_id, entry, stays_open),
    constraint audit_question_entry_unbroken check ((entry = 1 and previous is null and previous_open is null and kind = 'QUESTION')
        or (entry > 1 and previous is not null and previous = entry - 1 and previous_open is not null and previous_open
            and kind <> 'QUESTION')),
    constraint audit_question_entry_kind check (kind in ('QUESTION', 'ANSWER', 'FOLLOW_UP', 'CLOSING')),
    constraint audit_question_entry_open check (stays_open = (kind <> 'CLOSING')),
    constraint audit_question_entry_says_something check (kind = 'CLOSING' or char_length(trim(text)) > 0)
);
