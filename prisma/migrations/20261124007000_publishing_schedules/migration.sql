-- Staff publish changes to the schedules of their own groups: events with their joining links, versions and what
-- each version changed. The wall is the group: policies of groups say whose it is.
GRANT INSERT, UPDATE ON event, event_join_link TO app_staff;
GRANT DELETE ON event_join_link TO app_staff;
GRANT INSERT ON schedule_version, event_revision TO app_staff;
GRANT UPDATE (venue_id, version) ON groups TO app_staff;

CREATE POLICY staff_publishes ON event FOR INSERT TO app_staff
  WITH CHECK (group_id = ANY (ARRAY(SELECT id FROM groups)));
CREATE POLICY staff_changes ON event FOR UPDATE TO app_staff
  USING (group_id = ANY (ARRAY(SELECT id FROM groups))) WITH CHECK (group_id = ANY (ARRAY(SELECT id FROM groups)));
CREATE POLICY staff_changes ON groups FOR UPDATE TO app_staff
  USING (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]))
  WITH CHECK (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]));
CREATE POLICY staff_publishes ON event_join_link FOR INSERT TO app_staff
  WITH CHECK (event_id = ANY (ARRAY(SELECT id FROM event)));
CREATE POLICY staff_changes ON event_join_link FOR UPDATE TO app_staff
  USING (event_id = ANY (ARRAY(SELECT id FROM event))) WITH CHECK (event_id = ANY (ARRAY(SELECT id FROM event)));
CREATE POLICY staff_removes ON event_join_link FOR DELETE TO app_staff
  USING (event_id = ANY (ARRAY(SELECT id FROM event)));
CREATE POLICY staff_publishes ON schedule_version FOR INSERT TO app_staff
  WITH CHECK (group_id = ANY (ARRAY(SELECT id FROM groups)));
CREATE POLICY staff_publishes ON event_revision FOR INSERT TO app_staff
  WITH CHECK (event_id = ANY (ARRAY(SELECT id FROM event))
    AND schedule_version_id = ANY (ARRAY(SELECT id FROM schedule_version)));

-- Whom changes of events touch: who attends by group on the day that was or the day that is, or by name while at
-- the school; themselves, and the heads and tutors of the school where they are on that day. Definer, because a
-- member's training may be delivered by an organisation whose records the publisher does not see. Only of groups
-- that are the caller's.
CREATE FUNCTION app.affected_by_changes(changes jsonb)
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
  ), leader AS (
    SELECT m.organisation_id, array_agg(DISTINCT m.user_id) AS user_ids
    FROM membership m
    WHERE m.organisation_id = ANY (ARRAY(SELECT school_id FROM school_changes)) AND m.role IN ('headteacher', 'induction_tutor')
      AND m.ended_at IS NULL AND m.starts_on <= app.today() AND (m.ends_on IS NULL OR m.ends_on >= app.today())
    GROUP BY m.organisation_id
  )
  SELECT ARRAY[n.user_id], NULL::uuid, NULL::int, ARRAY[n.id], n.name, c.changed
  FROM person_changes c JOIN person n ON n.id = c.person_id WHERE n.user_id IS NOT NULL
  UNION ALL
  SELECT l.user_ids, s.id, s.urn, c.person_ids, (SELECT n.name FROM person n WHERE n.id = c.person_ids[1]), c.changed
  FROM school_changes c JOIN leader l ON l.organisation_id = c.school_id JOIN school s ON s.id = c.school_id
$$;
REVOKE EXECUTE ON FUNCTION app.affected_by_changes(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.affected_by_changes(jsonb) TO app_staff, app_worker;

-- One notification for each reader in one statement, each with its own words.
CREATE FUNCTION app.add_notifications_each(notices jsonb) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH added AS (
    INSERT INTO notification (user_id, organisation_id, kind, title, body, href, subject_type, subject_id)
    SELECT n."userId", n."organisationId", n.kind, n.title, n.body, n.href, n."subjectType", n."subjectId"
    FROM jsonb_to_recordset(notices) AS n("userId" uuid, "organisationId" uuid, kind text, title text, body text, href text,
      "subjectType" text, "subjectId" uuid)
    RETURNING 1)
  SELECT count(*)::integer FROM added
$$;
REVOKE EXECUTE ON FUNCTION app.add_notifications_each(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.add_notifications_each(jsonb) TO app_staff, app_worker;
