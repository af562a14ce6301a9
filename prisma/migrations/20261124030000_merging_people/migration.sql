-- Two records of one person become one. What belonged to the record that goes is moved to the one that stays, and the
-- former stays as a signpost without anything hanging on it: it keeps the values that were not chosen, so that an old
-- TRN, address or link still leads to the person.
ALTER TABLE person ADD COLUMN merged_into_id uuid REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT person_merged_into_another CHECK (merged_into_id <> id),
  ADD CONSTRAINT person_merged_has_no_account CHECK (merged_into_id IS NULL OR user_id IS NULL);
CREATE INDEX person_merged_into_id_idx ON person (merged_into_id);

-- Of two accepted registrations of one time at a school both are kept.
DROP INDEX registration_submission_school_period_id_key;
CREATE INDEX registration_submission_school_period_id_idx ON registration_submission (school_period_id);

-- `moves`: every row that was changed, with what it was and became. Splitting takes them back, last first.
CREATE TABLE person_merge (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  survivor_id uuid NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  merged_id uuid NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  merged_by_id uuid REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE,
  merged_at timestamptz(3) NOT NULL DEFAULT now(),
  effects text[] NOT NULL DEFAULT '{}',
  moves jsonb NOT NULL,
  undone_at timestamptz(3),
  undone_by_id uuid REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT person_merge_of_two CHECK (survivor_id <> merged_id)
);
CREATE UNIQUE INDEX person_merge_stands_once ON person_merge (merged_id) WHERE undone_at IS NULL;
CREATE INDEX person_merge_merged_id_idx ON person_merge (merged_id);
CREATE INDEX person_merge_survivor_id_idx ON person_merge (survivor_id);
CREATE INDEX person_merge_organisation_id_idx ON person_merge (organisation_id);
CREATE INDEX person_merge_merged_by_id_idx ON person_merge (merged_by_id);
CREATE INDEX person_merge_undone_by_id_idx ON person_merge (undone_by_id);

CREATE TYPE identity_answer AS ENUM ('same', 'different');

-- What staff found out about two records, or about what a school sent and a record.
CREATE TABLE identity_verdict (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  answer identity_answer NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  other_person_id uuid REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  submission_id uuid REFERENCES registration_submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  why text NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  decided_by_id uuid REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE,
  decided_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT identity_verdict_of_two CHECK (num_nonnulls(other_person_id, submission_id) > 0 AND person_id IS DISTINCT FROM other_person_id),
  CONSTRAINT identity_verdict_says_why CHECK (length(btrim(why)) BETWEEN 1 AND 500),
  -- Two records that are the same are merged; nothing is only said of them.
  CONSTRAINT identity_verdict_same_is_merged CHECK (answer = 'different' OR submission_id IS NOT NULL)
);
CREATE UNIQUE INDEX identity_verdict_once ON identity_verdict
  (least(person_id, other_person_id), greatest(person_id, other_person_id)) WHERE other_person_id IS NOT NULL;
CREATE UNIQUE INDEX identity_verdict_once_per_submission ON identity_verdict (submission_id, person_id) WHERE submission_id IS NOT NULL;
CREATE INDEX identity_verdict_person_id_idx ON identity_verdict (person_id);
CREATE INDEX identity_verdict_other_person_id_idx ON identity_verdict (other_person_id);
CREATE INDEX identity_verdict_organisation_id_idx ON identity_verdict (organisation_id);
CREATE INDEX identity_verdict_decided_by_id_idx ON identity_verdict (decided_by_id);

