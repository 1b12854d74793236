-- In which role somebody acted, from where, on what ground and on whose responsibility (NEN 7513).
-- Entries from before have none of it.
alter table audit_entry add column roles varchar(60);
alter table audit_entry add column access_point varchar(10);
alter table audit_entry add column basis varchar(12);
alter table audit_entry add column responsible varchar(22);

-- Entries that wait for their place in the log: written with the entry, gone with its leaf.
create table audit_waiting (
  entry_id bigint primary key
);
insert into audit_waiting select id from audit_entry;

-- The log: its leaves in their order, and the hashes of the complete subtrees above them (RFC 6962).
create table audit_leaf (
  leaf_index bigint primary key,
  entry_id bigint not null unique,
  hash varchar(44) not null
);
create table audit_node (
  id bigint primary key,
  hash varchar(44) not null
);

-- One row: how far the log has come, and who may add to it.
create table audit_log (
  id integer primary key,
  log_size bigint not null,
  checkpoint varchar(1000),
  anchored_size bigint not null,
  lease_holder varchar(22),
  lease_until timestamp with time zone
);
insert into audit_log values (1, 0, null, 0, null, null);

-- What signs checkpoints; the private half is sealed.
create table audit_key (
  id varchar(22) primary key,
  verifier varchar(200) not null,
  made_at timestamp with time zone not null,
  container_id varchar(22) not null,
  document_key varchar(22),
  record_revision bigint not null,
  record bytea not null
);

-- The checkpoints that are kept; the newest stands in audit_log.
create table audit_checkpoint (
  log_size bigint primary key,
  signed_at timestamp with time zone not null,
  note varchar(1000) not null
);

-- Where entries and log were found to differ, and since when they no longer do.
create table audit_alarm (
  id varchar(22) primary key,
  kind varchar(20) not null,
  leaf_index bigint,
  entry_id bigint,
  found_at timestamp with time zone not null,
  gone_at timestamp with time zone
);
