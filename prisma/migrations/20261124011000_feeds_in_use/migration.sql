-- The feeds that work at the schools of the actor, whoever of the school made them: how far its calendar has gone.
-- Their tokens, even hashed, stay with their owners.
CREATE FUNCTION app.school_feeds()
RETURNS TABLE (id uuid, user_id uuid, owner text, label text, scope feed_scope, person_name text, created_at timestamptz, last_used_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.id, f.user_id, coalesce(u.name, u.email::text), f.label, f.scope, p.name, f.created_at, f.last_used_at
  FROM calendar_feed f JOIN users u ON u.id = f.user_id LEFT JOIN person p ON p.id = f.person_id
  WHERE f.school_id = ANY (app.school_ids()) AND f.revoked_at IS NULL AND u.disabled_at IS NULL
    AND EXISTS (SELECT FROM membership m WHERE m.user_id = f.user_id AND m.organisation_id = f.school_id
      AND m.role IN ('headteacher', 'induction_tutor') AND m.ended_at IS NULL
      AND m.starts_on <= app.today() AND (m.ends_on IS NULL OR m.ends_on >= app.today()))
$$;
REVOKE EXECUTE ON FUNCTION app.school_feeds() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.school_feeds() TO app_school;
