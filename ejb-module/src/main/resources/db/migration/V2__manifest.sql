-- What the documents of a dossier must be. Numbers and digests of sealed bytes stand in columns, all else is sealed.

create table manifest (
  dossier_id varchar(22) primary key references dossier (id),
  number bigint not null,
  digest varchar(43) not null,
  fold_at bigint not null
);

-- Apart from the row that every change counts up, so that no change writes it again.
create table manifest_base (
  dossier_id varchar(22) primary key references dossier (id),
  container_id varchar(22) not null,
  document_key varchar(22),
  record_revision bigint not null,
  record bytea not null
);

create table manifest_entry (
  id varchar(22) primary key,
  dossier_id varchar(22) not null references dossier (id),
  number bigint not null,
  container_id varchar(22) not null,
  document_key varchar(22),
  record_revision bigint not null,
  record bytea not null,
  unique (dossier_id, number)
);

-- Dossiers from before there were manifests; each gets one of what is there, once.
create table manifest_wanted (
  dossier_id varchar(22) primary key references dossier (id)
);
insert into manifest_wanted select id from dossier;
