-- What was printed stays. db/postgresql says the same for PostgreSQL.
create trigger decision_head_append_only before update, delete on decision_head for each row call 'finsam.database.h2.RefuseChange';
create trigger reconciliation_head_append_only before update, delete on reconciliation_head for each row call 'finsam.database.h2.RefuseChange';

-- H2 fires no trigger on TRUNCATE, but refuses it where a foreign key points: a row of these points at itself.
alter table decision_head add constraint decision_head_no_truncate foreign key (matter_id, fiscal_year, series)
    references decision_head (matter_id, fiscal_year, series);
alter table reconciliation_head add constraint reconciliation_head_no_truncate foreign key (reconciliation_id, series)
    references reconciliation_head (reconciliation_id, series);
