-- The second tenant wall. Each audience has a role of its own; a transaction takes the role and says for whom it
-- acts in app.* settings (lib/db/with-actor.ts). Without settings a role sees no personal row. No role owns a table.

DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['app_school','app_self','app_staff','app_facilitator','app_admin','app_auth','app_worker'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', r);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles belong to the cluster, databases share them
    END;
    EXECUTE format('GRANT USAGE ON SCHEMA public, app TO %I', r);
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
-- For whom the transaction acts.
CREATE FUNCTION app.user_id() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;
CREATE FUNCTION app.person_id() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;
CREATE FUNCTION app.school_ids() RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT coalesce(nullif(current_setting('app.school_ids', true), ''), '{}')::uuid[] $$;
CREATE FUNCTION app.partner_ids() RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[] $$;
CREATE FUNCTION app.today() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('app.today', true), '')::date, (now() AT TIME ZONE 'Europe/London')::date)
$$;

-- The other side of the actor's own mentorships: names of one's mentors; of current and coming ECTs.
CREATE FUNCTION app.counterpart_period_ids() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT counterpart), '{}') FROM (
    SELECT s.mentor_period_id AS counterpart FROM mentorship s
      JOIN school_period e ON e.id = s.ect_period_id WHERE e.person_id = app.person_id()
    UNION
    SELECT s.ect_period_id FROM mentorship s
      JOIN school_period m ON m.id = s.mentor_period_id
      WHERE m.person_id = app.person_id() AND (s.ends_on IS NULL OR s.ends_on >= app.today())
  ) sides
$$;

-- School periods of the ECTs whom the actor mentors today: their schedules are the mentor's to see.
CREATE FUNCTION app.mentee_period_ids() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT s.ect_period_id), '{}') FROM mentorship s
  JOIN school_period m ON m.id = s.mentor_period_id
  WHERE m.person_id = app.person_id() AND s.starts_on <= app.today() AND (s.ends_on IS NULL OR s.ends_on >= app.today())
$$;

-- Events that the actor attends: by group while a member, or by name. Only they see joining links.
CREATE FUNCTION app.own_event_ids() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT id), '{}') FROM (
    SELECT e.id FROM school_period p
      JOIN training_period t ON t.school_period_id = p.id
      JOIN group_membership m ON m.training_period_id = t.id
      JOIN event e ON e.group_id = m.group_id
       AND (e.starts_at AT TIME ZONE 'Europe/London')::date >= m.starts_on
       AND (m.ends_on IS NULL OR (e.starts_at AT TIME ZONE 'Europe/London')::date <= m.ends_on)
       AND (e.audience = 'both' OR e.audience::text = p.role::text)
      WHERE p.person_id = app.person_id()
    UNION SELECT a.event_id FROM event_attendee a WHERE a.person_id = app.person_id()
  ) own
$$;

-- Schools at which the staff member's organisation works or worked.
CREATE FUNCTION app.partner_school_ids() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT school_id), '{}') FROM (
    SELECT school_id FROM partnership WHERE lead_provider_id = ANY (app.partner_ids()) OR delivery_partner_id = ANY (app.partner_ids())
    UNION
    SELECT p.school_id FROM training_period t JOIN school_period p ON p.id = t.school_period_id
      WHERE t.lead_provider_id = ANY (app.partner_ids()) OR t.delivery_partner_id = ANY (app.partner_ids())
    UNION
    SELECT p.school_id FROM registration r JOIN school_period p ON p.id = r.school_period_id
      WHERE r.lead_provider_id = ANY (app.partner_ids()) OR r.delivery_partner_id = ANY (app.partner_ids())
  ) mine
$$;

