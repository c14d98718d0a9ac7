-- What was saved as a template stays as it was; so do the rates. db/h2 says the same for H2.
do $$
declare
    kept text;
begin
    foreach kept in array array['vat_rate', 'voucher_template', 'voucher_template_line', 'voucher_template_object', 'voucher_template_end'] loop
        execute format('create trigger %s_append_only before update or delete on %s for each row execute function finsam_refuse_change()',
            kept, kept);
        execute format('create trigger %s_no_truncate before truncate on %s for each statement execute function finsam_refuse_change()',
            kept, kept);
    end loop;
end $$;
