-- Who hears of a school's news: those who are headteacher or induction tutor there today. A school without any is not
-- among the rows. The caller's own wall stays in force: not a definer.
CREATE FUNCTION app.readers_of_schools(schools uuid[]) RETURNS TABLE (school_id uuid, urn int, user_ids uuid[])
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT s.id, s.urn, array_agg(DISTINCT m.user_id)
  FROM school s JOIN membership m ON m.organisation_id = s.id
  WHERE s.id = ANY (schools) AND m.role IN ('headteacher', 'induction_tutor')
    AND m.ended_at IS NULL AND m.starts_on <= app.today() AND (m.ends_on IS NULL OR m.ends_on >= app.today())
  GROUP BY s.id, s.urn
$$;
REVOKE EXECUTE ON FUNCTION app.readers_of_schools(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.readers_of_schools(uuid[]) TO app_school, app_staff, app_worker;

-- Published changes are told to the same people of a school.
CREATE OR REPLACE FUNCTION app.affected_by_changes(changes jsonb)
RETURNS TABLE (user_ids uuid[], organisation_id uuid, urn int, person_ids uuid[], person_name text, changed int[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH change AS MATERIALIZED (
    SELECT c.at, c."eventId" AS event_id, e.group_id, c."wasOn", c."nowOn", c."wasFor", c."nowFor"
    FROM jsonb_to_recordset(changes) AS c(at int, "eventId" uuid, "wasOn" date, "nowOn" date, "wasFor" text, "nowFor" text)
    JOIN event e ON e.id = c."eventId" JOIN groups g ON g.id = e.group_id
    WHERE current_setting('role', true) = 'app_worker'
      OR g.lead_provider_id = ANY (app.partner_ids()) OR g.delivery_partner_id = ANY (app.partner_ids())
  ), member AS MATERIALIZED (
    SELECT m.group_id, m.starts_on, coalesce(m.ends_on, 'infinity') AS ends_on, p.role::text, p.person_id, p.school_id
    FROM group_membership m
    JOIN training_period t ON t.id = m.training_period_id JOIN school_period p ON p.id = t.school_period_id
    WHERE m.group_id = ANY (ARRAY(SELECT DISTINCT group_id FROM change))
  ), named AS MATERIALIZED (
    SELECT a.event_id, p.starts_on, coalesce(p.ends_on, 'infinity') AS ends_on, p.person_id, p.school_id
    FROM event_attendee a JOIN school_period p ON p.person_id = a.person_id
    WHERE a.event_id = ANY (ARRAY(SELECT event_id FROM change))
  ), attending AS MATERIALIZED (
    SELECT c.at, m.person_id, m.school_id
    FROM change c JOIN member m ON m.group_id = c.group_id AND (
      (c."wasFor" IN ('both', m.role) AND c."wasOn" BETWEEN m.starts_on AND m.ends_on)
      OR (c."nowFor" IN ('both', m.role) AND c."nowOn" BETWEEN m.starts_on AND m.ends_on))
    UNION ALL
    SELECT c.at, n.person_id, n.school_id
    FROM change c JOIN named n ON n.event_id = c.event_id
      AND (c."wasOn" BETWEEN n.starts_on AND n.ends_on OR c."nowOn" BETWEEN n.starts_on AND n.ends_on)
  ), person_changes AS (
    SELECT person_id, array_agg(DISTINCT at) AS changed FROM attending GROUP BY person_id
  ), school_changes AS (
    SELECT school_id, array_agg(DISTINCT person_id) AS person_ids, array_agg(DISTINCT at) AS changed
    FROM attending GROUP BY school_id
  )
  SELECT ARRAY[n.user_id], NULL::uuid, NULL::int, ARRAY[n.id], n.name, c.changed
  FROM person_changes c JOIN person n ON n.id = c.person_id WHERE n.user_id IS NOT NULL
  UNION ALL
  SELECT r.user_ids, r.school_id, r.urn, c.person_ids, (SELECT n.name FROM person n WHERE n.id = c.person_ids[1]), c.changed
  FROM app.readers_of_schools(ARRAY(SELECT school_id FROM school_changes)) r JOIN school_changes c ON c.school_id = r.school_id
$$;