-- Of people at a partner school whom another organisation trains, staff see name, role and lead provider. No more.
CREATE FUNCTION app.other_people_at_school(school uuid)
RETURNS TABLE (name text, role teacher_role, lead_provider_name text, starts_on date, ends_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT n.name, p.role, o.name, p.starts_on, p.ends_on
  FROM school_period p JOIN person n ON n.id = p.person_id
  LEFT JOIN LATERAL (SELECT t.lead_provider_id FROM training_period t WHERE t.school_period_id = p.id
                     ORDER BY t.starts_on DESC LIMIT 1) latest ON true
  LEFT JOIN organisation o ON o.id = latest.lead_provider_id
  WHERE p.school_id = school AND school = ANY (app.partner_school_ids())
    AND NOT EXISTS (SELECT FROM training_period t WHERE t.school_period_id = p.id
      AND (t.lead_provider_id = ANY (app.partner_ids()) OR t.delivery_partner_id = ANY (app.partner_ids())))
    AND NOT EXISTS (SELECT FROM registration r WHERE r.school_period_id = p.id
      AND (r.lead_provider_id = ANY (app.partner_ids()) OR r.delivery_partner_id = ANY (app.partner_ids())))
$$;

-- "Also mentors elsewhere": a school learns that, nothing else.
CREATE FUNCTION app.mentors_elsewhere(person uuid, at_school uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM school_period p WHERE p.person_id = person AND p.role = 'mentor' AND p.school_id <> at_school
    AND p.starts_on <= app.today() AND (p.ends_on IS NULL OR p.ends_on >= app.today()))
$$;

-- Whoever changes something also writes these four, in the same transaction, without seeing other people's rows.
CREATE FUNCTION app.enqueue_job(task text, payload jsonb, job_key text, run_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF task !~ '^[a-z][a-z0-9-]{1,60}$' THEN RAISE EXCEPTION 'unknown task %', task; END IF;
  PERFORM graphile_worker.add_job(task, payload::json, job_key := job_key, run_at := run_at, max_attempts := 12);
END $$;

CREATE FUNCTION app.queue_mail(kind text, to_email text, to_name text, subject text, body_text text, body_html text, idempotency_key text, organisation uuid)
RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE created uuid;
BEGIN
  INSERT INTO mail_message (kind, to_email, to_name, subject, text, html, idempotency_key, organisation_id)
  VALUES (kind, to_email, to_name, subject, body_text, body_html, idempotency_key, organisation)
  ON CONFLICT (idempotency_key) DO NOTHING RETURNING id INTO created;
  IF created IS NOT NULL THEN
    PERFORM app.enqueue_job('send-mail', jsonb_build_object('mailId', created), 'mail:' || created, now());
  END IF;
  RETURN created;
END $$;

CREATE FUNCTION app.add_notifications(to_users uuid[], organisation uuid, kind text, title text, body text, href text, subject_type text, subject_id uuid)
RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH added AS (
    INSERT INTO notification (user_id, organisation_id, kind, title, body, href, subject_type, subject_id)
    SELECT DISTINCT u, organisation, kind, title, body, href, subject_type, subject_id FROM unnest(to_users) AS u
    RETURNING 1)
  SELECT count(*)::integer FROM added
$$;

CREATE FUNCTION app.record_audit(actor_kind text, actor_user uuid, action text, subject_type text, subject_id text, organisation uuid, fields text[], detail jsonb)
RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO audit_event (actor_kind, actor_user_id, action, subject_type, subject_id, organisation_id, fields, detail)
  VALUES (actor_kind, actor_user, action, subject_type, subject_id, organisation, fields, detail)
$$;

-- Row-level security on everything that is not public reference data.
DO $$
DECLARE t text; owner text := current_user;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'users','session','verification_token','membership','invitation','sign_in_event','throttle_counter','support_enquiry',
    'audit_event','mail_message','notification','groups','group_membership','event','event_join_link','event_attendee',
    'schedule_version','event_revision','import_batch','import_chunk','import_row','school','partnership','setting','person','school_period',
    'training_period','training_outcome_reason','absence','absence_reason','registration','registration_fact','mentorship','induction'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    -- Without it the owner sees no rows either: backfills and dumps would be silently empty.
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', t, owner);
    EXECUTE format('CREATE POLICY worker_all ON %I TO app_worker USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO app_worker;
REVOKE UPDATE, DELETE, TRUNCATE ON audit_event FROM app_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_worker, app_staff, app_school, app_self, app_auth, app_admin;

-- Public reference data.
GRANT SELECT ON organisation, school, school_urn, school_link, programme, programme_version, programme_year, module,
  event_template, programme_hours, venue, setting, registration_transition
  TO app_school, app_self, app_staff, app_admin, app_auth;
CREATE POLICY read_all ON school FOR SELECT TO app_school, app_self, app_staff, app_admin, app_auth USING (true);
CREATE POLICY read_public ON setting FOR SELECT TO app_school, app_self, app_staff, app_admin, app_auth USING (key <> 'mail_server');

-- School: everything through its own school periods.
GRANT SELECT ON users, membership, invitation, support_enquiry, notification, groups, group_membership, event, event_attendee,
  schedule_version, event_revision, partnership, person, school_period, training_period, absence, registration, registration_fact,
  mentorship, induction TO app_school;
CREATE POLICY school_reads ON school_period FOR SELECT TO app_school USING (school_id = ANY ((SELECT app.school_ids())::uuid[]));
CREATE POLICY school_reads ON person FOR SELECT TO app_school USING (id = ANY (ARRAY(SELECT person_id FROM school_period)));
CREATE POLICY school_reads ON training_period FOR SELECT TO app_school USING (school_period_id = ANY (ARRAY(SELECT id FROM school_period)));
CREATE POLICY school_reads ON absence FOR SELECT TO app_school USING (school_period_id = ANY (ARRAY(SELECT id FROM school_period)));
CREATE POLICY school_reads ON registration FOR SELECT TO app_school USING (school_period_id = ANY (ARRAY(SELECT id FROM school_period)));
CREATE POLICY school_reads ON registration_fact FOR SELECT TO app_school USING (registration_id = ANY (ARRAY(SELECT id FROM registration)));
CREATE POLICY school_reads ON mentorship FOR SELECT TO app_school USING (ect_period_id = ANY (ARRAY(SELECT id FROM school_period)));
CREATE POLICY school_reads ON induction FOR SELECT TO app_school USING (person_id = ANY (ARRAY(SELECT person_id FROM school_period)));
CREATE POLICY school_reads ON group_membership FOR SELECT TO app_school USING (training_period_id = ANY (ARRAY(SELECT id FROM training_period)));
CREATE POLICY school_reads ON groups FOR SELECT TO app_school USING (id = ANY (ARRAY(SELECT group_id FROM group_membership)));
CREATE POLICY school_reads ON event_attendee FOR SELECT TO app_school USING (person_id = ANY (ARRAY(SELECT person_id FROM school_period)));
CREATE POLICY school_reads ON event FOR SELECT TO app_school
  USING (group_id = ANY (ARRAY(SELECT group_id FROM group_membership)) OR id = ANY (ARRAY(SELECT event_id FROM event_attendee)));
CREATE POLICY school_reads ON schedule_version FOR SELECT TO app_school USING (group_id = ANY (ARRAY(SELECT group_id FROM group_membership)));
CREATE POLICY school_reads ON event_revision FOR SELECT TO app_school USING (event_id = ANY (ARRAY(SELECT id FROM event)));
CREATE POLICY school_reads ON partnership FOR SELECT TO app_school USING (school_id = ANY ((SELECT app.school_ids())::uuid[]));
CREATE POLICY school_reads ON membership FOR SELECT TO app_school
  USING (organisation_id = ANY ((SELECT app.school_ids())::uuid[]) OR user_id = (SELECT app.user_id()));
CREATE POLICY school_names_tutors ON membership FOR UPDATE TO app_school
  USING (organisation_id = ANY ((SELECT app.school_ids())::uuid[])) WITH CHECK (organisation_id = ANY ((SELECT app.school_ids())::uuid[]));
GRANT UPDATE (ends_on, version) ON membership TO app_school;
CREATE POLICY school_reads ON users FOR SELECT TO app_school USING (id = ANY (ARRAY(SELECT user_id FROM membership)) OR id = (SELECT app.user_id()));
CREATE POLICY school_invites ON invitation TO app_school
  USING (organisation_id = ANY ((SELECT app.school_ids())::uuid[]))
  WITH CHECK (organisation_id = ANY ((SELECT app.school_ids())::uuid[]) AND (role IS NULL OR role IN ('headteacher', 'induction_tutor')));
GRANT INSERT, UPDATE ON invitation TO app_school;
CREATE POLICY school_reads ON support_enquiry FOR SELECT TO app_school
  USING (school_id = ANY ((SELECT app.school_ids())::uuid[]));
CREATE POLICY school_asks ON support_enquiry FOR INSERT TO app_school WITH CHECK (school_id = ANY ((SELECT app.school_ids())::uuid[]));
GRANT INSERT ON support_enquiry TO app_school;
CREATE POLICY own_notifications ON notification TO app_school, app_self, app_staff, app_admin
  USING (user_id = (SELECT app.user_id())) WITH CHECK (user_id = (SELECT app.user_id()));
GRANT UPDATE (read_at) ON notification TO app_school, app_self, app_staff, app_admin;
CREATE POLICY school_updates_own ON school FOR UPDATE TO app_school
  USING (id = ANY ((SELECT app.school_ids())::uuid[])) WITH CHECK (id = ANY ((SELECT app.school_ids())::uuid[]));
GRANT UPDATE (day_starts_minute, lunch_minute, day_ends_minute) ON school TO app_school;

-- The ECT or mentor themself.
GRANT SELECT ON users, membership, invitation, support_enquiry, notification, groups, group_membership, event, event_join_link, event_attendee,
  schedule_version, event_revision, person, school_period, training_period, absence, registration, registration_fact,
  mentorship, induction TO app_self;
CREATE POLICY self_reads ON school_period FOR SELECT TO app_self
  USING (person_id = (SELECT app.person_id()) OR id = ANY ((SELECT app.counterpart_period_ids())::uuid[]));
CREATE POLICY self_reads ON person FOR SELECT TO app_self USING (id = ANY (ARRAY(SELECT person_id FROM school_period)) OR id = (SELECT app.person_id()));
CREATE POLICY self_updates ON person FOR UPDATE TO app_self USING (id = (SELECT app.person_id())) WITH CHECK (id = (SELECT app.person_id()));
GRANT UPDATE (telephone, version, updated_at) ON person TO app_self;
CREATE POLICY self_reads ON training_period FOR SELECT TO app_self
  USING (school_period_id = ANY (ARRAY(SELECT id FROM school_period WHERE person_id = (SELECT app.person_id())))
      OR school_period_id = ANY ((SELECT app.mentee_period_ids())::uuid[]));
CREATE POLICY self_reads ON absence FOR SELECT TO app_self
  USING (school_period_id = ANY (ARRAY(SELECT id FROM school_period WHERE person_id = (SELECT app.person_id()))));
CREATE POLICY self_reads ON registration FOR SELECT TO app_self
  USING (school_period_id = ANY (ARRAY(SELECT id FROM school_period WHERE person_id = (SELECT app.person_id()))));
CREATE POLICY self_reads ON registration_fact FOR SELECT TO app_self USING (registration_id = ANY (ARRAY(SELECT id FROM registration)));
CREATE POLICY self_reads ON mentorship FOR SELECT TO app_self
  USING (ect_period_id = ANY (ARRAY(SELECT id FROM school_period WHERE person_id = (SELECT app.person_id())))
      OR mentor_period_id = ANY (ARRAY(SELECT id FROM school_period WHERE person_id = (SELECT app.person_id()))));
CREATE POLICY self_reads ON induction FOR SELECT TO app_self USING (person_id = (SELECT app.person_id()));
CREATE POLICY self_reads ON group_membership FOR SELECT TO app_self USING (training_period_id = ANY (ARRAY(SELECT id FROM training_period)));
CREATE POLICY self_reads ON groups FOR SELECT TO app_self USING (id = ANY (ARRAY(SELECT group_id FROM group_membership)));
CREATE POLICY self_reads ON event_attendee FOR SELECT TO app_self
  USING (person_id = (SELECT app.person_id())
      OR person_id = ANY (ARRAY(SELECT person_id FROM school_period WHERE id = ANY ((SELECT app.mentee_period_ids())::uuid[]))));
CREATE POLICY self_reads ON event FOR SELECT TO app_self
  USING (group_id = ANY (ARRAY(SELECT group_id FROM group_membership)) OR id = ANY (ARRAY(SELECT event_id FROM event_attendee)));
CREATE POLICY self_reads ON event_join_link FOR SELECT TO app_self USING (event_id = ANY ((SELECT app.own_event_ids())::uuid[]));
CREATE POLICY self_reads ON schedule_version FOR SELECT TO app_self USING (group_id = ANY (ARRAY(SELECT group_id FROM group_membership)));
CREATE POLICY self_reads ON event_revision FOR SELECT TO app_self USING (event_id = ANY (ARRAY(SELECT id FROM event)));
CREATE POLICY self_reads ON membership FOR SELECT TO app_self USING (user_id = (SELECT app.user_id()));
CREATE POLICY self_reads ON users FOR SELECT TO app_self USING (id = (SELECT app.user_id()));
CREATE POLICY self_reads ON support_enquiry FOR SELECT TO app_self USING (user_id = (SELECT app.user_id()));
CREATE POLICY self_asks ON support_enquiry FOR INSERT TO app_self WITH CHECK (user_id = (SELECT app.user_id()));
GRANT INSERT ON support_enquiry TO app_self;

-- Staff of a lead provider or delivery partner: the training that their organisation leads or delivers, or did.
GRANT SELECT ON users, membership, invitation, support_enquiry, notification, mail_message, groups, group_membership, event, event_join_link,
  event_attendee, schedule_version, event_revision, import_batch, import_chunk, import_row, partnership, person, school_period, training_period,
  training_outcome_reason, absence, absence_reason, registration, registration_fact, mentorship, induction TO app_staff;
CREATE POLICY staff_reads ON training_period FOR SELECT TO app_staff
  USING (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]));
CREATE POLICY staff_reads ON registration FOR SELECT TO app_staff
  USING (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]));
