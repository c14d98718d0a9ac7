-- Rules of dimensions, objects and series keep their history, and what is registered keeps to them. db/postgresql says the same.

create trigger dimension_rule_append_only before update, delete on dimension_rule for each row call 'finsam.database.h2.RefuseChange';
create trigger object_version_append_only before update, delete on object_version for each row call 'finsam.database.h2.RefuseChange';
create trigger series_version_append_only before update, delete on series_version for each row call 'finsam.database.h2.RefuseChange';
create trigger dimension_object_stays before update, delete on dimension_object for each row call 'finsam.database.h2.RefuseChange';
create trigger series_stays before update, delete on series for each row call 'finsam.database.h2.RefuseChange';

create trigger dimension_rule_checked before insert on dimension_rule for each row call 'finsam.database.h2.CheckVersion';
create trigger object_version_checked before insert on object_version for each row call 'finsam.database.h2.CheckVersion';
create trigger series_version_checked before insert on series_version for each row call 'finsam.database.h2.CheckVersion';

create trigger registration_keeps_the_chart before insert on registration for each row call 'finsam.database.h2.CheckChart';
