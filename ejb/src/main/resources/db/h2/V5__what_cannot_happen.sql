-- What no program and nobody with a SQL prompt can do to the books. db/postgresql says the same for PostgreSQL.
-- A prompt without the application's classes cannot write these tables at all: the triggers then cannot be loaded.

create trigger voucher_append_only before update, delete on voucher for each row call 'finsam.database.h2.RefuseChange';
create trigger posting_append_only before update, delete on posting for each row call 'finsam.database.h2.RefuseChange';
create trigger posting_object_append_only before update, delete on posting_object for each row call 'finsam.database.h2.RefuseChange';
create trigger voucher_history_row_append_only before update, delete on voucher_history_row for each row call 'finsam.database.h2.RefuseChange';
create trigger registration_append_only before update, delete on registration for each row call 'finsam.database.h2.RefuseChange';
create trigger decision_append_only before update, delete on decision for each row call 'finsam.database.h2.RefuseChange';
create trigger audit_event_append_only before update, delete on audit_event for each row call 'finsam.database.h2.RefuseChange';
create trigger document_append_only before update, delete on document for each row call 'finsam.database.h2.RefuseChange';
create trigger document_part_append_only before update, delete on document_part for each row call 'finsam.database.h2.RefuseChange';
create trigger financing_append_only before update, delete on financing for each row call 'finsam.database.h2.RefuseChange';
create trigger contribution_append_only before update, delete on contribution for each row call 'finsam.database.h2.RefuseChange';
create trigger instalment_append_only before update, delete on instalment for each row call 'finsam.database.h2.RefuseChange';

create trigger posting_before_registration before insert on posting for each row call 'finsam.database.h2.RefuseAddition';
create trigger posting_object_before_registration before insert on posting_object for each row call 'finsam.database.h2.RefuseAddition';
create trigger voucher_history_row_before_registration before insert on voucher_history_row for each row call 'finsam.database.h2.RefuseAddition';

create trigger registration_checked before insert on registration for each row call 'finsam.database.h2.CheckRegistration';

create trigger voucher_chain_ends_at_last before insert, update on voucher_chain for each row call 'finsam.database.h2.CheckChain';
create trigger voucher_chain_stays before delete on voucher_chain for each row call 'finsam.database.h2.RefuseChange';
create trigger fiscal_year_closed_once before insert, update on fiscal_year for each row call 'finsam.database.h2.CheckYear';
create trigger fiscal_year_stays before delete on fiscal_year for each row call 'finsam.database.h2.RefuseChange';
create trigger period_closed_once before insert, update on period for each row call 'finsam.database.h2.CheckPeriod';
create trigger period_stays before delete on period for each row call 'finsam.database.h2.RefuseChange';

create trigger matter_stays_as_proposed before update on matter for each row call 'finsam.database.h2.CheckMatter';
create trigger matter_stays before delete on matter for each row call 'finsam.database.h2.RefuseChange';
create trigger decision_in_a_standing_matter before insert on decision for each row call 'finsam.database.h2.CheckDecision';
create trigger budget_goes_its_way before insert, update on budget for each row call 'finsam.database.h2.CheckBudget';
create trigger budget_stays before delete on budget for each row call 'finsam.database.h2.RefuseChange';
create trigger budget_line_stays_as_proposed before insert, update, delete on budget_line for each row call 'finsam.database.h2.CheckBudgetLine';
create trigger allocation_goes_its_way before insert, update on allocation for each row call 'finsam.database.h2.CheckAllocation';
create trigger allocation_stays before delete on allocation for each row call 'finsam.database.h2.RefuseChange';

-- H2 fires no trigger on TRUNCATE, but refuses it where a foreign key points: a row of these points at itself.
alter table posting_object add constraint posting_object_no_truncate foreign key (voucher_id, line, dimension) references posting_object (voucher_id, line, dimension);
alter table voucher_history_row add constraint voucher_history_row_no_truncate foreign key (voucher_id, line) references voucher_history_row (voucher_id, line);
alter table voucher_chain add constraint voucher_chain_no_truncate foreign key (forbund_id, fiscal_year, series) references voucher_chain (forbund_id, fiscal_year, series);
alter table period add constraint period_no_truncate foreign key (forbund_id, fiscal_year, starts_on) references period (forbund_id, fiscal_year, starts_on);
alter table audit_event add constraint audit_event_no_truncate foreign key (id) references audit_event (id);
alter table document_part add constraint document_part_no_truncate foreign key (document_id, part) references document_part (document_id, part);
alter table instalment add constraint instalment_no_truncate foreign key (contribution_id, quarter) references instalment (contribution_id, quarter);
alter table budget_line add constraint budget_line_no_truncate foreign key (id) references budget_line (id);
alter table allocation add constraint allocation_no_truncate foreign key (id) references allocation (id);
