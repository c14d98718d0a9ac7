-- What was printed stays. db/h2 says the same for H2.
do $$
declare
    kept text;
begin
    foreach kept in array array['decision_head', 'reconciliation_head'] loop
        execute format('create trigger %s_append_only before update or delete on %s for each row execute function finsam_refuse_change()',
            kept, kept);
        execute format('create trigger %s_no_truncate before truncate on %s for each statement execute function finsam_refuse_change()',
            kept, kept);
    end loop;
end $$;