-- The history of the record that went, for the readers of the one that stayed. Whom an event concerned is sealed with
-- the event, so that this stands beside it; splitting takes it away.
CREATE TABLE audit_carried (
  id bigserial PRIMARY KEY,
  merge_id uuid NOT NULL REFERENCES person_merge (id) ON DELETE CASCADE ON UPDATE CASCADE,
  event_id bigint NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  school_period_id uuid,
  training_period_id uuid
);
CREATE INDEX audit_carried_merge_id_idx ON audit_carried (merge_id);
CREATE INDEX audit_carried_event_id_idx ON audit_carried (event_id);
CREATE INDEX audit_carried_person_id_idx ON audit_carried (person_id);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['person_merge', 'identity_verdict', 'audit_carried'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY worker_all ON %I TO app_worker USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON person_merge, identity_verdict, audit_carried TO app_worker;
GRANT USAGE ON SEQUENCE audit_carried_id_seq TO app_worker;

GRANT SELECT (id, survivor_id, merged_id, organisation_id, merged_by_id, merged_at, effects, undone_at, undone_by_id) ON person_merge TO app_staff;
CREATE POLICY staff_reads ON person_merge FOR SELECT TO app_staff
  USING (survivor_id = ANY (ARRAY(SELECT person_id FROM school_period)));
GRANT SELECT ON identity_verdict TO app_staff;
CREATE POLICY staff_reads ON identity_verdict FOR SELECT TO app_staff
  USING (person_id = ANY (ARRAY(SELECT person_id FROM school_period)));
GRANT SELECT ON audit_carried TO app_school, app_self, app_staff;
CREATE POLICY school_reads ON audit_carried FOR SELECT TO app_school
  USING (school_period_id = ANY (ARRAY(SELECT id FROM school_period)));
CREATE POLICY self_reads ON audit_carried FOR SELECT TO app_self USING (person_id = (SELECT app.person_id()));
CREATE POLICY staff_reads ON audit_carried FOR SELECT TO app_staff
  USING (school_period_id = ANY (ARRAY(SELECT id FROM school_period))
    AND (training_period_id IS NULL OR training_period_id = ANY (ARRAY(SELECT id FROM training_period))));
ALTER POLICY concerned_reads ON audit_event
  USING ((EXISTS (SELECT FROM audit_person p WHERE p.event_id = audit_event.id)
      OR EXISTS (SELECT FROM audit_carried c WHERE c.event_id = audit_event.id))
    AND subject_type NOT IN ('absence', 'absence_reason', 'training_outcome_reason', 'attachment', 'staff_note')
    AND app.may_read_subject(subject_type, subject_id));
ALTER POLICY staff_reads ON audit_event
  USING ((EXISTS (SELECT FROM audit_person p WHERE p.event_id = audit_event.id)
      OR EXISTS (SELECT FROM audit_carried c WHERE c.event_id = audit_event.id))
    AND app.may_read_subject(subject_type, subject_id));

-- Nothing is hung on a record that was merged. The lock waits for a merge that is under way, and then sees it.
CREATE FUNCTION app.refuse_merged_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE merged uuid;
BEGIN
  SELECT merged_into_id INTO merged FROM person WHERE id = NEW.person_id FOR KEY SHARE;
  IF merged IS NOT NULL THEN
    RAISE EXCEPTION 'person_is_not_merged: the record was merged into another' USING ERRCODE = '23514', CONSTRAINT = 'person_is_not_merged';
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['school_period', 'induction', 'invitation', 'event_attendee', 'support_enquiry', 'service_request',
      'calendar_feed', 'schedule_share', 'enrolment_form'] LOOP
    EXECUTE format('CREATE TRIGGER %1$I_of_somebody BEFORE INSERT OR UPDATE OF person_id ON %1$I
      FOR EACH ROW WHEN (NEW.person_id IS NOT NULL) EXECUTE FUNCTION app.refuse_merged_person()', t);
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION app.refuse_merged_person() FROM PUBLIC;

-- Makes changes to rows in order, each only while the row still is as it was: [{table, key, was, becomes}]. Without `was` a
-- row is added, without `becomes` it is taken away. As the caller: for the worker alone.
CREATE FUNCTION app.apply_moves(moves jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE m jsonb; t text; is_row text; becomes text; changed int;
BEGIN
  FOR m IN SELECT jsonb_array_elements(moves) LOOP
    t := m ->> 'table';
    IF t <> ALL (ARRAY['person', 'school_period', 'training_period', 'registration', 'registration_fact', 'registration_note',
        'registration_submission', 'enrolment_form', 'mentorship', 'group_membership', 'absence', 'module_order',
        'reduced_timetable', 'induction', 'invitation', 'event_attendee', 'support_enquiry', 'service_request',
        'calendar_feed', 'schedule_share', 'journey', 'identity_verdict']) THEN
      RAISE EXCEPTION 'no rows of % are moved', t;
    END IF;
    IF jsonb_typeof(m -> 'was') = 'null' THEN
      EXECUTE format('INSERT INTO %1$I SELECT (jsonb_populate_record(null::%1$I, $1)).*', t) USING m -> 'becomes';
      CONTINUE;
    END IF;
    SELECT string_agg(format('r.%1$I = w.%1$I', k), ' AND ') INTO is_row FROM jsonb_object_keys(m -> 'key') k;
    SELECT coalesce(is_row || string_agg(format(' AND r.%1$I IS NOT DISTINCT FROM w.%1$I', k), ''), is_row) INTO is_row
      FROM jsonb_object_keys(m -> 'was') k;
    IF jsonb_typeof(m -> 'becomes') = 'null' THEN
      EXECUTE format('DELETE FROM %1$I r USING jsonb_populate_record(null::%1$I, $1) w WHERE %2$s', t, is_row)
        USING (m -> 'key') || (m -> 'was');
    ELSE
      SELECT string_agg(format('%1$I = b.%1$I', k), ', ') INTO becomes FROM jsonb_object_keys(m -> 'becomes') k;
      IF EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t::regclass AND a.attname = 'version' AND NOT a.attisdropped) THEN
        becomes := becomes || ', version = r.version + 1';
      END IF;
      EXECUTE format('UPDATE %1$I r SET %3$s FROM jsonb_populate_record(null::%1$I, $1) w, jsonb_populate_record(null::%1$I, $2) b
        WHERE %2$s', t, is_row, becomes) USING (m -> 'key') || (m -> 'was'), m -> 'becomes';
    END IF;
    GET DIAGNOSTICS changed = ROW_COUNT;
    IF changed <> 1 THEN
      RAISE EXCEPTION 'record_changed: a row of % is not as it was', t USING ERRCODE = '23514', CONSTRAINT = 'record_changed';
    END IF;
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION app.apply_moves(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.apply_moves(jsonb) TO app_worker;

-- Where an old link leads. Says nothing of anybody: whoever follows it needs to be let to the record that stayed.
CREATE FUNCTION app.survivor_of(merged uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT merged_into_id FROM person WHERE id = merged
$$;
CREATE FUNCTION app.person_of_trn(a_trn text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(merged_into_id, id) FROM person WHERE trn = a_trn AND cardinality(app.school_ids()) > 0
$$;
-- Records that stayed, by a TRN, name or address of one that went. Staff see those of them whom they may read.
CREATE FUNCTION app.survivors_by_former(digits text, part text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(n.merged_into_id), '{}') FROM person n
  WHERE n.merged_into_id IS NOT NULL AND cardinality(app.partner_ids()) > 0
    AND (n.trn = digits OR n.name ILIKE part OR n.email::text ILIKE part)
$$;
REVOKE EXECUTE ON FUNCTION app.survivor_of(uuid), app.person_of_trn(text), app.survivors_by_former(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.person_of_trn(text) TO app_school;
GRANT EXECUTE ON FUNCTION app.survivor_of(uuid) TO app_school, app_self, app_staff, app_worker;
GRANT EXECUTE ON FUNCTION app.survivors_by_former(text, text) TO app_staff, app_worker;

-- An old TRN is that of the record that stayed.
CREATE OR REPLACE FUNCTION app.standing_of_teacher(a_trn text, a_name text, a_role teacher_role, at_school uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((
    SELECT CASE
      WHEN EXISTS (SELECT FROM school_period p WHERE p.person_id = n.id AND p.school_id = at_school AND p.role = a_role
        AND (p.ends_on IS NULL OR p.ends_on >= app.today())) THEN 'here'
      WHEN similarity(lower(n.name), lower(a_name)) < 0.3
        AND lower(regexp_replace(n.name, '^.*\s', '')) <> lower(regexp_replace(btrim(a_name), '^.*\s', '')) THEN 'clear'
      WHEN a_role = 'ect' AND (i.outcome = 'passed' OR (i.completed_on IS NOT NULL AND i.outcome IS DISTINCT FROM 'failed')) THEN 'completed'
      WHEN a_role = 'ect' AND i.outcome IN ('failed', 'exempt') THEN 'not_eligible'
      WHEN EXISTS (SELECT FROM school_period p WHERE p.person_id = n.id AND p.role = 'ect'
        AND p.starts_on <= app.today() AND (p.ends_on IS NULL OR p.ends_on >= app.today()))
        THEN CASE a_role WHEN 'ect' THEN 'elsewhere' ELSE 'not_eligible' END
      ELSE 'clear' END
    FROM person known JOIN person n ON n.id = coalesce(known.merged_into_id, known.id) LEFT JOIN induction i ON i.person_id = n.id
    WHERE known.trn = a_trn AND at_school = ANY (app.school_ids())), 'clear')
$$;
CREATE OR REPLACE FUNCTION app.email_is_taken(an_email text, a_trn text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM person n JOIN school_period p ON p.person_id = n.id
    WHERE n.email = an_email::citext AND n.trn IS DISTINCT FROM a_trn AND (p.ends_on IS NULL OR p.ends_on >= app.today())
      AND NOT EXISTS (SELECT FROM person o WHERE o.merged_into_id = n.id AND o.trn = a_trn))
$$;

-- Names as they are compared: without accents, capitals and punctuation. Few names need more than a translation.
CREATE FUNCTION app.name_key(name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT btrim(translate(lower(CASE WHEN name ~ '[^ -~]' THEN regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g')
    ELSE name END), '-.''’,()"', '  '))
$$;
CREATE FUNCTION app.last_word(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT reverse(split_part(reverse(words), ' ', 1)) $$;
-- Typed wrong once: one other digit, or two that changed places. One expression, so that it is inlined.
CREATE FUNCTION app.near_trn(one text, other text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (substr(one, 1, 1) <> substr(other, 1, 1))::int + (substr(one, 2, 1) <> substr(other, 2, 1))::int
    + (substr(one, 3, 1) <> substr(other, 3, 1))::int + (substr(one, 4, 1) <> substr(other, 4, 1))::int
    + (substr(one, 5, 1) <> substr(other, 5, 1))::int + (substr(one, 6, 1) <> substr(other, 6, 1))::int
    + (substr(one, 7, 1) <> substr(other, 7, 1))::int
    <= CASE WHEN ltrim(one, other) = '' AND ltrim(other, one) = '' THEN 2 ELSE 1 END
$$;

-- Pairs of people whom the caller's organisation trains or trained and who may be one person. Names alone are enough at
-- one school, or at successive schools where no TRN speaks against it.
CREATE FUNCTION app.suspected_duplicates()
RETURNS TABLE (one_id uuid, other_id uuid, same_email boolean, near_name boolean, near_trn boolean, one_school boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH mine AS MATERIALIZED (
    SELECT school_period_id AS id FROM training_period
      WHERE lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[])
    UNION SELECT school_period_id FROM registration
      WHERE lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[])
  ), stay AS MATERIALIZED (
    SELECT p.person_id, p.school_id, p.role, p.starts_on, p.ends_on FROM mine JOIN school_period p ON p.id = mine.id
  ), who AS MATERIALIZED (
    SELECT n.id, n.trn::text AS trn, n.email, n.user_id, n.key, split_part(n.key, ' ', 1) AS first_word, app.last_word(n.key) AS last_word
    FROM (SELECT id, trn, email, user_id, app.name_key(name) AS key FROM person WHERE id IN (SELECT person_id FROM stay) OFFSET 0) n
  ), address AS MATERIALIZED (
    SELECT id, lower(email::text) AS email FROM who WHERE email IS NOT NULL
    UNION SELECT w.id, lower(u.email::text) FROM who w JOIN users u ON u.id = w.user_id
    UNION SELECT w.id, lower(i.email::text) FROM who w JOIN invitation i ON i.person_id = w.id WHERE i.revoked_at IS NULL
  ), found AS (
    SELECT a.id AS one_id, b.id AS other_id, true AS same_email, false AS near_name, false AS one_school
      FROM address a JOIN address b ON b.email = a.email AND a.id < b.id
    UNION ALL
    SELECT DISTINCT a.id, b.id, false, true, true FROM stay s JOIN stay o ON o.school_id = s.school_id AND s.person_id < o.person_id
      JOIN who a ON a.id = s.person_id JOIN who b ON b.id = o.person_id
      WHERE (a.last_word = b.last_word AND left(a.first_word, 3) = left(b.first_word, 3))
        OR (left(a.key, 1) = left(b.key, 1) AND similarity(a.key, b.key) >= 0.6)
    UNION ALL
    SELECT a.id, b.id, false, true, false FROM who a JOIN who b ON b.last_word = a.last_word AND b.first_word = a.first_word AND a.id < b.id
      WHERE (a.trn IS NULL OR b.trn IS NULL OR app.near_trn(a.trn, b.trn))
        AND NOT EXISTS (SELECT FROM school_period s JOIN school_period o ON o.person_id = b.id AND o.role = 'ect' AND o.school_id <> s.school_id
            AND daterange(s.starts_on, s.ends_on, '[]') && daterange(o.starts_on, o.ends_on, '[]')
          WHERE s.person_id = a.id AND s.role = 'ect')
  )
  SELECT f.one_id, f.other_id, bool_or(f.same_email), bool_or(f.near_name),
    bool_or(coalesce(app.near_trn(a.trn, b.trn), false)), bool_or(f.one_school)
  FROM found f JOIN who a ON a.id = f.one_id JOIN who b ON b.id = f.other_id
  WHERE NOT EXISTS (SELECT FROM identity_verdict v WHERE v.answer = 'different'
    AND ((v.person_id = f.one_id AND v.other_person_id = f.other_id) OR (v.person_id = f.other_id AND v.other_person_id = f.one_id)))
  GROUP BY f.one_id, f.other_id
$$;

-- People who may be whom a school sent to register, for the staff who check it. `same_trn` with another name, or another TRN.
CREATE FUNCTION app.suspected_of_submissions()
RETURNS TABLE (submission_id uuid, person_id uuid, same_trn boolean, same_email boolean, near_name boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.submission_id, f.person_id, bool_or(f.same_trn), bool_or(f.same_email), bool_or(f.near_name)
  FROM (
    SELECT s.id AS submission_id, coalesce(n.merged_into_id, n.id) AS person_id, true AS same_trn, false AS same_email, false AS near_name
      FROM registration_submission s JOIN person n ON n.trn = s.trn
      WHERE s.state IN ('received', 'checking', 'waiting_for_school')
        AND split_part(app.name_key(n.name), ' ', 1) <> split_part(app.name_key(s.name), ' ', 1)
        AND app.last_word(app.name_key(n.name)) <> app.last_word(app.name_key(s.name))
    UNION ALL
    SELECT s.id, n.id, false, true, false FROM registration_submission s JOIN person n ON n.email = s.email
      WHERE s.state IN ('received', 'checking', 'waiting_for_school') AND n.trn IS DISTINCT FROM s.trn
    UNION ALL
    SELECT s.id, n.id, false, false, true FROM registration_submission s JOIN school_period p ON p.school_id = s.school_id
      JOIN person n ON n.id = p.person_id, LATERAL (SELECT app.name_key(n.name) AS is_named, app.name_key(s.name) AS sent) k
      WHERE s.state IN ('received', 'checking', 'waiting_for_school') AND n.trn IS DISTINCT FROM s.trn
        AND (similarity(k.is_named, k.sent) >= 0.6
          OR (app.last_word(k.is_named) = app.last_word(k.sent) AND left(k.is_named, 3) = left(k.sent, 3)))
  ) f
  JOIN registration_submission s ON s.id = f.submission_id AND (s.handler_id = ANY (app.partner_ids())
    OR s.lead_provider_id = ANY (app.partner_ids()) OR s.delivery_partner_id = ANY (app.partner_ids()))
  WHERE EXISTS (SELECT FROM school_period p WHERE p.person_id = f.person_id AND (
      EXISTS (SELECT FROM training_period t WHERE t.school_period_id = p.id
        AND (t.lead_provider_id = ANY (app.partner_ids()) OR t.delivery_partner_id = ANY (app.partner_ids())))
      OR EXISTS (SELECT FROM registration r WHERE r.school_period_id = p.id
        AND (r.lead_provider_id = ANY (app.partner_ids()) OR r.delivery_partner_id = ANY (app.partner_ids())))))
    AND NOT EXISTS (SELECT FROM identity_verdict v WHERE v.submission_id = f.submission_id AND v.person_id = f.person_id)
  GROUP BY f.submission_id, f.person_id
$$;
REVOKE EXECUTE ON FUNCTION app.suspected_duplicates(), app.suspected_of_submissions(), app.name_key(text), app.last_word(text),
  app.near_trn(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.suspected_duplicates(), app.suspected_of_submissions(), app.name_key(text), app.last_word(text),
  app.near_trn(text, text) TO app_staff, app_worker;
