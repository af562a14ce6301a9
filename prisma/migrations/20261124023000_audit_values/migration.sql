-- Who was concerned by a deed, and what a field was and is. The event itself keeps ids, field names and one salted
-- hash per value; values and salts stand in rows of their own, so that they can be erased and the event stays whole.
ALTER TABLE audit_event ADD COLUMN actor_organisation_id uuid, ADD COLUMN value_hashes jsonb;

CREATE TABLE audit_value (
  event_id bigint NOT NULL,
  field text NOT NULL,
  was text,
  "is" text,
  salt bytea NOT NULL,
  CONSTRAINT audit_value_pkey PRIMARY KEY (event_id, field),
  -- The second wall behind the typed list of fields: special-category data has no place here.
  CONSTRAINT audit_value_not_special CHECK (field ~ '^[a-z][A-Za-z]{0,59}$'
    AND field !~* '(reason|note|message|comment|health|bereave|absence|access|attachment|file)')
);

-- No foreign keys: events outlive the people whom they were about.
CREATE TABLE audit_person (
  id bigserial NOT NULL,
  event_id bigint NOT NULL,
  person_id uuid NOT NULL,
  school_period_id uuid,
  training_period_id uuid,
  CONSTRAINT audit_person_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_person_event_id_idx ON audit_person (event_id);
CREATE INDEX audit_person_person_id_idx ON audit_person (person_id);

CREATE TRIGGER audit_person_append_only BEFORE UPDATE OR DELETE ON audit_person
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER audit_person_no_truncate BEFORE TRUNCATE ON audit_person
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER audit_value_kept BEFORE UPDATE ON audit_value
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER audit_value_erased_by_retention BEFORE DELETE ON audit_value
  FOR EACH ROW WHEN (current_setting('app.erasing_audit', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER audit_value_no_truncate BEFORE TRUNCATE ON audit_value
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE FUNCTION app.audit_value_hash(field text, was text, "is" text, salt bytea) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(salt || convert_to(jsonb_build_array(field, was, "is")::text, 'UTF8')), 'hex')
$$;

-- One entry per deed: {action, subjectType, subjectId, organisationId, fields, detail, changes: [{field, was, is}],
-- personIds, schoolPeriodIds, trainingPeriodIds}. Somebody named by person alone is concerned in the school periods
-- of the day, or else in those to come.
CREATE FUNCTION app.record_audits(actor_kind text, actor_user uuid, actor_organisation uuid, entries jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE entry jsonb; made bigint;
BEGIN
  FOR entry IN SELECT jsonb_array_elements(entries) LOOP
    made := nextval('audit_event_id_seq');
    WITH given AS MATERIALIZED (
      SELECT c ->> 'field' AS field, c ->> 'was' AS was, c ->> 'is' AS now_is,
        uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) AS salt
      FROM jsonb_array_elements(entry -> 'changes') c),
    kept AS (
      INSERT INTO audit_value (event_id, field, was, "is", salt) SELECT made, field, was, now_is, salt FROM given)
    INSERT INTO audit_event (id, actor_kind, actor_user_id, actor_organisation_id, action, subject_type, subject_id,
      organisation_id, fields, detail, value_hashes)
    SELECT made, actor_kind, actor_user, actor_organisation, entry ->> 'action', entry ->> 'subjectType',
      entry ->> 'subjectId', (entry ->> 'organisationId')::uuid,
      ARRAY(SELECT jsonb_array_elements_text(entry -> 'fields')), nullif(entry -> 'detail', 'null'),
      (SELECT jsonb_object_agg(field, app.audit_value_hash(field, was, now_is, salt)) FROM given);

    INSERT INTO audit_person (event_id, person_id, school_period_id, training_period_id)
      SELECT made, p.person_id, p.id, t.id FROM training_period t JOIN school_period p ON p.id = t.school_period_id
        WHERE t.id IN (SELECT jsonb_array_elements_text(entry -> 'trainingPeriodIds')::uuid)
      UNION
      SELECT made, p.person_id, p.id, NULL::uuid FROM school_period p
        WHERE p.id IN (SELECT jsonb_array_elements_text(entry -> 'schoolPeriodIds')::uuid)
      UNION
      SELECT made, n.id, p.id, NULL::uuid FROM (SELECT jsonb_array_elements_text(entry -> 'personIds')::uuid) n (id)
        LEFT JOIN school_period p ON p.person_id = n.id AND (p.ends_on IS NULL OR p.ends_on >= app.today())
          AND (p.starts_on <= app.today() OR NOT EXISTS (SELECT FROM school_period o WHERE o.person_id = n.id
            AND o.starts_on <= app.today() AND (o.ends_on IS NULL OR o.ends_on >= app.today())));
  END LOOP;
END $$;
DROP FUNCTION app.record_audit(text, uuid, text, text, text, uuid, text[], jsonb);

-- The only way in which values go: those of deeds that concerned people who are no longer kept.
CREATE FUNCTION app.erase_audit_values() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE erased integer;
BEGIN
  PERFORM set_config('app.erasing_audit', 'on', true);
  DELETE FROM audit_value v USING audit_person p
    WHERE p.event_id = v.event_id AND NOT EXISTS (SELECT FROM person n WHERE n.id = p.person_id);
  GET DIAGNOSTICS erased = ROW_COUNT;
  PERFORM set_config('app.erasing_audit', 'off', true);
  RETURN erased;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['audit_value', 'audit_person'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY worker_all ON %I TO app_worker USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;

-- Written by the function above alone, also by the worker.
REVOKE INSERT ON audit_event FROM app_worker;
GRANT SELECT ON audit_person TO app_worker, app_school, app_self, app_staff, app_admin;
GRANT SELECT ON audit_event TO app_school, app_self, app_staff;
GRANT SELECT ON audit_value TO app_worker, app_school, app_self, app_staff;

CREATE POLICY school_reads ON audit_person FOR SELECT TO app_school
  USING (school_period_id = ANY (ARRAY(SELECT id FROM school_period)));
CREATE POLICY self_reads ON audit_person FOR SELECT TO app_self USING (person_id = (SELECT app.person_id()));
CREATE POLICY staff_reads ON audit_person FOR SELECT TO app_staff
  USING (school_period_id = ANY (ARRAY(SELECT id FROM school_period))
    AND (training_period_id IS NULL OR training_period_id = ANY (ARRAY(SELECT id FROM training_period))));
CREATE POLICY admin_all ON audit_person FOR SELECT TO app_admin USING ((SELECT app.user_id()) IS NOT NULL);

-- A school and the person read what happened, not what only staff may know of.
CREATE POLICY concerned_reads ON audit_event FOR SELECT TO app_school, app_self
  USING (EXISTS (SELECT FROM audit_person p WHERE p.event_id = audit_event.id)
    AND subject_type NOT IN ('absence', 'absence_reason', 'training_outcome_reason', 'attachment', 'staff_note'));
CREATE POLICY staff_reads ON audit_event FOR SELECT TO app_staff
  USING (EXISTS (SELECT FROM audit_person p WHERE p.event_id = audit_event.id));
CREATE POLICY event_reads ON audit_value FOR SELECT TO app_school, app_self, app_staff
  USING (EXISTS (SELECT FROM audit_event e WHERE e.id = audit_value.event_id));

REVOKE EXECUTE ON FUNCTION app.record_audits(text, uuid, uuid, jsonb), app.erase_audit_values(),
  app.audit_value_hash(text, text, text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.record_audits(text, uuid, uuid, jsonb)
  TO app_school, app_self, app_staff, app_facilitator, app_admin, app_auth, app_worker;
GRANT EXECUTE ON FUNCTION app.erase_audit_values(), app.audit_value_hash(text, text, text, bytea) TO app_worker;
