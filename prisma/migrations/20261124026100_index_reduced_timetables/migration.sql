CREATE INDEX reduced_timetable_told_by_id_idx ON reduced_timetable (told_by_id);
