create table made_before_the_fault (id integer);
delete from named_container;
this is no sql;
