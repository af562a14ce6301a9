-- Reading people, schedules and pairings: three things that no role can see for itself, each cut down to what it may know.

-- Lead providers that work with this installation. Everybody else trains people of whom we know no schedule.
CREATE FUNCTION app.lead_providers_here() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(o.id), '{}') FROM organisation o
  WHERE o.kind = 'lead_provider' AND (
    EXISTS (SELECT FROM registration r WHERE r.lead_provider_id = o.id)
    OR EXISTS (SELECT FROM groups g WHERE g.lead_provider_id = o.id)
    OR EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND m.role = 'lead_provider_staff'))
$$;

-- Of the other side of a mentorship that another organisation trains, staff may know the name (and no more).
CREATE FUNCTION app.pairing_names()
RETURNS TABLE (mentorship_id uuid, ect_name text, mentor_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, en.name, mn.name
  FROM mentorship s
  JOIN school_period e ON e.id = s.ect_period_id JOIN person en ON en.id = e.person_id
  JOIN school_period m ON m.id = s.mentor_period_id JOIN person mn ON mn.id = m.person_id
  WHERE cardinality(app.partner_ids()) > 0 AND EXISTS (
    SELECT FROM training_period t WHERE t.school_period_id IN (s.ect_period_id, s.mentor_period_id)
      AND (t.lead_provider_id = ANY (app.partner_ids()) OR t.delivery_partner_id = ANY (app.partner_ids()))
    UNION ALL
    SELECT FROM registration r WHERE r.school_period_id IN (s.ect_period_id, s.mentor_period_id)
      AND (r.lead_provider_id = ANY (app.partner_ids()) OR r.delivery_partner_id = ANY (app.partner_ids())))
$$;

-- A school sees the visits of its people while they are there, not those of their previous or next school.
CREATE FUNCTION app.school_visit_ids() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT a.event_id), '{}')
  FROM school_period p JOIN event_attendee a ON a.person_id = p.person_id JOIN event e ON e.id = a.event_id
  WHERE p.school_id = ANY (app.school_ids())
    AND (e.starts_at AT TIME ZONE 'Europe/London')::date >= p.starts_on
    AND (p.ends_on IS NULL OR (e.starts_at AT TIME ZONE 'Europe/London')::date <= p.ends_on)
$$;
DROP POLICY school_reads ON event_attendee;
CREATE POLICY school_reads ON event_attendee FOR SELECT TO app_school
  USING (person_id = ANY (ARRAY(SELECT person_id FROM school_period)) AND event_id = ANY ((SELECT app.school_visit_ids())::uuid[]));

REVOKE EXECUTE ON FUNCTION app.lead_providers_here(), app.pairing_names(), app.school_visit_ids() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.lead_providers_here(), app.pairing_names(), app.school_visit_ids(), app.mentors_elsewhere(uuid, uuid)
  TO app_school, app_self, app_staff, app_worker;
