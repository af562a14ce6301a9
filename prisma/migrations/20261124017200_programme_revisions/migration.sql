-- Two people who edit one version: each edit is decided on the revision before it.
ALTER TABLE programme_version ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

-- Events that were planned from a version keep it in use, also after their group has gone over to another one.
CREATE FUNCTION app.programme_version_in_use(asked uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM groups WHERE programme_version_id = asked)
    OR EXISTS (SELECT FROM training_period WHERE programme_version_id = asked)
    OR EXISTS (SELECT FROM event WHERE module_id = ANY (ARRAY(
      SELECT m.id FROM module m JOIN programme_year y ON y.id = m.year_id WHERE y.version_id = asked)))
$$;
REVOKE EXECUTE ON FUNCTION app.programme_version_in_use(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.programme_version_in_use(uuid) TO app_staff, app_worker;

-- Also what is moved out of a version in use into another one is an edit of it.
CREATE OR REPLACE FUNCTION app.refuse_edit_of_version_in_use() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE row_of jsonb; edited uuid;
BEGIN
  FOREACH row_of IN ARRAY ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END, CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END] LOOP
    CONTINUE WHEN row_of IS NULL;
    edited := CASE TG_TABLE_NAME
      WHEN 'programme_year' THEN (row_of->>'version_id')::uuid
      WHEN 'event_template' THEN (SELECT y.version_id FROM module m JOIN programme_year y ON y.id = m.year_id WHERE m.id = (row_of->>'module_id')::uuid)
      ELSE (SELECT y.version_id FROM programme_year y WHERE y.id = (row_of->>'year_id')::uuid) END;
    IF app.programme_version_in_use(edited) THEN
      RAISE EXCEPTION 'programme_version_in_use: an edit makes a new version' USING ERRCODE = '23514', CONSTRAINT = 'programme_version_in_use';
    END IF;
  END LOOP;
  RETURN coalesce(NEW, OLD);
END $$;
