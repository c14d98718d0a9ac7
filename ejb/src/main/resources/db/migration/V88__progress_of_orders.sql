-- How far the writing of a document has come.
alter table document_order add column lines_done bigint default 0 not null;
alter table document_order add column lines_total bigint default 0 not null;
