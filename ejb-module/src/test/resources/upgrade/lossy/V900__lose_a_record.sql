delete from practice;
