-- Columns hold ids, states, enums and dates only; what is personal stands in sealed records.

create table named_container (
  name varchar(40) primary key,
  container_id varchar(22) not null
);

create table audit_entry (
  id bigint primary key,
  happened_at timestamp with time zone not null,
  actor varchar(22) not null,
  act varchar(40) not null,
  outcome varchar(10) not null,
  object_kind varchar(30) not null,
  object_id varchar(22),
  subject_id varchar(22),
  container_id varchar(22),
  document_key varchar(22),
  record_revision bigint,
  record bytea
);
create sequence audit_entry_seq start with 50 increment by 50;
create index audit_entry_subject on audit_entry (subject_id, happened_at);
create index audit_entry_time on audit_entry (happened_at);

create table account (
  id varchar(22) primary key,
  state varchar(10) not null,
  email_index varchar(43) not null unique,
  subject_id varchar(22) unique,
  container_id varchar(22) not null,
  document_key varchar(22),
  record_revision bigint not null,
  record bytea not null,
  credential_container_id varchar(22) not null,
  credential_document_key varchar(22),
  credential_revision bigint not null,
  credential bytea not null,
  created_at timestamp with time zone not null,
  version integer not null
);

create table account_role (
  account_id varchar(22) not null references account (id),
  position integer not null,
  role varchar(20) not null,
  primary key (account_id, position)
);

create table account_session (
  token_hash varchar(43) primary key,
  account_id varchar(22) not null references account (id),
  started_at timestamp with time zone not null,
  used_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create index account_session_account on account_session (account_id, started_at);

create table api_token (
  token_hash varchar(43) primary key,
  account_id varchar(22) not null references account (id),
  issued_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);

create table invitation (
  token_hash varchar(43) primary key,
  account_id varchar(22) not null references account (id),
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create index invitation_account on invitation (account_id);

create table practice (
  id varchar(22) primary key,
  container_id varchar(22) not null,
  document_key varchar(22),
  record_revision bigint not null,
  record bytea not null,
  set_up_at timestamp with time zone not null,
  demo boolean not null,
  version integer not null
);

create table client (
  id varchar(22) primary key,
  container_id varchar(22) not null,
  document_key varchar(22),
  record_revision bigint not null,
  record bytea not null,
  registered_by varchar(22) not null,
  registered_at timestamp with time zone not null,
  version integer not null
);
create index client_registered on client (registered_at, id);
create index client_registered_by on client (registered_by);

create table dossier (
  id varchar(22) primary key,
  client_id varchar(22) not null references client (id),
  commission_type varchar(20) not null,
  opened_at timestamp with time zone not null,
  closed_on date,
  container_id varchar(22) not null,
  document_key varchar(22),
  record_revision bigint not null,
  record bytea not null,
  version integer not null
);
create index dossier_client on dossier (client_id, opened_at);

create table dossier_container (
  dossier_id varchar(22) not null references dossier (id),
  retention_class varchar(20) not null,
  container_id varchar(22) not null,
  primary key (dossier_id, retention_class)
);

create table dossier_grant (
  id varchar(22) primary key,
  dossier_id varchar(22) not null references dossier (id),
  account_id varchar(22) not null references account (id),
  granted_by varchar(22) not null,
  granted_at timestamp with time zone not null,
  last_day date,
  revoked_at timestamp with time zone
);
create index dossier_grant_account on dossier_grant (account_id, dossier_id);
create index dossier_grant_dossier on dossier_grant (dossier_id, account_id);

create table document (
  id varchar(22) primary key,
  dossier_id varchar(22) not null references dossier (id),
  client_id varchar(22) not null references client (id),
  document_type varchar(30) not null,
  origin varchar(20) not null,
  state varchar(12) not null,
  received_by varchar(22) not null,
  received_at timestamp with time zone not null,
  decided_by varchar(22),
  decided_at timestamp with time zone,
  container_id varchar(22) not null,
  document_key varchar(22),
  record_revision bigint not null,
  record bytea not null,
  version integer not null
);
create index document_dossier on document (dossier_id, received_at, id);
create index document_client on document (client_id, received_at, id);
create index document_state on document (state, received_at);

create table document_finding (
  document_id varchar(22) not null references document (id),
  code varchar(30) not null,
  primary key (document_id, code)
);

create table document_task (
  document_id varchar(22) not null references document (id),
  kind varchar(10) not null,
  asked_at timestamp with time zone not null,
  primary key (document_id, kind)
);
create index document_task_kind on document_task (kind, asked_at);

-- Also blobs that are no documents, such as answer packages; hence no foreign key.
create table known_blob (
  blob_id varchar(22) primary key,
  document_id varchar(22) not null
);
create index known_blob_document on known_blob (document_id);

create table rights_request (
  id varchar(22) primary key,
  client_id varchar(22) not null references client (id),
  asked_right varchar(20) not null,
  channel varchar(20) not null,
  state varchar(20) not null,
  received_on date not null,
  registered_by varchar(22) not null,
  registered_at timestamp with time zone not null,
  contacted_on date,
  identified_on date,
  extended_on date,
  answered_on date,
  closed_on date,
  outcome varchar(30),
  container_id varchar(22) not null,
  document_key varchar(22),
  record_revision bigint not null,
  record bytea not null,
  version integer not null
);
create index rights_request_client on rights_request (client_id, received_on);
create index rights_request_state on rights_request (state, received_on);

create table answer_package (
  id varchar(22) primary key,
  request_id varchar(22) not null unique references rights_request (id),
  made_at timestamp with time zone not null,
  downloaded_at timestamp with time zone,
  container_id varchar(22) not null,
  document_key varchar(22),
  record_revision bigint not null,
  record bytea not null,
  version integer not null
);