CREATE POLICY staff_reads ON registration_fact FOR SELECT TO app_staff USING (registration_id = ANY (ARRAY(SELECT id FROM registration)));
CREATE POLICY staff_reads ON school_period FOR SELECT TO app_staff
  USING (id = ANY (ARRAY(SELECT school_period_id FROM training_period)) OR id = ANY (ARRAY(SELECT school_period_id FROM registration)));
CREATE POLICY staff_reads ON person FOR SELECT TO app_staff USING (id = ANY (ARRAY(SELECT person_id FROM school_period)));
CREATE POLICY staff_reads ON training_outcome_reason FOR SELECT TO app_staff USING (training_period_id = ANY (ARRAY(SELECT id FROM training_period)));
CREATE POLICY staff_reads ON absence FOR SELECT TO app_staff USING (school_period_id = ANY (ARRAY(SELECT id FROM school_period)));
CREATE POLICY staff_reads ON absence_reason FOR SELECT TO app_staff USING (absence_id = ANY (ARRAY(SELECT id FROM absence)));
CREATE POLICY staff_reads ON mentorship FOR SELECT TO app_staff
  USING (ect_period_id = ANY (ARRAY(SELECT id FROM school_period)) OR mentor_period_id = ANY (ARRAY(SELECT id FROM school_period)));
