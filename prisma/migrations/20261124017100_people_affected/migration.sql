-- Who attends what changes touch: who is in the group on the day that was or the day that is, or attends by name while
-- at the school. A change names its event, or the group that will have it. Definer, because a member's training may
-- be delivered by an organisation whose records the publisher does not see: ids alone. Only of groups that are the
-- caller's.
CREATE FUNCTION app.attendances_of_changes(changes jsonb) RETURNS TABLE (at int, person_id uuid, school_id uuid, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH change AS MATERIALIZED (
    SELECT c.at, c."eventId" AS event_id, g.id AS group_id, c."wasOn", c."nowOn", c."wasFor", c."nowFor"
    FROM jsonb_to_recordset(changes) AS c(at int, "eventId" uuid, "groupId" uuid, "wasOn" date, "nowOn" date, "wasFor" text, "nowFor" text)
    LEFT JOIN event e ON e.id = c."eventId"
    JOIN groups g ON g.id = CASE WHEN c."eventId" IS NULL THEN c."groupId" ELSE e.group_id END
    WHERE current_setting('role', true) = 'app_worker'
      OR g.lead_provider_id = ANY (app.partner_ids()) OR g.delivery_partner_id = ANY (app.partner_ids())
  ), member AS MATERIALIZED (
    SELECT m.group_id, m.starts_on, coalesce(m.ends_on, 'infinity') AS ends_on, p.role::text, p.person_id, p.school_id
    FROM group_membership m
    JOIN training_period t ON t.id = m.training_period_id JOIN school_period p ON p.id = t.school_period_id
    WHERE m.group_id = ANY (ARRAY(SELECT DISTINCT group_id FROM change))
  ), named AS MATERIALIZED (
    SELECT a.event_id, p.starts_on, coalesce(p.ends_on, 'infinity') AS ends_on, p.role::text, p.person_id, p.school_id
    FROM event_attendee a JOIN school_period p ON p.person_id = a.person_id
    WHERE a.event_id = ANY (ARRAY(SELECT event_id FROM change))
  )
  SELECT c.at, m.person_id, m.school_id, m.role
  FROM change c JOIN member m ON m.group_id = c.group_id AND (
    (c."wasFor" IN ('both', m.role) AND c."wasOn" BETWEEN m.starts_on AND m.ends_on)
    OR (c."nowFor" IN ('both', m.role) AND c."nowOn" BETWEEN m.starts_on AND m.ends_on))
  UNION ALL
  SELECT c.at, n.person_id, n.school_id, n.role
  FROM change c JOIN named n ON n.event_id = c.event_id
    AND (c."wasOn" BETWEEN n.starts_on AND n.ends_on OR c."nowOn" BETWEEN n.starts_on AND n.ends_on)
$$;
REVOKE EXECUTE ON FUNCTION app.attendances_of_changes(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.attendances_of_changes(jsonb) TO app_staff, app_worker;

CREATE OR REPLACE FUNCTION app.affected_by_changes(changes jsonb)
RETURNS TABLE (user_ids uuid[], organisation_id uuid, urn int, person_ids uuid[], person_name text, changed int[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH attending AS MATERIALIZED (
    SELECT a.at, a.person_id, a.school_id FROM app.attendances_of_changes(changes) a
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
