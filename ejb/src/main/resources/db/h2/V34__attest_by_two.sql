-- Nothing that demands attest is registered without it, and attest is given by two people who may and have not written it
-- themselves. db/postgresql says the same for PostgreSQL.

create trigger attest_append_only before update, delete on attest for each row call 'finsam.database.h2.RefuseChange';
create trigger attest_return_append_only before update, delete on attest_return for each row call 'finsam.database.h2.RefuseChange';
create trigger attest_demand_append_only before update, delete on attest_demand for each row call 'finsam.database.h2.RefuseChange';
create trigger attest_right_stays before delete on attest_right for each row call 'finsam.database.h2.RefuseChange';
create trigger voucher_draft_stays before delete on voucher_draft for each row call 'finsam.database.h2.RefuseChange';

create trigger attest_right_only_ends before update on attest_right for each row call 'finsam.database.h2.CheckAttestRight';
create trigger attest_demand_not_eased_at_once before insert on attest_demand for each row call 'finsam.database.h2.CheckAttestDemand';
create trigger voucher_draft_goes_its_way before insert, update on voucher_draft for each row call 'finsam.database.h2.CheckDraft';
create trigger voucher_draft_line_while_written before insert, update, delete on voucher_draft_line for each row call 'finsam.database.h2.CheckDraftPart';
create trigger voucher_draft_object_while_written before insert, update, delete on voucher_draft_object for each row call 'finsam.database.h2.CheckDraftPart';
create trigger draft_attachment_while_written before insert, update, delete on draft_attachment for each row call 'finsam.database.h2.CheckDraftPart';
create trigger attest_by_who_may before insert on attest for each row call 'finsam.database.h2.CheckAttest';
create trigger registration_attested after insert on registration for each row call 'finsam.database.h2.CheckAttested';

alter table attest add constraint attest_no_truncate foreign key (id) references attest (id);
alter table attest_return add constraint attest_return_no_truncate foreign key (id) references attest_return (id);
alter table attest_demand add constraint attest_demand_no_truncate foreign key (id) references attest_demand (id);
alter table voucher_draft_object add constraint voucher_draft_object_no_truncate foreign key (id) references voucher_draft_object (id);
alter table draft_attachment add constraint draft_attachment_no_truncate foreign key (draft_id, document_id) references draft_attachment (draft_id, document_id);