CREATE POLICY staff_reads ON induction FOR SELECT TO app_staff USING (person_id = ANY (ARRAY(SELECT person_id FROM school_period)));
CREATE POLICY staff_reads ON groups FOR SELECT TO app_staff
  USING (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]));
CREATE POLICY staff_reads ON group_membership FOR SELECT TO app_staff USING (training_period_id = ANY (ARRAY(SELECT id FROM training_period)));
CREATE POLICY staff_reads ON event FOR SELECT TO app_staff
  USING (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]));
CREATE POLICY staff_reads ON event_join_link FOR SELECT TO app_staff USING (event_id = ANY (ARRAY(SELECT id FROM event)));
CREATE POLICY staff_reads ON event_attendee FOR SELECT TO app_staff USING (event_id = ANY (ARRAY(SELECT id FROM event)));
CREATE POLICY staff_reads ON schedule_version FOR SELECT TO app_staff USING (group_id = ANY (ARRAY(SELECT id FROM groups)));
CREATE POLICY staff_reads ON event_revision FOR SELECT TO app_staff USING (event_id = ANY (ARRAY(SELECT id FROM event)));
CREATE POLICY staff_reads ON partnership FOR SELECT TO app_staff
  USING (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]));
CREATE POLICY staff_reads ON membership FOR SELECT TO app_staff
  USING (organisation_id = ANY ((SELECT app.partner_ids())::uuid[]) OR organisation_id = ANY ((SELECT app.partner_school_ids())::uuid[])
      OR user_id = (SELECT app.user_id()));
