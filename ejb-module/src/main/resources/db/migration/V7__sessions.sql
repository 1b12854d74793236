-- A sign-in gets an id by which its holder ends it, the device it came from, and when she last showed
-- that it is she. Those of before end: nothing is known of them but their times.
update account_session set ended_at = current_timestamp where ended_at is null;
alter table account_session add column id varchar(22);
alter table account_session add column device_id varchar(22);
alter table account_session add column confirmed_at timestamp with time zone;
alter table account_session add column container_id varchar(22);
alter table account_session add column document_key varchar(22);
alter table account_session add column record_revision bigint;
alter table account_session add column record bytea;
create index account_session_id on account_session (id);
create index account_session_device on account_session (device_id);

create table account_device (
  id varchar(22) primary key,
  account_id varchar(22) not null references account (id),
  token_hash varchar(43) not null,
  first_at timestamp with time zone not null,
  used_at timestamp with time zone not null,
  known boolean not null
);
create index account_device_account on account_device (account_id, used_at);

create table password_reset (
  token_hash varchar(43) primary key,
  account_id varchar(22) not null references account (id),
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create index password_reset_account on password_reset (account_id, made_at);

-- What somebody had typed when her session came to rest.
create table session_draft (
  id varchar(22) primary key,
  session_id varchar(22) not null,
  made_at timestamp with time zone not null,
  container_id varchar(22) not null,
  document_key varchar(22),
  record_revision bigint not null,
  record bytea not null
);
create index session_draft_session on session_draft (session_id);
