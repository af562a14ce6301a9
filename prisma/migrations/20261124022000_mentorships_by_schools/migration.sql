-- Schools pair the people who are registered with them; staff do so on behalf of a school whose ECT they train.
CREATE TYPE mentorship_end_reason AS ENUM ('left_school', 'workload', 'long_absence', 'swap', 'other');
ALTER TABLE mentorship ADD COLUMN end_reason mentorship_end_reason;
ALTER TABLE mentorship ADD CONSTRAINT mentorship_reason_of_an_end CHECK (end_reason IS NULL OR ends_on IS NOT NULL);

-- Why a mentor stopped is between the school and the staff: neither of the two reads it.
REVOKE SELECT ON mentorship FROM app_self;
GRANT SELECT (id, ect_period_id, mentor_period_id, starts_on, ends_on, created_at, version) ON mentorship TO app_self;

-- A foreign key would take a period of another school. What may be pointed at is what the role may read: its own people.
GRANT INSERT, DELETE ON mentorship TO app_school, app_staff;
GRANT UPDATE (ends_on, end_reason, version) ON mentorship TO app_school, app_staff;
CREATE POLICY school_pairs ON mentorship FOR INSERT TO app_school
  WITH CHECK (ect_period_id = ANY (ARRAY(SELECT id FROM school_period)) AND mentor_period_id = ANY (ARRAY(SELECT id FROM school_period)));
-- What is over is history.
CREATE POLICY school_ends ON mentorship FOR UPDATE TO app_school
  USING (ect_period_id = ANY (ARRAY(SELECT id FROM school_period)) AND (ends_on IS NULL OR ends_on >= app.today()))
  WITH CHECK (ect_period_id = ANY (ARRAY(SELECT id FROM school_period)));
-- A plan alone is taken back as if it had never been; what has begun is ended.
CREATE POLICY school_takes_back ON mentorship FOR DELETE TO app_school
  USING (ect_period_id = ANY (ARRAY(SELECT id FROM school_period)) AND starts_on > app.today());

-- Staff read on after a training has ended; they act only while it lasts.
CREATE POLICY staff_pairs ON mentorship FOR INSERT TO app_staff
  WITH CHECK (mentor_period_id = ANY (ARRAY(SELECT id FROM school_period)) AND (
    ect_period_id = ANY (ARRAY(SELECT school_period_id FROM training_period WHERE ends_on IS NULL OR ends_on >= app.today()))
    OR ect_period_id = ANY (ARRAY(SELECT school_period_id FROM registration WHERE status NOT IN ('withdrawn', 'not_eligible')))));
CREATE POLICY staff_ends ON mentorship FOR UPDATE TO app_staff
  USING ((ends_on IS NULL OR ends_on >= app.today()) AND (
    ect_period_id = ANY (ARRAY(SELECT school_period_id FROM training_period WHERE ends_on IS NULL OR ends_on >= app.today()))
    OR ect_period_id = ANY (ARRAY(SELECT school_period_id FROM registration WHERE status NOT IN ('withdrawn', 'not_eligible')))))
  WITH CHECK (ect_period_id = ANY (ARRAY(SELECT id FROM school_period)));
CREATE POLICY staff_take_back ON mentorship FOR DELETE TO app_staff
  USING (starts_on > app.today() AND (
    ect_period_id = ANY (ARRAY(SELECT school_period_id FROM training_period WHERE ends_on IS NULL OR ends_on >= app.today()))
    OR ect_period_id = ANY (ARRAY(SELECT school_period_id FROM registration WHERE status NOT IN ('withdrawn', 'not_eligible')))));