CREATE POLICY staff_ends ON membership FOR UPDATE TO app_staff
  USING (organisation_id = ANY ((SELECT app.partner_school_ids())::uuid[])) WITH CHECK (organisation_id = ANY ((SELECT app.partner_school_ids())::uuid[]));
GRANT UPDATE (ends_on, version) ON membership TO app_staff;
CREATE POLICY staff_reads ON users FOR SELECT TO app_staff USING (id = ANY (ARRAY(SELECT user_id FROM membership)) OR id = (SELECT app.user_id()));
CREATE POLICY staff_invites ON invitation TO app_staff
  USING (organisation_id = ANY ((SELECT app.partner_school_ids())::uuid[]) OR organisation_id = ANY ((SELECT app.partner_ids())::uuid[]))
  WITH CHECK (organisation_id = ANY ((SELECT app.partner_school_ids())::uuid[]) AND (role IS NULL OR role IN ('headteacher', 'induction_tutor')));
GRANT INSERT, UPDATE ON invitation TO app_staff;
CREATE POLICY staff_reads ON support_enquiry TO app_staff
  USING (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]))
  WITH CHECK (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]));
GRANT UPDATE, INSERT ON support_enquiry TO app_staff;
CREATE POLICY staff_reads ON mail_message FOR SELECT TO app_staff
  USING (organisation_id = ANY ((SELECT app.partner_ids())::uuid[]) OR organisation_id = ANY ((SELECT app.partner_school_ids())::uuid[]));
