-- Mail to one account or address; the worker finds it by the job.
DROP FUNCTION app.queue_mail(text, text, text, text, text, text, text, uuid);
CREATE FUNCTION app.queue_mail(kind text, to_email text, to_name text, subject text, body_text text, body_html text, idempotency_key text,
  organisation uuid, to_user uuid, cause_type text, cause_id uuid)
RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE created uuid;
BEGIN
  INSERT INTO mail_message (kind, to_email, to_name, subject, text, html, idempotency_key, organisation_id, user_id, cause_type, cause_id)
  VALUES (kind, to_email, to_name, subject, body_text, body_html, idempotency_key, organisation, to_user, cause_type, cause_id)
  ON CONFLICT (idempotency_key) DO NOTHING RETURNING id INTO created;
  IF created IS NOT NULL THEN
    PERFORM app.enqueue_job('send-mail', jsonb_build_object('mailId', created), 'mail:' || created, now());
  END IF;
  RETURN created;
END $$;
REVOKE EXECUTE ON FUNCTION app.queue_mail(text, text, text, text, text, text, text, uuid, uuid, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.queue_mail(text, text, text, text, text, text, text, uuid, uuid, text, uuid)
  TO app_school, app_self, app_staff, app_facilitator, app_admin, app_auth, app_worker;

-- Mail to many accounts with one text and one job. Names and addresses stay inside: {{name}} is replaced as it is handed
-- over. Answers with every account's mail, also of one that was queued before under the same key.
CREATE FUNCTION app.queue_mail_to_users(mail jsonb, to_users uuid[]) RETURNS TABLE (user_id uuid, mail_id uuid, state mail_state)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE content uuid := md5('mail-content:' || (mail ->> 'key'))::uuid;
BEGIN
  INSERT INTO mail_content (id, text, html) VALUES (content, mail ->> 'text', mail ->> 'html') ON CONFLICT (id) DO NOTHING;
  RETURN QUERY WITH readers AS (
    SELECT u.id, u.email, u.name,
      CASE WHEN EXISTS (SELECT FROM mail_suppression s WHERE s.email = u.email) THEN 'This address does not work.'
        WHEN (mail ->> 'isNewsletter')::boolean AND EXISTS (SELECT FROM notification_preference p
          WHERE p.user_id = u.id AND p.kind = 'newsletter' AND p.mail = 'off') THEN 'Unsubscribed from newsletters.' END AS kept_from
    FROM (SELECT DISTINCT id FROM unnest(to_users) AS id) AS asked JOIN users u ON u.id = asked.id AND u.disabled_at IS NULL
  ), added AS (
    INSERT INTO mail_message (kind, to_email, to_name, subject, text, html, content_id, idempotency_key, organisation_id, user_id, cause_type, cause_id,
      is_newsletter, state, problem, next_attempt_at)
    SELECT mail ->> 'kind', r.email, r.name, mail ->> 'subject', '', '', content, (mail ->> 'key') || ':' || r.id,
      (mail ->> 'organisationId')::uuid, r.id, mail ->> 'causeType', (mail ->> 'causeId')::uuid,
      coalesce((mail ->> 'isNewsletter')::boolean, false),
      CASE WHEN r.kept_from IS NULL THEN 'created' ELSE 'suppressed' END::mail_state, r.kept_from,
      CASE WHEN r.kept_from IS NULL THEN now() END
    FROM readers r
    ON CONFLICT (idempotency_key) DO NOTHING RETURNING mail_message.user_id, mail_message.id, mail_message.state
  ), all_of_them AS (
    SELECT * FROM added UNION ALL
    SELECT m.user_id, m.id, m.state FROM mail_message m JOIN readers r ON m.idempotency_key = (mail ->> 'key') || ':' || r.id
    WHERE NOT EXISTS (SELECT FROM added a WHERE a.id = m.id)
  )
  SELECT * FROM all_of_them;
  PERFORM app.enqueue_job('send-mails', '{}', 'send-mails', now());
END $$;
REVOKE EXECUTE ON FUNCTION app.queue_mail_to_users(jsonb, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.queue_mail_to_users(jsonb, uuid[]) TO app_staff, app_worker;

-- Mail about changes of schedules: as before, and with the account; one job for all of them.
CREATE OR REPLACE FUNCTION app.queue_mail_each(mails jsonb) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE queued integer;
BEGIN
  WITH asked AS (
    SELECT m.kind, m.subject, m.text, m.html, m.key, m."organisationId" AS organisation, u.id, u.email, coalesce(u.name, 'colleague') AS name,
      EXISTS (SELECT FROM mail_suppression s WHERE s.email = u.email) AS is_dead
    FROM jsonb_to_recordset(mails) AS m("userIds" uuid[], kind text, subject text, text text, html text, key text, "organisationId" uuid)
    CROSS JOIN LATERAL unnest(m."userIds") AS user_id JOIN users u ON u.id = user_id AND u.disabled_at IS NULL
  ), added AS (
    INSERT INTO mail_message (kind, to_email, to_name, subject, text, html, idempotency_key, organisation_id, user_id, state, problem, next_attempt_at)
    SELECT kind, email, name, subject, replace(text, '{{name}}', name),
      replace(html, '{{name}}', replace(replace(replace(name, '&', '&amp;'), '<', '&lt;'), '>', '&gt;')), key || ':' || id, organisation, id,
      CASE WHEN is_dead THEN 'suppressed' ELSE 'created' END::mail_state, CASE WHEN is_dead THEN 'This address does not work.' END,
      CASE WHEN NOT is_dead THEN now() END
    FROM asked
    ON CONFLICT (idempotency_key) DO NOTHING RETURNING state
  )
  SELECT count(*)::integer INTO queued FROM added WHERE state = 'created';
  IF queued > 0 THEN PERFORM app.enqueue_job('send-mails', '{}', 'send-mails', now()); END IF;
  RETURN queued;
END $$;
