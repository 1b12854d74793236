-- Messages to the holders of accounts. Address and text are sealed; the text goes when it has reached its reader.
create table mail_message (
  id varchar(22) primary key,
  account_id varchar(22) not null references account (id),
  subject_id varchar(22),
  kind varchar(20) not null,
  state varchar(10) not null,
  problem varchar(20),
  giver varchar(22) not null,
  made_at timestamp with time zone not null,
  tries integer not null,
  try_at timestamp with time zone not null,
  text_gone_at timestamp with time zone,
  container_id varchar(22) not null,
  document_key varchar(22),
  record_revision bigint not null,
  record bytea not null,
  version integer not null
);
create index mail_message_due on mail_message (state, try_at);
create index mail_message_text on mail_message (text_gone_at, made_at);
create index mail_message_giver on mail_message (giver, made_at, id);
create index mail_message_subject on mail_message (subject_id, made_at);

-- Who does not want her messages in Dutch.
create table mail_language (
  account_id varchar(22) primary key references account (id),
  language varchar(2) not null
);
