-- A school says that an ECT has the reduced timetable of an academic year (statutory guidance 2.20, 2.21).
CREATE TABLE reduced_timetable (
  school_period_id uuid NOT NULL,
  academic_year integer NOT NULL,
  told_by_id uuid NOT NULL,
  told_on date NOT NULL,
  PRIMARY KEY (school_period_id, academic_year),
  CONSTRAINT reduced_timetable_year CHECK (academic_year BETWEEN 2020 AND 2100)
);
ALTER TABLE reduced_timetable ADD CONSTRAINT reduced_timetable_school_period_id_fkey
  FOREIGN KEY (school_period_id) REFERENCES school_period (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE reduced_timetable ADD CONSTRAINT reduced_timetable_told_by_id_fkey
  FOREIGN KEY (told_by_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE reduced_timetable ENABLE ROW LEVEL SECURITY;
ALTER TABLE reduced_timetable FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner_all ON reduced_timetable TO %I USING (true) WITH CHECK (true)', current_user); END $$;
CREATE POLICY worker_all ON reduced_timetable TO app_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON reduced_timetable TO app_worker;

GRANT SELECT, INSERT, DELETE ON reduced_timetable TO app_school;
GRANT SELECT ON reduced_timetable TO app_staff, app_self;
CREATE POLICY school_tells ON reduced_timetable TO app_school
  USING (school_period_id = ANY (ARRAY(SELECT id FROM school_period)))
  WITH CHECK (school_period_id = ANY (ARRAY(SELECT id FROM school_period WHERE role = 'ect')) AND told_by_id = (SELECT app.user_id()));
CREATE POLICY staff_reads ON reduced_timetable FOR SELECT TO app_staff
  USING (school_period_id = ANY (ARRAY(SELECT id FROM school_period)));
CREATE POLICY self_reads ON reduced_timetable FOR SELECT TO app_self
  USING (school_period_id = ANY (ARRAY(SELECT id FROM school_period WHERE person_id = (SELECT app.person_id()))));
