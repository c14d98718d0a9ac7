-- What is closed opens again only by a reopening that another agreed to. db/postgresql says the same for PostgreSQL.

drop trigger fiscal_year_closed_once;
drop trigger period_closed_once;
update fiscal_year set closings = 1 where status = 'CLOSED';
update period set closings = 1 where status = 'CLOSED';

create trigger fiscal_year_goes_its_way before insert, update on fiscal_year for each row call 'finsam.database.h2.CheckYear';
create trigger period_goes_its_way before insert, update on period for each row call 'finsam.database.h2.CheckPeriod';

create trigger closing_of_what_is_closed before insert on closing for each row call 'finsam.database.h2.CheckClosed';
create trigger reopening_of_what_is_closed before insert on reopening for each row call 'finsam.database.h2.CheckClosed';

create trigger closing_append_only before update, delete on closing for each row call 'finsam.database.h2.RefuseChange';
create trigger reopening_append_only before update, delete on reopening for each row call 'finsam.database.h2.RefuseChange';
create trigger reopening_answer_append_only before update, delete on reopening_answer for each row call 'finsam.database.h2.RefuseChange';
alter table closing add constraint closing_no_truncate foreign key (id) references closing (id);
alter table reopening_answer add constraint reopening_answer_no_truncate foreign key (reopening_id) references reopening_answer (reopening_id);
