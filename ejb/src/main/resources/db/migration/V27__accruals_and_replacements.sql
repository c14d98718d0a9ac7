-- A voucher that is to be taken back later, in one part or in several: each part's day and amount, as it was decided when the
-- voucher was posted, and, when it has been posted, the voucher that it became.

create table accrual_part (
    forbund_id bigint  not null,
    accrual_id bigint  not null,
    part       integer not null,
    due_on     date    not null,
    amount_ore bigint  not null,
    primary key (accrual_id, part),
    constraint accrual_part_wall unique (forbund_id, accrual_id, part),
    constraint accrual_part_accrual foreign key (forbund_id, accrual_id) references voucher (forbund_id, id),
    constraint accrual_part_number check (part >= 1),
    constraint accrual_part_amount check (amount_ore > 0)
);

create table accrual_posting (
    forbund_id bigint  not null,
    accrual_id bigint  not null,
    part       integer not null,
    voucher_id bigint  not null,
    primary key (accrual_id, part),
    constraint accrual_posting_part foreign key (forbund_id, accrual_id, part) references accrual_part (forbund_id, accrual_id, part),
    constraint accrual_posting_voucher foreign key (forbund_id, voucher_id) references voucher (forbund_id, id),
    constraint accrual_posting_of_one unique (voucher_id),
    constraint accrual_posting_another check (voucher_id <> accrual_id)
);

-- A voucher that was corrected and written anew: the one that took its place.
create table voucher_replacement (
    forbund_id     bigint not null,
    wrong_id       bigint primary key,
    replacement_id bigint not null,
    constraint voucher_replacement_wrong foreign key (forbund_id, wrong_id) references voucher (forbund_id, id),
    constraint voucher_replacement_right foreign key (forbund_id, replacement_id) references voucher (forbund_id, id),
    constraint voucher_replacement_of_one unique (replacement_id),
    constraint voucher_replacement_another check (replacement_id <> wrong_id)
);

-- A voucher is corrected once.
create unique index voucher_corrected_once on voucher (corrects_id);
