-- Whom staff can give access, and how far each invitation is. Functions of the invoker: the caller's row-level
-- security decides what there is to see.
CREATE FUNCTION app.invitation_state(i invitation, at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN i.accepted_at IS NOT NULL THEN 'accepted'
    WHEN i.sent_at IS NULL THEN 'not_invited'
    WHEN i.failed_at IS NOT NULL THEN 'failed'
    WHEN i.expires_at IS NULL OR i.expires_at <= at THEN 'expired'
    ELSE 'sent'
  END
$$;

-- Contacts of schools, one line for each role at each school: the newest invitation says how far it is.
CREATE FUNCTION app.invited_contacts(at timestamptz)
RETURNS TABLE (key uuid, name text, email text, school_name text, school_urn integer, role text, state text,
  invitation_id uuid, sent_at timestamptz, expires_at timestamptz, accepted_at timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT i.id, i.name, i.email::text, o.name, s.urn, i.role::text,
    CASE
      WHEN i.accepted_at IS NOT NULL AND NOT EXISTS (SELECT FROM membership m WHERE m.user_id = i.accepted_by_id
        AND m.organisation_id = i.organisation_id AND m.role = i.role AND m.ended_at IS NULL
        AND (m.ends_on IS NULL OR m.ends_on >= app.today())) THEN 'ended'
      ELSE app.invitation_state(i, at)
    END,
    i.id, i.sent_at, i.expires_at, i.accepted_at
  FROM (
    SELECT DISTINCT ON (n.organisation_id, n.email, n.role) n.id FROM invitation n
    WHERE n.role IN ('headteacher', 'induction_tutor') AND n.revoked_at IS NULL
      AND n.organisation_id = ANY ((SELECT app.partner_school_ids())::uuid[])
    ORDER BY n.organisation_id, n.email, n.role, n.created_at DESC
  ) newest
  JOIN invitation i ON i.id = newest.id
  JOIN organisation o ON o.id = i.organisation_id JOIN school s ON s.id = i.organisation_id
$$;

-- ECTs and mentors whose training the organisation leads or delivers, while they are at a school.
CREATE FUNCTION app.invited_people(at timestamptz)
RETURNS TABLE (key uuid, name text, email text, school_name text, school_urn integer, role text, state text,
  invitation_id uuid, sent_at timestamptz, expires_at timestamptz, accepted_at timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT p.id, p.name, p.email::text, o.name, s.urn, r.role::text,
    CASE WHEN p.user_id IS NOT NULL THEN 'accepted' WHEN i.id IS NULL OR i.accepted_at IS NOT NULL THEN 'not_invited'
      ELSE app.invitation_state(i, at) END,
    i.id, i.sent_at, i.expires_at, i.accepted_at
  FROM (
    SELECT DISTINCT ON (c.person_id) c.person_id, c.school_id, c.role FROM school_period c
    WHERE c.ends_on IS NULL OR c.ends_on >= app.today()
    ORDER BY c.person_id, c.starts_on DESC, c.id
  ) r
  JOIN person p ON p.id = r.person_id
  JOIN organisation o ON o.id = r.school_id JOIN school s ON s.id = r.school_id
  LEFT JOIN LATERAL (SELECT * FROM invitation n WHERE n.person_id = p.id AND n.revoked_at IS NULL
    ORDER BY n.created_at DESC LIMIT 1) i ON true
$$;

REVOKE EXECUTE ON FUNCTION app.invitation_state(invitation, timestamptz), app.invited_contacts(timestamptz), app.invited_people(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.invitation_state(invitation, timestamptz), app.invited_contacts(timestamptz), app.invited_people(timestamptz) TO app_staff;
