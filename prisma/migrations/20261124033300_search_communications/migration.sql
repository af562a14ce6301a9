-- What went out to the people of the reader's own organisation and of the schools that it works with: mail, and notices in
-- the portal. Of a notice staff learn whom it told, of what kind and whether it was read; not what it says.
CREATE FUNCTION app.search_communications(filters jsonb, page_size integer, skip integer) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH place AS MATERIALIZED (
    SELECT unnest(app.partner_ids() || app.partner_school_ids()) AS id
  ), sent AS (
    SELECT 'mail' AS channel, m.id, m.created_at AS at, m.kind, m.subject, m.to_name AS name, m.to_email::text AS email,
      m.organisation_id, m.state::text AS state, m.problem
    FROM mail_message m
    WHERE m.organisation_id IN (SELECT id FROM place) AND coalesce(filters ->> 'channel', 'mail') = 'mail'
      AND (filters ->> 'since' IS NULL OR m.created_at >= (filters ->> 'since')::timestamptz)
    UNION ALL
    SELECT 'notice', n.id, n.created_at, n.kind, NULL, u.name, NULL, n.organisation_id,
      CASE WHEN n.read_at IS NULL THEN 'unread' ELSE 'read' END, NULL
    FROM notification n JOIN users u ON u.id = n.user_id
    WHERE n.in_portal AND n.organisation_id IN (SELECT id FROM place) AND coalesce(filters ->> 'channel', 'notice') = 'notice'
      AND (filters ->> 'since' IS NULL OR n.created_at >= (filters ->> 'since')::timestamptz)
  ), found AS (
    SELECT s.*, o.name AS place FROM sent s LEFT JOIN organisation o ON o.id = s.organisation_id
    WHERE (filters ->> 'kind' IS NULL OR s.kind = filters ->> 'kind')
      AND (filters ->> 'states' IS NULL OR filters -> 'states' ? s.state)
      AND (filters ->> 'q' IS NULL OR strpos(lower(concat_ws(' ', s.name, s.email, s.subject, o.name)), lower(filters ->> 'q')) > 0)
  )
  SELECT jsonb_build_object('total', (SELECT count(*) FROM found), 'items', coalesce((SELECT jsonb_agg(to_jsonb(p) ORDER BY p.at DESC, p.id DESC)
    FROM (SELECT * FROM found ORDER BY at DESC, id DESC LIMIT page_size OFFSET skip) AS p), '[]'))
$$;
REVOKE EXECUTE ON FUNCTION app.search_communications(jsonb, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.search_communications(jsonb, integer, integer) TO app_staff;

-- How much mail of the whole installation waits: numbers alone.
CREATE FUNCTION app.mail_queue() RETURNS TABLE (waiting integer, oldest timestamptz, failing integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::integer, min(created_at), (count(*) FILTER (WHERE state IN ('temporary_failure', 'technical_failure')))::integer
  FROM mail_message WHERE next_attempt_at IS NOT NULL
$$;
REVOKE EXECUTE ON FUNCTION app.mail_queue() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.mail_queue() TO app_staff, app_worker;
