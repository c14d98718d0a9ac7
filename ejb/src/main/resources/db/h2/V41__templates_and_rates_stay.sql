-- What was saved as a template stays as it was; so do the rates. db/postgresql says the same for PostgreSQL.
create trigger vat_rate_append_only before update, delete on vat_rate for each row call 'finsam.database.h2.RefuseChange';
create trigger voucher_template_append_only before update, delete on voucher_template for each row call 'finsam.database.h2.RefuseChange';
create trigger voucher_template_line_append_only before update, delete on voucher_template_line for each row call 'finsam.database.h2.RefuseChange';
create trigger voucher_template_object_append_only before update, delete on voucher_template_object for each row call 'finsam.database.h2.RefuseChange';
create trigger voucher_template_end_append_only before update, delete on voucher_template_end for each row call 'finsam.database.h2.RefuseChange';

-- H2 fires no trigger on TRUNCATE, but refuses it where a foreign key points: a row of these points at itself.
alter table vat_rate add constraint vat_rate_no_truncate foreign key (kind, valid_from) references vat_rate (kind, valid_from);
alter table voucher_template_object add constraint voucher_template_object_no_truncate foreign key (template_id, line, dimension) references voucher_template_object (template_id, line, dimension);
alter table voucher_template_end add constraint voucher_template_end_no_truncate foreign key (template_id) references voucher_template_end (template_id);
