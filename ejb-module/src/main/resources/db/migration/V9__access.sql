-- Who may see what: grants with their ground and days, openings in an emergency, reviews, scopes of tokens.

alter table dossier_grant add column basis varchar(10) default 'OPENED' not null;
alter table dossier_grant add column first_day date;
alter table dossier_grant add column revoked_by varchar(22);
alter table dossier_grant add column deputy_for varchar(22);
update dossier_grant set basis = 'GRANTED' where granted_by <> account_id;

create table emergency (
  id varchar(22) primary key,
  dossier_id varchar(22) not null references dossier (id),
  client_id varchar(22) not null references client (id),
  account_id varchar(22) not null references account (id),
  opened_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  reviewed_by varchar(22),
  reviewed_at timestamp with time zone,
  container_id varchar(22) not null,
  document_key varchar(22),
  record_revision bigint not null,
  record bytea not null,
  version integer not null
);
create index emergency_open on emergency (account_id, dossier_id, ends_at);
create index emergency_client on emergency (client_id, opened_at);
create index emergency_time on emergency (opened_at, id);

create table grant_review (
  id varchar(22) primary key,
  grant_id varchar(22) not null references dossier_grant (id),
  quarter varchar(7) not null,
  outcome varchar(10) not null,
  decided_by varchar(22) not null,
  decided_at timestamp with time zone not null,
  unique (grant_id, quarter)
);
create index grant_review_quarter on grant_review (quarter, decided_at);

-- Tokens were the demo practice's until now, which issues new ones at each start.
delete from api_token;
alter table api_token add column id varchar(22) not null;
alter table api_token add column scopes varchar(100) not null;
alter table api_token add column expires_at timestamp with time zone not null;
alter table api_token add column used_at timestamp with time zone;
alter table api_token add column container_id varchar(22) not null;
alter table api_token add column document_key varchar(22);
alter table api_token add column record_revision bigint not null;
alter table api_token add column record bytea not null;
alter table api_token add constraint api_token_id unique (id);
create index api_token_account on api_token (account_id, issued_at);
