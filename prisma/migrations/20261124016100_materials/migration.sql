-- Materials may be files, may be for ECTs or mentors alone, and are changed by several people.
ALTER TABLE "event_material" ADD COLUMN "for_role" "audience" NOT NULL DEFAULT 'both',
  ADD COLUMN "title" TEXT,
  ADD COLUMN "file_name" TEXT,
  ADD COLUMN "file_type" TEXT,
  ADD COLUMN "file_size" INTEGER,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- Apart from its description, so that a list never reads the bytes.
CREATE TABLE "event_material_file" (
    "material_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "event_material_file_pkey" PRIMARY KEY ("material_id")
);
ALTER TABLE "event_material_file" ADD CONSTRAINT "event_material_file_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "event_material"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE event_material DROP CONSTRAINT event_material_says_something,
  ADD CONSTRAINT event_material_says_something CHECK (text IS NOT NULL OR url IS NOT NULL OR file_name IS NOT NULL),
  ADD CONSTRAINT event_material_file_is_whole CHECK (num_nonnulls(file_name, file_type, file_size) IN (0, 3)),
  ADD CONSTRAINT event_material_file_size CHECK (file_size BETWEEN 1 AND 10485760),
  ADD CONSTRAINT event_material_of_one_role CHECK (audience = 'attendees' OR for_role = 'both');

-- The events that the actor attends in one role.
CREATE FUNCTION app.own_event_ids_as(role_of text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT id), '{}') FROM (
    SELECT e.id FROM school_period p
      JOIN training_period t ON t.school_period_id = p.id
      JOIN group_membership m ON m.training_period_id = t.id
      JOIN event e ON e.group_id = m.group_id AND e.published_at IS NOT NULL
       AND (e.starts_at AT TIME ZONE 'Europe/London')::date >= m.starts_on
       AND (m.ends_on IS NULL OR (e.starts_at AT TIME ZONE 'Europe/London')::date <= m.ends_on)
       AND (e.audience = 'both' OR e.audience::text = p.role::text)
      WHERE p.person_id = app.person_id() AND p.role::text = role_of
    UNION SELECT a.event_id FROM event_attendee a JOIN event e ON e.id = a.event_id
      JOIN school_period p ON p.person_id = a.person_id AND p.role::text = role_of
       AND (e.starts_at AT TIME ZONE 'Europe/London')::date >= p.starts_on
       AND (p.ends_on IS NULL OR (e.starts_at AT TIME ZONE 'Europe/London')::date <= p.ends_on)
      WHERE a.person_id = app.person_id() AND e.published_at IS NOT NULL
  ) own
$$;
REVOKE EXECUTE ON FUNCTION app.own_event_ids_as(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.own_event_ids_as(text) TO app_self, app_worker;

ALTER POLICY self_reads ON event_material USING (audience <> 'staff' AND CASE for_role
  WHEN 'ect' THEN event_id = ANY ((SELECT app.own_event_ids_as('ect'))::uuid[])
  WHEN 'mentor' THEN event_id = ANY ((SELECT app.own_event_ids_as('mentor'))::uuid[])
  ELSE event_id = ANY ((SELECT app.own_event_ids())::uuid[]) END);

ALTER TABLE event_material_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE event_material_file FORCE ROW LEVEL SECURITY;
DO $$
DECLARE owner text := current_user; r text;
BEGIN
  EXECUTE format('CREATE POLICY owner_all ON event_material_file TO %I USING (true) WITH CHECK (true)', owner);
  FOREACH r IN ARRAY ARRAY['app_school', 'app_self', 'app_facilitator'] LOOP
    EXECUTE format('GRANT SELECT ON event_material_file TO %I', r);
    EXECUTE format('CREATE POLICY %I ON event_material_file FOR SELECT TO %I USING (material_id = ANY (ARRAY(SELECT id FROM event_material)))',
      replace(r, 'app_', '') || '_reads', r);
  END LOOP;
END $$;
CREATE POLICY worker_all ON event_material_file TO app_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON event_material_file TO app_worker;
GRANT SELECT, INSERT, DELETE ON event_material_file TO app_staff;
CREATE POLICY staff_writes ON event_material_file TO app_staff
  USING (material_id = ANY (ARRAY(SELECT id FROM event_material))) WITH CHECK (material_id = ANY (ARRAY(SELECT id FROM event_material)));
