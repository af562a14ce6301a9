-- Mail about changes of schedules, by account: addresses and names of heads, tutors, ECTs and mentors stay inside.
-- The name is put where the text says {{name}}.
CREATE FUNCTION app.queue_mail_each(mails jsonb) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE queued integer;
BEGIN
  WITH asked AS (
    SELECT m.kind, m.subject, m.text, m.html, m.key, m."organisationId" AS organisation, u.id, u.email, coalesce(u.name, 'colleague') AS name
    FROM jsonb_to_recordset(mails) AS m("userIds" uuid[], kind text, subject text, text text, html text, key text, "organisationId" uuid)
    CROSS JOIN LATERAL unnest(m."userIds") AS user_id JOIN users u ON u.id = user_id AND u.disabled_at IS NULL
  ), added AS (
    INSERT INTO mail_message (kind, to_email, to_name, subject, text, html, idempotency_key, organisation_id)
    SELECT kind, email, name, subject, replace(text, '{{name}}', name),
      replace(html, '{{name}}', replace(replace(replace(name, '&', '&amp;'), '<', '&lt;'), '>', '&gt;')), key || ':' || id, organisation
    FROM asked
    ON CONFLICT (idempotency_key) DO NOTHING RETURNING id
  ), jobs AS (
    SELECT app.enqueue_job('send-mail', jsonb_build_object('mailId', id), 'mail:' || id, now()) FROM added
  )
  SELECT count(*)::integer INTO queued FROM jobs;
  RETURN queued;
END $$;
REVOKE EXECUTE ON FUNCTION app.queue_mail_each(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.queue_mail_each(jsonb) TO app_staff, app_worker;

