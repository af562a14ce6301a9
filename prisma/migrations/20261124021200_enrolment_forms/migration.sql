-- The follow-on enrolment form: what an ECT or mentor confirms before they are placed in a group.
CREATE TYPE enrolment_form_state AS ENUM ('sent', 'returned');
CREATE TYPE attendance_mode AS ENUM ('in_person', 'online', 'either');

CREATE TABLE enrolment_form (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  registration_id uuid NOT NULL,
  person_id uuid NOT NULL,
  state enrolment_form_state NOT NULL DEFAULT 'sent',
  sent_on date NOT NULL,
  reminded_on date,
  reminders smallint NOT NULL DEFAULT 0,
  returned_at timestamptz(3),
  name text,
  email citext,
  phase text,
  subject text,
  working_days integer[] NOT NULL DEFAULT '{}',
  area text,
  mode attendance_mode,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT enrolment_form_returned CHECK ((state = 'returned') = (returned_at IS NOT NULL AND name IS NOT NULL AND email IS NOT NULL AND mode IS NOT NULL)),
  CONSTRAINT enrolment_form_working_days CHECK (working_days <@ ARRAY[1,2,3,4,5,6,7]),
  CONSTRAINT enrolment_form_reminded CHECK ((reminders = 0) = (reminded_on IS NULL) AND reminders BETWEEN 0 AND 10)
);
CREATE UNIQUE INDEX enrolment_form_registration_id_key ON enrolment_form (registration_id);
CREATE INDEX enrolment_form_person_id_idx ON enrolment_form (person_id);
CREATE INDEX enrolment_form_state_sent_on_idx ON enrolment_form (state, sent_on);

-- Special category: what somebody needs in order to take part. Themself and staff, nobody else; never exported,
-- mailed, logged or audited.
CREATE TABLE access_need (
  form_id uuid PRIMARY KEY,
  needs text NOT NULL,
  CONSTRAINT access_need_says_something CHECK (length(btrim(needs)) BETWEEN 1 AND 2000)
);
ALTER TABLE enrolment_form
  ADD CONSTRAINT enrolment_form_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT enrolment_form_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE access_need
  ADD CONSTRAINT access_need_form_id_fkey FOREIGN KEY (form_id) REFERENCES enrolment_form (id) ON DELETE CASCADE ON UPDATE CASCADE;

DO $$
DECLARE t text; owner text := current_user;
BEGIN
  FOREACH t IN ARRAY ARRAY['enrolment_form','access_need'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', t, owner);
    EXECUTE format('CREATE POLICY worker_all ON %I TO app_worker USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_worker', t);
  END LOOP;
END $$;
GRANT SELECT ON enrolment_form, access_need TO app_self, app_staff;
CREATE POLICY self_reads ON enrolment_form FOR SELECT TO app_self USING (person_id = (SELECT app.person_id()));
CREATE POLICY staff_reads ON enrolment_form FOR SELECT TO app_staff USING (registration_id = ANY (ARRAY(SELECT id FROM registration)));
CREATE POLICY reads ON access_need FOR SELECT TO app_self, app_staff USING (form_id = ANY (ARRAY(SELECT id FROM enrolment_form)));
-- A school sees whether it was returned, and nothing of what stands in it.
GRANT SELECT (id, registration_id, person_id, state, sent_on, reminded_on, reminders, returned_at) ON enrolment_form TO app_school;
CREATE POLICY school_reads ON enrolment_form FOR SELECT TO app_school USING (registration_id = ANY (ARRAY(SELECT id FROM registration)));

-- Returns one's own form, once, and marks the rung of the ladder. Definer: nobody writes facts of registrations.
CREATE FUNCTION app.return_enrolment_form(form uuid, answers jsonb, needs text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE returned enrolment_form;
BEGIN
  UPDATE enrolment_form f SET state = 'returned', returned_at = now(), name = answers->>'name', email = (answers->>'email')::citext,
      phase = answers->>'phase', subject = nullif(answers->>'subject', ''), area = nullif(answers->>'area', ''),
      mode = (answers->>'mode')::attendance_mode,
      working_days = ARRAY(SELECT jsonb_array_elements_text(answers->'workingDays')::integer)
    WHERE f.id = form AND f.person_id = app.person_id() AND f.state = 'sent' RETURNING * INTO returned;
  IF NOT FOUND THEN RETURN false; END IF;
  IF btrim(coalesce(needs, '')) <> '' THEN
    INSERT INTO access_need (form_id, needs) VALUES (form, btrim(needs));
  END IF;
  INSERT INTO registration_fact (registration_id, rung, state, on_date, as_of, source)
    VALUES (returned.registration_id, 'enrolment_form_returned', 'reached', app.today(), app.today(), 'school')
    ON CONFLICT (registration_id, rung) DO UPDATE SET state = 'reached', on_date = excluded.on_date, as_of = excluded.as_of, source = excluded.source;
  RETURN true;
END $$;
REVOKE EXECUTE ON FUNCTION app.return_enrolment_form(uuid, jsonb, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.return_enrolment_form(uuid, jsonb, text) TO app_self;
