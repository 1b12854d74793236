-- Second factors of accounts; what proves them, and their names, are sealed. A lookup is the SHA-256
-- of a passkey's id, by which its account is found.
create table account_factor (
  id varchar(22) primary key,
  account_id varchar(22) not null references account (id),
  kind varchar(12) not null,
  state varchar(10) not null,
  lookup varchar(43) unique,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  container_id varchar(22) not null,
  document_key varchar(22),
  record_revision bigint not null,
  record bytea not null,
  version integer not null
);
create index account_factor_account on account_factor (account_id, kind);

-- Browsers whose holder has shown one thing and has to show, or to make, another.
create table half_sign_in (
  token_hash varchar(43) primary key,
  account_id varchar(22) not null references account (id),
  stage varchar(20) not null,
  invitation_hash varchar(43),
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  attempts integer not null,
  ended_at timestamp with time zone
);
create index half_sign_in_account on half_sign_in (account_id, made_at);

-- Challenges that were answered; none is answered twice.
create table used_challenge (
  challenge_hash varchar(43) primary key,
  expires_at timestamp with time zone not null
);

-- Links made before this have no code that could be said aloud, and are dead.
alter table invitation add column code_hash varchar(43);
alter table invitation add column attempts integer default 0 not null;

alter table account add column renewed_at timestamp with time zone;
alter table account add column renewed_by varchar(22);
alter table account add column renewed_rung varchar(20);
