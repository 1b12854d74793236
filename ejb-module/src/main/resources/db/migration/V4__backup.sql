-- How backups and trial restores ended; nothing personal.
create table backup_run (
  id varchar(22) primary key,
  kind varchar(10) not null,
  ended_at timestamp with time zone not null,
  problems integer not null,
  fault varchar(60),
  blobs bigint not null
);
create index backup_run_kind on backup_run (kind, ended_at);