CREATE POLICY staff_imports ON import_batch TO app_staff
  USING (organisation_id = ANY ((SELECT app.partner_ids())::uuid[])) WITH CHECK (organisation_id = ANY ((SELECT app.partner_ids())::uuid[]));
CREATE POLICY staff_imports ON import_chunk TO app_staff
  USING (batch_id = ANY (ARRAY(SELECT id FROM import_batch))) WITH CHECK (batch_id = ANY (ARRAY(SELECT id FROM import_batch)));
CREATE POLICY staff_imports ON import_row FOR SELECT TO app_staff USING (batch_id = ANY (ARRAY(SELECT id FROM import_batch)));
GRANT INSERT, UPDATE ON import_batch TO app_staff;
GRANT INSERT ON import_chunk TO app_staff;

-- Facilitators: groups and events that they lead; of the people only name and school.
GRANT SELECT ON organisation, module, venue, setting TO app_facilitator;
GRANT SELECT ON users, membership, groups, event, event_join_link, notification TO app_facilitator;
GRANT UPDATE (read_at) ON notification TO app_facilitator;
CREATE POLICY read_public_facilitator ON setting FOR SELECT TO app_facilitator USING (key <> 'mail_server');
CREATE POLICY facilitator_reads ON users FOR SELECT TO app_facilitator USING (id = (SELECT app.user_id()));
CREATE POLICY facilitator_reads ON membership FOR SELECT TO app_facilitator USING (user_id = (SELECT app.user_id()));
CREATE POLICY facilitator_reads ON groups FOR SELECT TO app_facilitator USING (facilitator_id = (SELECT app.user_id()));
CREATE POLICY facilitator_reads ON event FOR SELECT TO app_facilitator USING (group_id = ANY (ARRAY(SELECT id FROM groups)));
CREATE POLICY facilitator_reads ON event_join_link FOR SELECT TO app_facilitator USING (event_id = ANY (ARRAY(SELECT id FROM event)));
CREATE POLICY own_notifications_facilitator ON notification TO app_facilitator
  USING (user_id = (SELECT app.user_id())) WITH CHECK (user_id = (SELECT app.user_id()));
