-- Which recovery kits have been typed back; the codes stand on paper only.
create table recovery_kit (
  custody_id varchar(32) primary key,
  typed_back_at timestamp with time zone not null
);
