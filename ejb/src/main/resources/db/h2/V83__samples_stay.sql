-- What was drawn stays drawn. db/postgresql says the same for PostgreSQL.
create trigger audit_sample_append_only before update, delete on audit_sample for each row call 'finsam.database.h2.RefuseChange';
create trigger audit_sample_item_append_only before update, delete on audit_sample_item for each row call 'finsam.database.h2.RefuseChange';
create trigger audit_sample_head_append_only before update, delete on audit_sample_head for each row call 'finsam.database.h2.RefuseChange';

-- H2 fires no trigger on TRUNCATE, but refuses it where a foreign key points: a row of these points at itself.
alter table audit_sample_item add constraint audit_sample_item_no_truncate foreign key (sample_id, place) references audit_sample_item (sample_id, place);
alter table audit_sample_head add constraint audit_sample_head_no_truncate foreign key (sample_id, series) references audit_sample_head (sample_id, series);