CREATE FUNCTION app.facilitator_roster()
RETURNS TABLE (group_id uuid, name text, role teacher_role, school_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT g.id, n.name, p.role, o.name
  FROM groups g JOIN group_membership m ON m.group_id = g.id
  JOIN training_period t ON t.id = m.training_period_id JOIN school_period p ON p.id = t.school_period_id
  JOIN person n ON n.id = p.person_id JOIN organisation o ON o.id = p.school_id
  WHERE g.facilitator_id = app.user_id() AND m.starts_on <= app.today() AND (m.ends_on IS NULL OR m.ends_on >= app.today())
$$;
REVOKE EXECUTE ON FUNCTION app.facilitator_roster() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.facilitator_roster() TO app_facilitator;

-- Administrators: accounts and settings, no business data.
GRANT SELECT ON users, membership, invitation, session, sign_in_event, notification, audit_event TO app_admin;
GRANT INSERT, UPDATE ON users, membership, invitation, setting, organisation TO app_admin;
GRANT DELETE ON session TO app_admin;
CREATE POLICY admin_all ON users TO app_admin USING ((SELECT app.user_id()) IS NOT NULL) WITH CHECK ((SELECT app.user_id()) IS NOT NULL);
CREATE POLICY admin_all ON membership TO app_admin USING ((SELECT app.user_id()) IS NOT NULL) WITH CHECK ((SELECT app.user_id()) IS NOT NULL);
CREATE POLICY admin_all ON invitation TO app_admin USING ((SELECT app.user_id()) IS NOT NULL) WITH CHECK ((SELECT app.user_id()) IS NOT NULL);
CREATE POLICY admin_all ON session TO app_admin USING ((SELECT app.user_id()) IS NOT NULL);
CREATE POLICY admin_all ON sign_in_event FOR SELECT TO app_admin USING ((SELECT app.user_id()) IS NOT NULL);
CREATE POLICY admin_all ON audit_event FOR SELECT TO app_admin USING ((SELECT app.user_id()) IS NOT NULL);
CREATE POLICY admin_all ON setting TO app_admin USING ((SELECT app.user_id()) IS NOT NULL) WITH CHECK ((SELECT app.user_id()) IS NOT NULL);

-- Sign-in: before there is an actor. Accounts, and of people only the link to the account.
GRANT SELECT, INSERT, UPDATE, DELETE ON session, verification_token, throttle_counter TO app_auth;
GRANT SELECT, INSERT, UPDATE ON users, membership, invitation, setting, organisation TO app_auth;
GRANT INSERT ON sign_in_event, support_enquiry TO app_auth;
GRANT SELECT (id, user_id, email, name) ON person TO app_auth;
GRANT UPDATE (user_id) ON person TO app_auth;
GRANT SELECT (id, person_id, school_id, role, starts_on, ends_on) ON school_period TO app_auth;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['session','verification_token','throttle_counter','users','membership','invitation','person','school_period','sign_in_event','support_enquiry'] LOOP
    EXECUTE format('CREATE POLICY auth_all ON %I TO app_auth USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
CREATE POLICY auth_all ON setting TO app_auth USING (true) WITH CHECK (true);

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.user_id(), app.person_id(), app.school_ids(), app.partner_ids(), app.today(),
  app.counterpart_period_ids(), app.mentee_period_ids(), app.own_event_ids(), app.partner_school_ids()
  TO app_school, app_self, app_staff, app_facilitator, app_admin, app_auth, app_worker;
GRANT EXECUTE ON FUNCTION app.other_people_at_school(uuid) TO app_staff;
GRANT EXECUTE ON FUNCTION app.mentors_elsewhere(uuid, uuid) TO app_school, app_staff, app_worker;
GRANT EXECUTE ON FUNCTION app.enqueue_job(text, jsonb, text, timestamptz),
  app.queue_mail(text, text, text, text, text, text, text, uuid),
  app.add_notifications(uuid[], uuid, text, text, text, text, text, uuid),
  app.record_audit(text, uuid, text, text, text, uuid, text[], jsonb)
  TO app_school, app_self, app_staff, app_facilitator, app_admin, app_auth, app_worker;
GRANT EXECUTE ON FUNCTION app.within(date, date, date, date), app.check_school_period(uuid), app.school_period_changed(),
  app.check_training_period_memberships(uuid), app.training_period_changed(), app.group_membership_changed(),
  app.check_group_capacity(), app.check_registration_transition(), app.refuse_change()
  TO app_school, app_self, app_staff, app_facilitator, app_admin, app_auth, app_worker;
