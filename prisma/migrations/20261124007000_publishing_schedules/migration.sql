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
RETURNS TABLE (user_id uuid, organisation_id uuid, urn int, person_ids uuid[], person_name text, event_ids uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH change AS (
    SELECT c."eventId" AS event_id, e.group_id, d.on_day, d.audience
    FROM jsonb_to_recordset(changes) AS c("eventId" uuid, "wasOn" date, "nowOn" date, "wasFor" text, "nowFor" text)
    JOIN event e ON e.id = c."eventId" JOIN groups g ON g.id = e.group_id
    CROSS JOIN LATERAL (SELECT c."wasOn", c."wasFor" UNION SELECT c."nowOn", c."nowFor") AS d(on_day, audience)
    WHERE d.on_day IS NOT NULL
      AND (current_setting('role', true) = 'app_worker'
        OR g.lead_provider_id = ANY (app.partner_ids()) OR g.delivery_partner_id = ANY (app.partner_ids()))
  ), attending AS (
    SELECT c.event_id, p.person_id, p.school_id
    FROM change c
    JOIN group_membership m ON m.group_id = c.group_id AND m.starts_on <= c.on_day AND (m.ends_on IS NULL OR m.ends_on >= c.on_day)
    JOIN training_period t ON t.id = m.training_period_id JOIN school_period p ON p.id = t.school_period_id
    WHERE c.audience = 'both' OR c.audience = p.role::text
    UNION
    SELECT c.event_id, p.person_id, p.school_id
    FROM change c
    JOIN event_attendee a ON a.event_id = c.event_id
    JOIN school_period p ON p.person_id = a.person_id AND p.starts_on <= c.on_day AND (p.ends_on IS NULL OR p.ends_on >= c.on_day)
  ), reader AS (
    SELECT n.user_id, NULL::uuid AS organisation_id, NULL::int AS urn, a.person_id, n.name, a.event_id
    FROM attending a JOIN person n ON n.id = a.person_id WHERE n.user_id IS NOT NULL
    UNION ALL
    SELECT m.user_id, s.id, s.urn, a.person_id, n.name, a.event_id
    FROM attending a JOIN person n ON n.id = a.person_id JOIN school s ON s.id = a.school_id
    JOIN membership m ON m.organisation_id = s.id AND m.role IN ('headteacher', 'induction_tutor')
      AND m.ended_at IS NULL AND m.starts_on <= app.today() AND (m.ends_on IS NULL OR m.ends_on >= app.today())
  )
  SELECT user_id, organisation_id, urn, array_agg(DISTINCT person_id), min(name), array_agg(DISTINCT event_id)
  FROM reader GROUP BY user_id, organisation_id, urn
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
