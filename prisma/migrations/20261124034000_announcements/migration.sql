-- What staff tell many people at once. What was sent stands in versions that never change; a correction is a further
-- version to exactly those who had the one before.
CREATE TYPE announcement_kind AS ENUM ('service', 'newsletter');
CREATE TYPE announcement_state AS ENUM ('draft', 'scheduled', 'sending', 'sent', 'cancelled');

CREATE TABLE announcement (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  organisation_id uuid NOT NULL,
  kind announcement_kind NOT NULL,
  state announcement_state NOT NULL DEFAULT 'draft',
  state_since timestamptz(3) NOT NULL DEFAULT now(),
  subject text NOT NULL,
  body text NOT NULL,
  audience jsonb NOT NULL,
  send_at timestamptz(3),
  -- Why the worker did not send it.
  problem text,
  written_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT announcement_subject CHECK (length(subject) BETWEEN 1 AND 150),
  CONSTRAINT announcement_body CHECK (length(body) BETWEEN 1 AND 20000),
  CONSTRAINT announcement_audience CHECK (coalesce(jsonb_typeof(audience -> 'roles') = 'array', false)),
  CONSTRAINT announcement_send_at CHECK (state <> 'scheduled' OR send_at IS NOT NULL)
);
ALTER TABLE announcement ADD CONSTRAINT announcement_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE announcement ADD CONSTRAINT announcement_written_by_id_fkey
  FOREIGN KEY (written_by_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX announcement_organisation_id_state_since_idx ON announcement (organisation_id, state_since DESC);
CREATE INDEX announcement_written_by_id_idx ON announcement (written_by_id);
CREATE INDEX announcement_state_idx ON announcement (state);

CREATE TABLE announcement_version (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  announcement_id uuid NOT NULL,
  number integer NOT NULL,
  kind announcement_kind NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  audience jsonb NOT NULL,
  sent_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  -- How many rows of recipients there are; null until all of them are written.
  recipients integer,
  CONSTRAINT announcement_version_number CHECK (number > 0)
);
ALTER TABLE announcement_version ADD CONSTRAINT announcement_version_announcement_id_fkey
  FOREIGN KEY (announcement_id) REFERENCES announcement (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE announcement_version ADD CONSTRAINT announcement_version_sent_by_id_fkey
  FOREIGN KEY (sent_by_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX announcement_version_announcement_id_number_key ON announcement_version (announcement_id, number);
CREATE INDEX announcement_version_sent_by_id_idx ON announcement_version (sent_by_id);

-- Once for each person and each place where they read it: a school of theirs, or their own pages.
CREATE TABLE announcement_recipient (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  version_id uuid NOT NULL,
  user_id uuid NOT NULL,
  school_id uuid NOT NULL,
  as_self boolean NOT NULL,
  mail_id uuid,
  -- Since when it is in the portal; the mail was queued in the same transaction.
  told_at timestamptz(3),
  -- It was cancelled before this one had it.
  stopped_at timestamptz(3),
  opened_at timestamptz(3)
);
ALTER TABLE announcement_recipient ADD CONSTRAINT announcement_recipient_version_id_fkey
  FOREIGN KEY (version_id) REFERENCES announcement_version (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE announcement_recipient ADD CONSTRAINT announcement_recipient_user_id_fkey
  FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE announcement_recipient ADD CONSTRAINT announcement_recipient_school_id_fkey
  FOREIGN KEY (school_id) REFERENCES school (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE announcement_recipient ADD CONSTRAINT announcement_recipient_mail_id_fkey
  FOREIGN KEY (mail_id) REFERENCES mail_message (id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE UNIQUE INDEX announcement_recipient_once ON announcement_recipient (version_id, user_id, school_id, as_self);
CREATE INDEX announcement_recipient_user_id_idx ON announcement_recipient (user_id);
CREATE INDEX announcement_recipient_school_id_idx ON announcement_recipient (school_id);
CREATE INDEX announcement_recipient_mail_id_idx ON announcement_recipient (mail_id);
CREATE INDEX announcement_recipient_waiting_idx ON announcement_recipient (version_id, id) WHERE told_at IS NULL AND stopped_at IS NULL;

CREATE TABLE saved_audience (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  organisation_id uuid NOT NULL,
  name text NOT NULL,
  audience jsonb NOT NULL,
  saved_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT saved_audience_name CHECK (length(name) BETWEEN 1 AND 100),
  CONSTRAINT saved_audience_audience CHECK (coalesce(jsonb_typeof(audience -> 'roles') = 'array', false))
);
ALTER TABLE saved_audience ADD CONSTRAINT saved_audience_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE saved_audience ADD CONSTRAINT saved_audience_saved_by_id_fkey
  FOREIGN KEY (saved_by_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX saved_audience_organisation_id_name_key ON saved_audience (organisation_id, name);
CREATE INDEX saved_audience_saved_by_id_idx ON saved_audience (saved_by_id);

CREATE FUNCTION app.refuse_other_words() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'announcement_version_stays: what was sent stays as it was sent' USING ERRCODE = '23514', CONSTRAINT = 'announcement_version_stays';
END $$;
REVOKE EXECUTE ON FUNCTION app.refuse_other_words() FROM PUBLIC;
CREATE TRIGGER announcement_version_stays BEFORE UPDATE ON announcement_version FOR EACH ROW
  WHEN ((OLD.number, OLD.kind, OLD.subject, OLD.body, OLD.audience, OLD.created_at)
    IS DISTINCT FROM (NEW.number, NEW.kind, NEW.subject, NEW.body, NEW.audience, NEW.created_at))
  EXECUTE FUNCTION app.refuse_other_words();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['announcement', 'announcement_version', 'announcement_recipient', 'saved_audience'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY worker_all ON %I TO app_worker USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_worker', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON announcement TO app_staff;
GRANT SELECT, INSERT ON announcement_version TO app_staff;
GRANT SELECT ON announcement_recipient TO app_staff;
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_audience TO app_staff;
CREATE POLICY staff_announces ON announcement TO app_staff
  USING (organisation_id = ANY ((SELECT app.partner_ids())::uuid[])) WITH CHECK (organisation_id = ANY ((SELECT app.partner_ids())::uuid[]));
CREATE POLICY staff_sends ON announcement_version TO app_staff
  USING (announcement_id = ANY (ARRAY(SELECT id FROM announcement)))
  WITH CHECK (announcement_id = ANY (ARRAY(SELECT id FROM announcement)) AND sent_by_id = (SELECT app.user_id()));
CREATE POLICY staff_reads ON announcement_recipient FOR SELECT TO app_staff
  USING (version_id = ANY (ARRAY(SELECT id FROM announcement_version)));
CREATE POLICY staff_saves ON saved_audience TO app_staff
  USING (organisation_id = ANY ((SELECT app.partner_ids())::uuid[])) WITH CHECK (organisation_id = ANY ((SELECT app.partner_ids())::uuid[]));

-- Readers see what was sent to them, in the place where it was sent to them, and may say that they opened it.
GRANT SELECT ON announcement_version, announcement_recipient TO app_school, app_self;
GRANT UPDATE (opened_at) ON announcement_recipient TO app_school, app_self;
CREATE POLICY school_reads ON announcement_recipient TO app_school
  USING (user_id = (SELECT app.user_id()) AND NOT as_self AND school_id = ANY ((SELECT app.school_ids())::uuid[])
    AND told_at IS NOT NULL AND stopped_at IS NULL);
CREATE POLICY self_reads ON announcement_recipient TO app_self
  USING (user_id = (SELECT app.user_id()) AND as_self AND told_at IS NOT NULL AND stopped_at IS NULL);
CREATE POLICY reader_reads ON announcement_version FOR SELECT TO app_school, app_self
  USING (id = ANY (ARRAY(SELECT version_id FROM announcement_recipient)));

-- Whom an audience means today, in every place where they read: heads and tutors of the partner's schools, and the people
-- whom it trains. A school's readers follow what is asked of the people there. An empty list asks for nothing; without
-- a status, people in training or waiting for a group are meant. Definer, so that counting needs no wall at each row:
-- only for the caller's own organisation.
CREATE FUNCTION app.announcement_audience(partner uuid, audience jsonb)
RETURNS TABLE (user_id uuid, person_id uuid, school_id uuid, as_self boolean, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH asked AS MATERIALIZED (
    SELECT ARRAY(SELECT jsonb_array_elements_text(audience -> 'roles')) AS roles,
      ARRAY(SELECT jsonb_array_elements_text(audience -> 'schoolIds')::uuid) AS schools,
      ARRAY(SELECT jsonb_array_elements_text(audience -> 'phases')) AS phases,
      ARRAY(SELECT jsonb_array_elements_text(audience -> 'areas')::int) AS areas,
      ARRAY(SELECT jsonb_array_elements_text(audience -> 'intakes')) AS intakes,
      ARRAY(SELECT jsonb_array_elements_text(audience -> 'groupIds')::uuid) AS groups,
      ARRAY(SELECT jsonb_array_elements_text(audience -> 'statuses')) AS statuses
    WHERE current_setting('role', true) = 'app_worker' OR partner = ANY (app.partner_ids())
  ), training AS MATERIALIZED (
    SELECT p.person_id, p.school_id, p.role::text AS role, t.intake_year || '-' || t.intake_term AS intake,
      ARRAY(SELECT m.group_id FROM group_membership m
        WHERE m.training_period_id = t.id AND (m.ends_on IS NULL OR m.ends_on >= app.today())) AS groups,
      t.outcome, coalesce(t.ends_on < app.today(), false) AS is_over
    FROM training_period t JOIN school_period p ON p.id = t.school_period_id
    WHERE partner IN (t.lead_provider_id, t.delivery_partner_id) AND (p.ends_on IS NULL OR p.ends_on >= app.today())
      AND NOT EXISTS (SELECT FROM training_period later WHERE later.school_period_id = t.school_period_id AND later.starts_on > t.starts_on)
  ), trained AS MATERIALIZED (
    SELECT t.person_id, t.school_id, t.role
    FROM training t CROSS JOIN asked a
    CROSS JOIN LATERAL (SELECT CASE WHEN t.outcome = 'completed' THEN 'completed' WHEN t.outcome = 'deferred' THEN 'paused'
      WHEN t.outcome = 'withdrawn' OR t.is_over THEN 'left' WHEN cardinality(t.groups) > 0 THEN 'in_training' ELSE 'waiting' END AS status) s
    WHERE (cardinality(a.intakes) = 0 OR t.intake = ANY (a.intakes))
      AND (cardinality(a.groups) = 0 OR t.groups && a.groups)
      AND s.status = ANY (CASE WHEN cardinality(a.statuses) = 0 THEN ARRAY['in_training', 'waiting'] ELSE a.statuses END)
  ), partner_school AS MATERIALIZED (
    SELECT t.school_id FROM trained t
    UNION SELECT p.school_id FROM partnership p CROSS JOIN asked a
      WHERE partner IN (p.lead_provider_id, p.delivery_partner_id) AND p.starts_on <= app.today() AND (p.ends_on IS NULL OR p.ends_on >= app.today())
        AND cardinality(a.intakes) = 0 AND cardinality(a.groups) = 0 AND cardinality(a.statuses) = 0
  ), place AS MATERIALIZED (
    SELECT s.id FROM partner_school p JOIN school s ON s.id = p.school_id CROSS JOIN asked a
    WHERE (cardinality(a.schools) = 0 OR s.id = ANY (a.schools))
      AND (cardinality(a.phases) = 0 OR s.phase::text = ANY (a.phases))
      AND (cardinality(a.areas) = 0 OR s.la_code = ANY (a.areas))
  )
  SELECT m.user_id, NULL::uuid, m.organisation_id, false, m.role::text
  FROM membership m JOIN place ON place.id = m.organisation_id CROSS JOIN asked a
  WHERE m.role IN ('headteacher', 'induction_tutor') AND m.role::text = ANY (a.roles)
    AND m.ended_at IS NULL AND m.starts_on <= app.today() AND (m.ends_on IS NULL OR m.ends_on >= app.today())
  UNION ALL
  SELECT n.user_id, n.id, t.school_id, true, t.role
  FROM trained t JOIN place ON place.id = t.school_id JOIN person n ON n.id = t.person_id CROSS JOIN asked a
  WHERE t.role = ANY (a.roles)
$$;

-- How many that are, how many of them a mail will not reach and why, and some of their names.
CREATE FUNCTION app.announcement_reach(partner uuid, audience jsonb, newsletter boolean) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH found AS MATERIALIZED (
    SELECT * FROM app.announcement_audience(partner, audience)
  ), reader AS MATERIALIZED (
    SELECT DISTINCT ON (u.id) u.id, f.role, f.school_id, u.name, EXISTS (SELECT FROM mail_suppression s WHERE s.email = u.email) AS is_dead,
      newsletter AND EXISTS (SELECT FROM notification_preference p WHERE p.user_id = u.id AND p.kind = 'newsletter' AND p.mail = 'off') AS is_unsubscribed
    FROM found f JOIN users u ON u.id = f.user_id AND u.disabled_at IS NULL ORDER BY u.id, f.as_self, f.school_id
  ), sample AS (
    SELECT r.name, r.role, o.name AS school FROM reader r JOIN organisation o ON o.id = r.school_id ORDER BY md5(r.id::text) LIMIT 8
  )
  SELECT jsonb_build_object(
    'people', (SELECT count(*) FROM reader),
    'places', (SELECT count(DISTINCT (f.user_id, f.school_id, f.as_self)) FROM found f JOIN reader r ON r.id = f.user_id),
    'schools', (SELECT count(DISTINCT f.school_id) FROM found f JOIN reader r ON r.id = f.user_id),
    'withoutAccount', (SELECT count(DISTINCT f.person_id) FROM found f WHERE f.user_id IS NULL),
    'deadAddresses', (SELECT count(*) FROM reader WHERE is_dead),
    'unsubscribed', (SELECT count(*) FROM reader WHERE is_unsubscribed AND NOT is_dead),
    'sample', (SELECT coalesce(jsonb_agg(s ORDER BY s.name), '[]') FROM sample s))
$$;

-- Takes the rest back: who has not had it yet, and whose mail has not been handed over, will not get it.
CREATE FUNCTION app.stop_announcement(stopped_version uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM announcement_version v JOIN announcement a ON a.id = v.announcement_id
    WHERE v.id = stopped_version AND a.state = 'cancelled' AND a.organisation_id = ANY (app.partner_ids())) THEN RETURN; END IF;
  WITH held AS (
    UPDATE mail_message SET state = 'suppressed', problem = 'The announcement was cancelled.', next_attempt_at = NULL
    WHERE cause_type = 'announcement_version' AND cause_id = stopped_version
      AND state IN ('created', 'temporary_failure', 'technical_failure') AND next_attempt_at IS NOT NULL
    RETURNING id
  ), stopped AS (
    UPDATE announcement_recipient r SET stopped_at = now()
    WHERE r.version_id = stopped_version AND (r.told_at IS NULL OR r.mail_id IN (SELECT id FROM held)) RETURNING r.user_id
  )
  DELETE FROM notification n USING stopped
  WHERE n.user_id = stopped.user_id AND n.subject_type = 'announcement' AND n.subject_id = stopped_version AND n.read_at IS NULL;
END $$;

REVOKE EXECUTE ON FUNCTION app.announcement_audience(uuid, jsonb), app.announcement_reach(uuid, jsonb, boolean), app.stop_announcement(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.announcement_audience(uuid, jsonb) TO app_worker;
GRANT EXECUTE ON FUNCTION app.announcement_reach(uuid, jsonb, boolean) TO app_staff, app_worker;
GRANT EXECUTE ON FUNCTION app.stop_announcement(uuid) TO app_staff;
