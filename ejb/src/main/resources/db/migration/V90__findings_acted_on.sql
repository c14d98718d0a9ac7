-- What was done about what a source says otherwise: our books corrected after it, or left as they are. Null for what was settled by a
-- note alone. A finding is settled once (sie_finding_stays), and with it how.
alter table sie_finding add column outcome varchar(10);
alter table sie_finding add column correction_year integer;
alter table sie_finding add column correction_series varchar(12);
alter table sie_finding add column correction_number bigint;
alter table sie_finding add column draft_id bigint;
alter table sie_finding add constraint sie_finding_outcome
    check (outcome is null or (outcome in ('CORRECTED', 'LEFT') and settled_at is not null));
alter table sie_finding add constraint sie_finding_corrected
    check ((coalesce(outcome, '') = 'CORRECTED') = (correction_number is not null or draft_id is not null));
alter table sie_finding add constraint sie_finding_correction_whole
    check ((correction_year is null) = (correction_number is null) and (correction_series is null) = (correction_number is null));
alter table sie_finding add constraint sie_finding_correction foreign key (forbund_id, correction_year, correction_series, correction_number)
    references registration (forbund_id, fiscal_year, series, number);
alter table sie_finding add constraint sie_finding_correction_of_one
    unique (forbund_id, correction_year, correction_series, correction_number);
alter table sie_finding add constraint sie_finding_draft foreign key (forbund_id, draft_id) references voucher_draft (forbund_id, id);
alter table sie_finding add constraint sie_finding_draft_of_one unique (draft_id);
create index sie_finding_by_voucher on sie_finding (forbund_id, fiscal_year, series, number);
