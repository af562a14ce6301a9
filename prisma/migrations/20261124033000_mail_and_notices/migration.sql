-- A value of its own migration: it may not be used in the transaction that adds it.
ALTER TYPE mail_state ADD VALUE IF NOT EXISTS 'suppressed';

-- One text for many: what each reader's mail says differs by their name alone, which is put in as it is handed over.
CREATE TABLE mail_content (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  text text NOT NULL,
  html text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
ALTER TABLE mail_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_content FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner_all ON mail_content TO %I USING (true) WITH CHECK (true)', current_user); END $$;
CREATE POLICY worker_all ON mail_content TO app_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_content TO app_worker;

-- Addresses to which nothing is sent: a mail server refused them for good, or somebody recorded that mail came back.
CREATE TABLE mail_suppression (
  email citext PRIMARY KEY,
  reason text NOT NULL,
  problem text,
  recorded_by_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT mail_suppression_reason CHECK (reason IN ('refused', 'recorded')),
  CONSTRAINT mail_suppression_recorded CHECK ((reason = 'recorded') = (recorded_by_id IS NOT NULL)),
  CONSTRAINT mail_suppression_problem CHECK (length(problem) <= 300)
);
ALTER TABLE mail_suppression ADD CONSTRAINT mail_suppression_recorded_by_id_fkey
  FOREIGN KEY (recorded_by_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX mail_suppression_recorded_by_id_idx ON mail_suppression (recorded_by_id);
ALTER TABLE mail_suppression ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_suppression FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner_all ON mail_suppression TO %I USING (true) WITH CHECK (true)', current_user); END $$;
CREATE POLICY worker_all ON mail_suppression TO app_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_suppression TO app_worker;
-- Whoever may see the address may see that it does not work.
GRANT SELECT ON mail_suppression TO app_staff, app_school;
CREATE POLICY known_addresses ON mail_suppression FOR SELECT TO app_staff, app_school
  USING (EXISTS (SELECT FROM users u WHERE u.email = mail_suppression.email)
    OR EXISTS (SELECT FROM person p WHERE p.email = mail_suppression.email)
    OR EXISTS (SELECT FROM invitation i WHERE i.email = mail_suppression.email));

ALTER TABLE mail_message
  ADD COLUMN user_id uuid,
  ADD COLUMN content_id uuid,
  ADD COLUMN cause_type text,
  ADD COLUMN cause_id uuid,
  ADD COLUMN is_newsletter boolean NOT NULL DEFAULT false,
  -- When it may be tried next; null once it is over.
  ADD COLUMN next_attempt_at timestamptz(3) DEFAULT now(),
  ADD COLUMN claimed_at timestamptz(3),
  -- Every state after the first, oldest first: {"state", "at", "problem"}.
  ADD COLUMN history jsonb NOT NULL DEFAULT '[]';
ALTER TABLE mail_message ADD CONSTRAINT mail_message_user_id_fkey
  FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE mail_message ADD CONSTRAINT mail_message_content_id_fkey
  FOREIGN KEY (content_id) REFERENCES mail_content (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE mail_message ADD CONSTRAINT mail_message_cause CHECK ((cause_type IS NULL) = (cause_id IS NULL));
ALTER TABLE mail_message ADD CONSTRAINT mail_message_newsletter CHECK (NOT is_newsletter OR user_id IS NOT NULL);
CREATE INDEX mail_message_user_id_idx ON mail_message (user_id);
CREATE INDEX mail_message_content_id_idx ON mail_message (content_id) WHERE content_id IS NOT NULL;
CREATE INDEX mail_message_cause_idx ON mail_message (cause_type, cause_id, state) WHERE cause_id IS NOT NULL;
CREATE INDEX mail_message_due_idx ON mail_message (next_attempt_at, id) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX mail_message_claimed_at_idx ON mail_message (claimed_at);
CREATE INDEX mail_message_organisation_id_idx ON mail_message (organisation_id, created_at DESC, id DESC);
UPDATE mail_message SET next_attempt_at = NULL WHERE state IN ('accepted', 'permanent_failure');

-- Mail carries codes, invitations and other schools' news: staff read what became of it, never what it says.
REVOKE SELECT ON mail_message FROM app_staff;
GRANT SELECT (id, kind, to_email, to_name, subject, state, attempts, organisation_id, problem, created_at, handed_over_at,
  user_id, cause_type, cause_id, is_newsletter, next_attempt_at, history) ON mail_message TO app_staff;

CREATE FUNCTION app.keep_mail_history() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.history := OLD.history || jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('state', NEW.state, 'at', clock_timestamp(), 'problem', NEW.problem)));
  RETURN NEW;
END $$;
CREATE TRIGGER mail_history_kept BEFORE UPDATE ON mail_message FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION app.keep_mail_history();

-- How a person wants to be told, for each kind, as reader of a school, of their own training, or as staff. Without a row
-- the product's defaults hold.
CREATE TABLE notification_preference (
  user_id uuid NOT NULL,
  audience text NOT NULL,
  kind text NOT NULL,
  mail text NOT NULL,
  in_portal boolean NOT NULL DEFAULT true,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, audience, kind),
  CONSTRAINT notification_preference_audience CHECK (audience IN ('school', 'self', 'staff')),
  CONSTRAINT notification_preference_mail CHECK (mail IN ('now', 'daily', 'weekly', 'off')),
  CONSTRAINT notification_preference_kind CHECK (kind ~ '^[a-z_]{1,60}$')
);
ALTER TABLE notification_preference ADD CONSTRAINT notification_preference_user_id_fkey
  FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE notification_preference ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification_preference FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner_all ON notification_preference TO %I USING (true) WITH CHECK (true)', current_user); END $$;
