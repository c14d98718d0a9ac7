-- The same rules as before, asked once for each statement: docs/adr/0028. The triggers for each row, which are there since before, have
-- gathered the vouchers that it is about; without these two around the statement, they would gather and nothing more.

create trigger posting_begins before insert on posting call 'finsam.database.h2.RefuseAddition';
create trigger posting_ends after insert on posting call 'finsam.database.h2.RefuseAddition';
create trigger posting_object_begins before insert on posting_object call 'finsam.database.h2.RefuseAddition';
create trigger posting_object_ends after insert on posting_object call 'finsam.database.h2.RefuseAddition';
create trigger voucher_history_row_begins before insert on voucher_history_row call 'finsam.database.h2.RefuseAddition';
create trigger voucher_history_row_ends after insert on voucher_history_row call 'finsam.database.h2.RefuseAddition';

-- The first of them locks.
create trigger registration_begins before insert on registration call 'finsam.database.h2.CheckRegistration';
create trigger registration_ends after insert on registration call 'finsam.database.h2.CheckRegistration';
create trigger registration_chart_begins before insert on registration call 'finsam.database.h2.CheckChart';
create trigger registration_chart_ends after insert on registration call 'finsam.database.h2.CheckChart';
create trigger registration_attest_begins before insert on registration call 'finsam.database.h2.CheckAttested';
create trigger registration_attest_ends after insert on registration call 'finsam.database.h2.CheckAttested';
