-- The library: what staff of a partner publish for schools, ECTs and mentors, version by version.
CREATE TYPE document_kind AS ENUM ('newsletter', 'policy', 'guidance', 'handbook');

CREATE TABLE document (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  organisation_id uuid NOT NULL,
  kind document_kind NOT NULL,
  title text NOT NULL,
  summary text NOT NULL,
  -- Whom it is for. An empty list of phases, intakes ('2025-september') or schools: all of them.
  roles text[] NOT NULL,
  phases school_phase[] NOT NULL DEFAULT '{}',
  intakes text[] NOT NULL DEFAULT '{}',
  school_ids uuid[] NOT NULL DEFAULT '{}',
  asks_acknowledgement boolean NOT NULL DEFAULT false,
  withdrawn_at timestamptz(3),
  search tsvector NOT NULL DEFAULT ''::tsvector,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT document_words CHECK (length(title) BETWEEN 1 AND 200 AND length(summary) <= 1000),
  CONSTRAINT document_roles CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['ect', 'mentor', 'induction_tutor', 'headteacher'])
);
CREATE INDEX document_organisation_id_idx ON document (organisation_id);
ALTER TABLE document ADD CONSTRAINT document_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE document_version (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  document_id uuid NOT NULL,
  number integer NOT NULL,
  file_name text NOT NULL,
  file_type text NOT NULL,
  file_size integer NOT NULL,
  sha256 text NOT NULL,
  what_changed text NOT NULL,
  markdown text,
  -- What was found in the file, for search alone.
  content_text text NOT NULL,
  search tsvector NOT NULL DEFAULT ''::tsvector,
  effective_from date NOT NULL,
  effective_until date,
  published_by_id uuid NOT NULL,
  published_at timestamptz(3) NOT NULL DEFAULT now(),
  -- When its readers were told; null while it waits for its day.
  announced_at timestamptz(3),
  CONSTRAINT document_version_number CHECK (number >= 1),
  CONSTRAINT document_version_days CHECK (effective_until >= effective_from),
  CONSTRAINT document_version_file CHECK (file_size BETWEEN 1 AND 10485760),
  CONSTRAINT document_version_texts CHECK (length(what_changed) <= 1000 AND length(markdown) <= 20000 AND length(content_text) <= 500000)
);
CREATE UNIQUE INDEX document_version_document_id_number_key ON document_version (document_id, number);
CREATE INDEX document_version_published_by_id_idx ON document_version (published_by_id);
CREATE INDEX document_version_announced_at_effective_from_idx ON document_version (announced_at, effective_from);
ALTER TABLE document_version ADD CONSTRAINT document_version_document_id_fkey
  FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE document_version ADD CONSTRAINT document_version_published_by_id_fkey
  FOREIGN KEY (published_by_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- Apart from its description, so that a list never reads the bytes.
CREATE TABLE document_file (
  version_id uuid PRIMARY KEY,
  content bytea NOT NULL
);
ALTER TABLE document_file ADD CONSTRAINT document_file_version_id_fkey
  FOREIGN KEY (version_id) REFERENCES document_version (id) ON DELETE CASCADE ON UPDATE CASCADE;

-- What somebody did with a version: opened it, acknowledged it; and when they were reminded.
CREATE TABLE document_receipt (
  version_id uuid NOT NULL,
  user_id uuid NOT NULL,
  opened_at timestamptz(3),
  last_opened_at timestamptz(3),
  acknowledged_at timestamptz(3),
  acknowledged_name text,
  reminded_on date,
  CONSTRAINT document_receipt_pkey PRIMARY KEY (version_id, user_id),
  CONSTRAINT document_receipt_name CHECK ((acknowledged_at IS NULL) = (acknowledged_name IS NULL) AND length(acknowledged_name) <= 200)
);
CREATE INDEX document_receipt_user_id_idx ON document_receipt (user_id);
ALTER TABLE document_receipt ADD CONSTRAINT document_receipt_version_id_fkey
  FOREIGN KEY (version_id) REFERENCES document_version (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE document_receipt ADD CONSTRAINT document_receipt_user_id_fkey
  FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE;

-- When somebody was in the library: what was published after the visit before this one is new to them.
CREATE TABLE library_visit (
  user_id uuid PRIMARY KEY,
  seen_at timestamptz(3) NOT NULL,
  before_at timestamptz(3)
);
ALTER TABLE library_visit ADD CONSTRAINT library_visit_user_id_fkey
  FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE;

-- What was typed beside a file that was refused.
CREATE TABLE document_draft (
  document_id uuid NOT NULL,
  user_id uuid NOT NULL,
  typed jsonb NOT NULL,
  kept_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT document_draft_pkey PRIMARY KEY (document_id, user_id),
  CONSTRAINT document_draft_typed CHECK (length(typed::text) <= 100000)
);
CREATE INDEX document_draft_user_id_idx ON document_draft (user_id);
ALTER TABLE document_draft ADD CONSTRAINT document_draft_document_id_fkey
  FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE document_draft ADD CONSTRAINT document_draft_user_id_fkey
  FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION app.index_document() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.search := setweight(to_tsvector('english', NEW.title), 'A') || setweight(to_tsvector('english', NEW.summary), 'B');
  RETURN NEW;
END $$;
CREATE TRIGGER document_indexed BEFORE INSERT OR UPDATE OF title, summary ON document
  FOR EACH ROW EXECUTE FUNCTION app.index_document();
CREATE FUNCTION app.index_document_version() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.search := setweight(to_tsvector('english', left(NEW.content_text || ' ' || coalesce(NEW.markdown, ''), 500000)), 'C');
  RETURN NEW;
END $$;
CREATE TRIGGER document_version_indexed BEFORE INSERT ON document_version
  FOR EACH ROW EXECUTE FUNCTION app.index_document_version();

-- What was published stays as it was read and acknowledged.
CREATE FUNCTION app.keep_document_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a published version is not changed' USING ERRCODE = '23514', CONSTRAINT = 'document_version_stays'; END $$;
CREATE TRIGGER document_version_stays BEFORE UPDATE OF document_id, number, file_name, file_type, file_size, sha256, what_changed,
  markdown, content_text, effective_from, effective_until, published_by_id, published_at ON document_version
  FOR EACH ROW EXECUTE FUNCTION app.keep_document_version();
CREATE TRIGGER document_file_stays BEFORE UPDATE ON document_file
  FOR EACH ROW EXECUTE FUNCTION app.keep_document_version();
CREATE FUNCTION app.keep_acknowledgement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.acknowledged_at IS NOT NULL AND (NEW.acknowledged_at, NEW.acknowledged_name) IS DISTINCT FROM (OLD.acknowledged_at, OLD.acknowledged_name) THEN
    RAISE EXCEPTION 'an acknowledgement is not changed' USING ERRCODE = '23514', CONSTRAINT = 'document_acknowledgement_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_acknowledgement_stays BEFORE UPDATE ON document_receipt
  FOR EACH ROW EXECUTE FUNCTION app.keep_acknowledgement();

-- Who reads the documents of a partner today, and as what: for a school in its name, for oneself without one.
CREATE VIEW app.library_reader AS
WITH link AS (
  SELECT ps.school_id, o.id AS organisation_id, NULL::uuid AS person_id, NULL::text AS role, NULL::text AS intake
  FROM partnership ps CROSS JOIN LATERAL (VALUES (ps.lead_provider_id), (ps.delivery_partner_id)) AS o(id)
  WHERE ps.ends_on IS NULL OR ps.ends_on >= app.today()
  UNION ALL
  SELECT p.school_id, o.id, p.person_id, p.role::text, t.intake_year || '-' || t.intake_term
  FROM training_period t JOIN school_period p ON p.id = t.school_period_id
  CROSS JOIN LATERAL (VALUES (t.lead_provider_id), (t.delivery_partner_id)) AS o(id)
  WHERE o.id IS NOT NULL AND (t.ends_on IS NULL OR t.ends_on >= app.today()) AND (p.ends_on IS NULL OR p.ends_on >= app.today())
)
SELECT m.user_id, s.id AS for_school_id, s.id AS school_id, s.urn, s.phase, s.la_code, l.organisation_id, m.role::text AS role, l.intake
FROM membership m JOIN school s ON s.id = m.organisation_id JOIN link l ON l.school_id = s.id
WHERE m.role IN ('headteacher', 'induction_tutor') AND m.ended_at IS NULL
  AND m.starts_on <= app.today() AND (m.ends_on IS NULL OR m.ends_on >= app.today())
UNION ALL
SELECT n.user_id, NULL, s.id, s.urn, s.phase, s.la_code, l.organisation_id, l.role, l.intake
FROM link l JOIN person n ON n.id = l.person_id JOIN school s ON s.id = l.school_id
WHERE n.user_id IS NOT NULL;
REVOKE ALL ON app.library_reader FROM PUBLIC;

-- What whoever asks may read, in the name of their school or for themselves: what is for them and in force. In force is,
-- of the versions whose day has come, the newest, unless its last day is over.
CREATE FUNCTION app.library_ids() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH reader AS MATERIALIZED (
    SELECT r.* FROM app.library_reader r WHERE r.user_id = app.user_id()
      AND CASE WHEN app.person_id() IS NULL THEN r.for_school_id = ANY (app.school_ids()) ELSE r.for_school_id IS NULL END
  )
  SELECT coalesce(array_agg(d.id), '{}') FROM document d
  WHERE d.organisation_id IN (SELECT organisation_id FROM reader) AND d.withdrawn_at IS NULL
    AND EXISTS (SELECT FROM reader r WHERE r.organisation_id = d.organisation_id AND r.role = ANY (d.roles)
      AND (d.phases = '{}' OR r.phase = ANY (d.phases)) AND (d.intakes = '{}' OR r.intake = ANY (d.intakes))
      AND (d.school_ids = '{}' OR r.school_id = ANY (d.school_ids)))
    AND (SELECT v.effective_until IS NULL OR v.effective_until >= app.today() FROM document_version v
      WHERE v.document_id = d.id AND v.effective_from <= app.today() ORDER BY v.number DESC LIMIT 1)
$$;
REVOKE EXECUTE ON FUNCTION app.library_ids() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.library_ids() TO app_school, app_self;

-- For whom a document is today and what each did with a version of it. Staff ask about their own, the worker about all.
CREATE FUNCTION app.document_readers(asked uuid, of_version uuid)
RETURNS TABLE (user_id uuid, for_school_id uuid, urn int, la_code int, school_name text, name text, roles text[],
  opened_at timestamptz, acknowledged_at timestamptz, reminded_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.user_id, r.for_school_id, r.urn, r.la_code, o.name, coalesce(min(n.name), min(u.name), min(u.email)::text),
    array_agg(DISTINCT r.role), min(c.opened_at), min(c.acknowledged_at), min(c.reminded_on)
  FROM document d JOIN app.library_reader r ON r.organisation_id = d.organisation_id AND r.role = ANY (d.roles)
    AND (d.phases = '{}' OR r.phase = ANY (d.phases)) AND (d.intakes = '{}' OR r.intake = ANY (d.intakes))
    AND (d.school_ids = '{}' OR r.school_id = ANY (d.school_ids))
  JOIN organisation o ON o.id = r.school_id JOIN users u ON u.id = r.user_id AND u.disabled_at IS NULL
  LEFT JOIN person n ON n.user_id = u.id AND r.for_school_id IS NULL
  LEFT JOIN document_receipt c ON c.user_id = r.user_id AND c.version_id = of_version
  WHERE d.id = asked AND (current_setting('role', true) = 'app_worker' OR d.organisation_id = ANY (app.partner_ids()))
  GROUP BY r.user_id, r.for_school_id, r.school_id, r.urn, r.la_code, o.name
$$;
REVOKE EXECUTE ON FUNCTION app.document_readers(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.document_readers(uuid, uuid) TO app_staff, app_worker;

DO $$
DECLARE owner text := current_user; t text; r text;
BEGIN
  FOREACH t IN ARRAY ARRAY['document', 'document_version', 'document_file', 'document_receipt', 'library_visit', 'document_draft'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', t, owner);
    EXECUTE format('CREATE POLICY worker_all ON %I TO app_worker USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_worker', t);
  END LOOP;
  FOREACH r IN ARRAY ARRAY['school', 'self'] LOOP
    EXECUTE format('GRANT SELECT ON document, document_version, document_file, document_receipt, library_visit TO app_%s', r);
    EXECUTE format('GRANT INSERT (version_id, user_id, opened_at, last_opened_at, acknowledged_at, acknowledged_name) ON document_receipt TO app_%s', r);
    EXECUTE format('GRANT UPDATE (opened_at, last_opened_at, acknowledged_at, acknowledged_name) ON document_receipt TO app_%s', r);
    EXECUTE format('GRANT INSERT, UPDATE ON library_visit TO app_%s', r);
    EXECUTE format('CREATE POLICY %s_reads ON document FOR SELECT TO app_%s USING (id = ANY ((SELECT app.library_ids())::uuid[]))', r, r);
    EXECUTE format('CREATE POLICY %s_reads ON document_version FOR SELECT TO app_%s
      USING (effective_from <= app.today() AND document_id = ANY ((SELECT app.library_ids())::uuid[]))', r, r);
    EXECUTE format('CREATE POLICY %s_reads ON document_file FOR SELECT TO app_%s USING (version_id = ANY (ARRAY(SELECT id FROM document_version)))', r, r);
    EXECUTE format('CREATE POLICY %s_keeps ON document_receipt TO app_%s USING (user_id = (SELECT app.user_id()))
      WITH CHECK (user_id = (SELECT app.user_id()) AND version_id = ANY (ARRAY(SELECT id FROM document_version)))', r, r);
    EXECUTE format('CREATE POLICY %s_visits ON library_visit TO app_%s USING (user_id = (SELECT app.user_id())) WITH CHECK (user_id = (SELECT app.user_id()))', r, r);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON document, document_version, document_file TO app_staff;
GRANT UPDATE (kind, title, summary, roles, phases, intakes, school_ids, asks_acknowledgement, withdrawn_at, search, version) ON document TO app_staff;
GRANT UPDATE (announced_at) ON document_version TO app_staff;
GRANT SELECT ON document_receipt TO app_staff;
GRANT SELECT, INSERT, UPDATE, DELETE ON document_draft TO app_staff;
CREATE POLICY staff_keep ON document TO app_staff
  USING (organisation_id = ANY ((SELECT app.partner_ids())::uuid[])) WITH CHECK (organisation_id = ANY ((SELECT app.partner_ids())::uuid[]));
CREATE POLICY staff_read ON document_version FOR SELECT TO app_staff USING (document_id = ANY (ARRAY(SELECT id FROM document)));
CREATE POLICY staff_tell ON document_version FOR UPDATE TO app_staff USING (document_id = ANY (ARRAY(SELECT id FROM document)));
CREATE POLICY staff_publish ON document_version FOR INSERT TO app_staff
  WITH CHECK (document_id = ANY (ARRAY(SELECT id FROM document)) AND published_by_id = (SELECT app.user_id()));
CREATE POLICY staff_publish ON document_file TO app_staff
  USING (version_id = ANY (ARRAY(SELECT id FROM document_version))) WITH CHECK (version_id = ANY (ARRAY(SELECT id FROM document_version)));
CREATE POLICY staff_read ON document_receipt FOR SELECT TO app_staff USING (version_id = ANY (ARRAY(SELECT id FROM document_version)));
CREATE POLICY own_drafts ON document_draft TO app_staff
  USING (user_id = (SELECT app.user_id()) AND document_id = ANY (ARRAY(SELECT id FROM document)))
  WITH CHECK (user_id = (SELECT app.user_id()) AND document_id = ANY (ARRAY(SELECT id FROM document)));