CREATE POLICY worker_all ON notification_preference TO app_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON notification_preference TO app_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON notification_preference TO app_school, app_self, app_staff;
CREATE POLICY own_preferences ON notification_preference TO app_school, app_self, app_staff
  USING (user_id = (SELECT app.user_id())) WITH CHECK (user_id = (SELECT app.user_id()));

-- How a notice becomes mail, decided as it is written: when, and whether it went.
ALTER TABLE notification
  ADD COLUMN in_portal boolean NOT NULL DEFAULT true,
  ADD COLUMN is_urgent boolean NOT NULL DEFAULT false,
  ADD COLUMN mail text,
  ADD COLUMN mailed_at timestamptz(3),
  ADD CONSTRAINT notification_mail CHECK (mail IN ('now', 'daily', 'weekly')),
  ADD CONSTRAINT notification_told CHECK (in_portal OR mail IS NOT NULL);
CREATE INDEX notification_to_mail_idx ON notification (user_id) WHERE mail IS NOT NULL AND mailed_at IS NULL AND read_at IS NULL;
CREATE INDEX notification_organisation_id_idx ON notification (organisation_id, created_at);

CREATE FUNCTION app.tell(notices jsonb, defaults jsonb) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE told integer;
BEGIN
  WITH asked AS (
    SELECT n.*, reader.id AS user_id, CASE WHEN n."organisationId" IS NULL THEN 'self' WHEN o.kind = 'school' THEN 'school' ELSE 'staff' END AS audience
    FROM jsonb_to_recordset(notices) AS n("userIds" uuid[], "organisationId" uuid, kind text, title text, body text, href text,
      "subjectType" text, "subjectId" uuid, urgent boolean, mail text)
    CROSS JOIN LATERAL (SELECT DISTINCT id FROM unnest(n."userIds") AS id) AS reader
    LEFT JOIN organisation o ON o.id = n."organisationId"
  ), decided AS (
    SELECT a.*, coalesce(p.in_portal, true) AS shown,
      CASE WHEN a.mail = 'none' THEN 'off' WHEN a.urgent THEN 'now' ELSE coalesce(p.mail, defaults #>> ARRAY[a.audience, a.kind], 'off') END AS mailed
    FROM asked a LEFT JOIN notification_preference p ON p.user_id = a.user_id AND p.audience = a.audience AND p.kind = a.kind
  ), added AS (
    INSERT INTO notification (user_id, organisation_id, kind, title, body, href, subject_type, subject_id, is_urgent, in_portal, mail)
    SELECT user_id, "organisationId", kind, title, body, href, "subjectType", "subjectId", coalesce(urgent, false),
      shown OR coalesce(urgent, false), nullif(mailed, 'off')
    FROM decided WHERE shown OR coalesce(urgent, false) OR mailed <> 'off'
    RETURNING user_id, mail
  ), jobs AS (
    SELECT app.enqueue_job('mail-notices', jsonb_build_object('userId', user_id), 'notices:' || user_id, now())
    FROM (SELECT DISTINCT user_id FROM added WHERE mail = 'now') AS reader
  )
  SELECT count(*)::integer INTO told FROM added WHERE (SELECT count(*) FROM jobs) >= 0;
  RETURN told;
END $$;
REVOKE EXECUTE ON FUNCTION app.tell(jsonb, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.tell(jsonb, jsonb) TO app_school, app_self, app_staff, app_facilitator, app_admin, app_auth, app_worker;
DROP FUNCTION app.add_notifications_each(jsonb);
DROP FUNCTION app.add_notifications(uuid[], uuid, text, text, text, text, text, uuid);
