-- What a file stated stays as it was. db/h2 says the same for H2.
create trigger sie_stated_append_only before update or delete on sie_stated for each row execute function finsam_refuse_change();
create trigger sie_stated_no_truncate before truncate on sie_stated for each statement execute function finsam_refuse_change();
