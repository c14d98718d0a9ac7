-- A draft that was begun in place of a voucher when that was corrected: the voucher that the draft becomes takes its place.
create table voucher_draft_replacement (
    forbund_id bigint not null,
    draft_id   bigint primary key,
    wrong_id   bigint not null,
    constraint voucher_draft_replacement_draft foreign key (forbund_id, draft_id) references voucher_draft (forbund_id, id),
    constraint voucher_draft_replacement_wrong foreign key (forbund_id, wrong_id) references voucher (forbund_id, id),
    constraint voucher_draft_replacement_of_one unique (wrong_id)
);
