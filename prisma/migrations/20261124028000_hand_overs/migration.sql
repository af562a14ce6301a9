-- What an induction tutor leaves to the next: a note and whom they suggest. One at a time per school.
CREATE TABLE hand_over (
  school_id uuid PRIMARY KEY,
  note text NOT NULL DEFAULT '',
  nominee_name text,
  nominee_email citext,
  written_by_id uuid NOT NULL,
  written_at timestamptz(3) NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT hand_over_note CHECK (length(note) <= 4000),
  CONSTRAINT hand_over_nominee CHECK ((nominee_name IS NULL) = (nominee_email IS NULL))
);
ALTER TABLE hand_over ADD CONSTRAINT hand_over_school_id_fkey
  FOREIGN KEY (school_id) REFERENCES school (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE hand_over ADD CONSTRAINT hand_over_written_by_id_fkey
  FOREIGN KEY (written_by_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE hand_over ENABLE ROW LEVEL SECURITY;
ALTER TABLE hand_over FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner_all ON hand_over TO %I USING (true) WITH CHECK (true)', current_user); END $$;
CREATE POLICY worker_all ON hand_over TO app_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON hand_over TO app_worker;
GRANT SELECT, INSERT, UPDATE ON hand_over TO app_school;
CREATE POLICY school_hands_over ON hand_over TO app_school
  USING (school_id = ANY ((SELECT app.school_ids())::uuid[]))
  WITH CHECK (school_id = ANY ((SELECT app.school_ids())::uuid[]) AND written_by_id = (SELECT app.user_id()));
