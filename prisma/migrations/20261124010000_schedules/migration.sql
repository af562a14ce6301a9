-- CreateEnum
CREATE TYPE "school_day_kind" AS ENUM ('inset', 'busy', 'closed');

-- CreateEnum
CREATE TYPE "feed_scope" AS ENUM ('person', 'pair', 'school');

-- CreateEnum
CREATE TYPE "material_kind" AS ENUM ('joining_instructions', 'dress_code', 'access_notes', 'slides', 'recording');

-- CreateEnum
CREATE TYPE "material_audience" AS ENUM ('attendees', 'attendees_and_school', 'staff');

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "is_proposal" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "placement" JSONB,
ADD COLUMN     "published_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "template_id" UUID;

-- AlterTable
ALTER TABLE "event_attendee" ADD COLUMN     "agreed_at" TIMESTAMPTZ(3),
ADD COLUMN     "declined_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "groups" ADD COLUMN     "la_code" INTEGER,
ADD COLUMN     "starts_minute" INTEGER,
ADD COLUMN     "weekday" INTEGER;

-- AlterTable
ALTER TABLE "schedule_version" ADD COLUMN     "notices_held_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "term_date" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "la_code" INTEGER NOT NULL,
    "academic_year" INTEGER NOT NULL,
    "half_term" "half_term" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "term_date_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_calendar_day" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "school_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "kind" "school_day_kind" NOT NULL,
    "label" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "school_calendar_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "scope" "feed_scope" NOT NULL,
    "person_id" UUID,
    "school_id" UUID,
    "label" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_share" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "opens" INTEGER NOT NULL DEFAULT 0,
    "last_opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "schedule_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scheduled_export" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_sent_on" DATE,
    "ended_at" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "scheduled_export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_glance" (
    "user_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "last_looked_at" TIMESTAMPTZ(3),
    "previous_look_at" TIMESTAMPTZ(3),
    "last_exported_at" TIMESTAMPTZ(3),

    CONSTRAINT "schedule_glance_pkey" PRIMARY KEY ("user_id","subject_id")
);

-- CreateTable
CREATE TABLE "event_material" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "event_id" UUID NOT NULL,
    "kind" "material_kind" NOT NULL,
    "audience" "material_audience" NOT NULL,
    "text" TEXT,
    "url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "module_order" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "group_id" UUID,
    "training_period_id" UUID,
    "module_ids" UUID[],
    "agreed_with" TEXT NOT NULL,
    "agreed_on" DATE NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "module_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "allocation_run" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organisation_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "proposal" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "allocation_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_attachment" (
    "mail_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "mail_attachment_pkey" PRIMARY KEY ("mail_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "term_date_la_code_academic_year_half_term_key" ON "term_date"("la_code", "academic_year", "half_term");

-- CreateIndex
CREATE INDEX "school_calendar_day_school_id_starts_on_idx" ON "school_calendar_day"("school_id", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_user_id_idx" ON "calendar_feed"("user_id");

-- CreateIndex
CREATE INDEX "calendar_feed_person_id_idx" ON "calendar_feed"("person_id");

-- CreateIndex
CREATE INDEX "calendar_feed_school_id_idx" ON "calendar_feed"("school_id");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_share_token_hash_key" ON "schedule_share"("token_hash");

-- CreateIndex
CREATE INDEX "schedule_share_person_id_idx" ON "schedule_share"("person_id");

-- CreateIndex
CREATE INDEX "scheduled_export_user_id_idx" ON "scheduled_export"("user_id");

-- CreateIndex
CREATE INDEX "scheduled_export_school_id_idx" ON "scheduled_export"("school_id");

-- CreateIndex
CREATE INDEX "event_material_event_id_idx" ON "event_material"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "module_order_group_id_key" ON "module_order"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "module_order_training_period_id_key" ON "module_order"("training_period_id");

-- CreateIndex
CREATE INDEX "allocation_run_organisation_id_created_at_idx" ON "allocation_run"("organisation_id", "created_at");

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "event_template"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_calendar_day" ADD CONSTRAINT "school_calendar_day_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_share" ADD CONSTRAINT "schedule_share_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_export" ADD CONSTRAINT "scheduled_export_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_material" ADD CONSTRAINT "event_material_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "module_order" ADD CONSTRAINT "module_order_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "module_order" ADD CONSTRAINT "module_order_training_period_id_fkey" FOREIGN KEY ("training_period_id") REFERENCES "training_period"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_run" ADD CONSTRAINT "allocation_run_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_attachment" ADD CONSTRAINT "mail_attachment_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules.
ALTER TABLE groups ADD CONSTRAINT group_weekday CHECK (weekday BETWEEN 1 AND 7),
  ADD CONSTRAINT group_starts_in_a_day CHECK (starts_minute BETWEEN 0 AND 1439);
ALTER TABLE term_date ADD CONSTRAINT term_date_ends_after_start CHECK (ends_on >= starts_on),
  ADD CONSTRAINT term_date_no_overlap EXCLUDE USING gist (la_code WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
ALTER TABLE school_calendar_day ADD CONSTRAINT school_calendar_day_ends_after_start CHECK (ends_on >= starts_on),
  ADD CONSTRAINT school_calendar_day_at_most_a_term CHECK (ends_on < starts_on + 120);
ALTER TABLE calendar_feed ADD CONSTRAINT calendar_feed_has_its_subject
  CHECK (CASE scope WHEN 'school' THEN school_id IS NOT NULL AND person_id IS NULL ELSE person_id IS NOT NULL END);
ALTER TABLE schedule_share ADD CONSTRAINT schedule_share_expires CHECK (expires_at > created_at AND expires_at <= created_at + interval '92 days');
ALTER TABLE scheduled_export ADD CONSTRAINT scheduled_export_weekday CHECK (weekday BETWEEN 1 AND 7);
CREATE UNIQUE INDEX scheduled_export_once ON scheduled_export (user_id, school_id) WHERE ended_at IS NULL;
ALTER TABLE event_material ADD CONSTRAINT event_material_says_something CHECK (text IS NOT NULL OR url IS NOT NULL),
  ADD CONSTRAINT event_material_https CHECK (url ~ '^https://');
ALTER TABLE module_order ADD CONSTRAINT module_order_of_one CHECK (num_nonnulls(group_id, training_period_id) = 1);
ALTER TABLE allocation_run ADD CONSTRAINT allocation_run_undone_after_applied CHECK (undone_at IS NULL OR undone_at >= applied_at);
ALTER TABLE event_attendee ADD CONSTRAINT event_attendee_answers_once CHECK (agreed_at IS NULL OR declined_at IS NULL);
ALTER TABLE event ADD CONSTRAINT event_proposal_is_a_visit CHECK (NOT is_proposal OR (kind = 'school_visit' AND group_id IS NULL));
CREATE INDEX event_template_id ON event (template_id) WHERE template_id IS NOT NULL;
CREATE INDEX schedule_version_held ON schedule_version (group_id) WHERE notices_held_at IS NOT NULL;

-- Drafts are the staff's alone.
CREATE OR REPLACE FUNCTION app.own_event_ids() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT id), '{}') FROM (
    SELECT e.id FROM school_period p
      JOIN training_period t ON t.school_period_id = p.id
      JOIN group_membership m ON m.training_period_id = t.id
      JOIN event e ON e.group_id = m.group_id AND e.published_at IS NOT NULL
       AND (e.starts_at AT TIME ZONE 'Europe/London')::date >= m.starts_on
       AND (m.ends_on IS NULL OR (e.starts_at AT TIME ZONE 'Europe/London')::date <= m.ends_on)
       AND (e.audience = 'both' OR e.audience::text = p.role::text)
      WHERE p.person_id = app.person_id()
    UNION SELECT a.event_id FROM event_attendee a JOIN event e ON e.id = a.event_id
      WHERE a.person_id = app.person_id() AND e.published_at IS NOT NULL
  ) own
$$;
CREATE OR REPLACE FUNCTION app.school_visit_ids() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT a.event_id), '{}')
  FROM school_period p JOIN event_attendee a ON a.person_id = p.person_id JOIN event e ON e.id = a.event_id
  WHERE p.school_id = ANY (app.school_ids()) AND e.published_at IS NOT NULL
    AND (e.starts_at AT TIME ZONE 'Europe/London')::date >= p.starts_on
    AND (p.ends_on IS NULL OR (e.starts_at AT TIME ZONE 'Europe/London')::date <= p.ends_on)
$$;
ALTER POLICY school_reads ON event USING (published_at IS NOT NULL
  AND (group_id = ANY (ARRAY(SELECT group_id FROM group_membership)) OR id = ANY (ARRAY(SELECT event_id FROM event_attendee))));
ALTER POLICY self_reads ON event USING (published_at IS NOT NULL
  AND (group_id = ANY (ARRAY(SELECT group_id FROM group_membership)) OR id = ANY (ARRAY(SELECT event_id FROM event_attendee))));
ALTER POLICY facilitator_reads ON event USING (published_at IS NOT NULL AND group_id = ANY (ARRAY(SELECT id FROM groups)));

-- Row-level security of the new tables, and of what staff now write.
DO $$
DECLARE t text; owner text := current_user;
BEGIN
  FOREACH t IN ARRAY ARRAY['term_date','school_calendar_day','calendar_feed','schedule_share','scheduled_export','schedule_glance',
    'event_material','module_order','allocation_run','mail_attachment',
    'programme','programme_version','programme_year','module','event_template','programme_hours','venue'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', t, owner);
    EXECUTE format('CREATE POLICY worker_all ON %I TO app_worker USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_worker', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['term_date','programme','programme_version','programme_year','module','event_template','programme_hours','venue'] LOOP
    EXECUTE format('CREATE POLICY read_all ON %I FOR SELECT TO app_school, app_self, app_staff, app_admin, app_auth, app_facilitator USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT ON term_date TO app_school, app_self, app_staff, app_facilitator;

-- Schools: their own days, their own users' feeds and standing exports.
GRANT SELECT, INSERT, DELETE ON school_calendar_day TO app_school;
CREATE POLICY school_days ON school_calendar_day TO app_school
  USING (school_id = ANY ((SELECT app.school_ids())::uuid[])) WITH CHECK (school_id = ANY ((SELECT app.school_ids())::uuid[]));
GRANT SELECT, INSERT ON calendar_feed TO app_school, app_self;
GRANT UPDATE (revoked_at, label) ON calendar_feed TO app_school, app_self;
CREATE POLICY school_feeds ON calendar_feed TO app_school
  USING (user_id = (SELECT app.user_id()) AND school_id = ANY ((SELECT app.school_ids())::uuid[]))
  WITH CHECK (user_id = (SELECT app.user_id()) AND school_id = ANY ((SELECT app.school_ids())::uuid[])
    AND (person_id IS NULL OR person_id = ANY (ARRAY(SELECT person_id FROM school_period))));
CREATE POLICY self_feeds ON calendar_feed TO app_self
  USING (user_id = (SELECT app.user_id()) AND school_id IS NULL)
  WITH CHECK (user_id = (SELECT app.user_id()) AND school_id IS NULL AND person_id = (SELECT app.person_id()));
GRANT SELECT, INSERT ON schedule_share TO app_self;
GRANT UPDATE (revoked_at) ON schedule_share TO app_self;
CREATE POLICY self_shares ON schedule_share TO app_self
  USING (person_id = (SELECT app.person_id()))
  WITH CHECK (person_id = (SELECT app.person_id()) AND created_by_id = (SELECT app.user_id()));
GRANT SELECT, INSERT ON scheduled_export TO app_school;
GRANT UPDATE (ended_at) ON scheduled_export TO app_school;
CREATE POLICY school_exports ON scheduled_export TO app_school
  USING (user_id = (SELECT app.user_id()) AND school_id = ANY ((SELECT app.school_ids())::uuid[]))
  WITH CHECK (user_id = (SELECT app.user_id()) AND school_id = ANY ((SELECT app.school_ids())::uuid[]));
GRANT SELECT, INSERT, UPDATE ON schedule_glance TO app_school, app_self;
CREATE POLICY own_glances ON schedule_glance TO app_school, app_self
  USING (user_id = (SELECT app.user_id())) WITH CHECK (user_id = (SELECT app.user_id()));
GRANT SELECT ON event_material TO app_school, app_self, app_facilitator;
CREATE POLICY school_reads ON event_material FOR SELECT TO app_school
  USING (audience = 'attendees_and_school' AND event_id = ANY (ARRAY(SELECT id FROM event)));
CREATE POLICY self_reads ON event_material FOR SELECT TO app_self
  USING (audience <> 'staff' AND event_id = ANY ((SELECT app.own_event_ids())::uuid[]));
CREATE POLICY facilitator_reads ON event_material FOR SELECT TO app_facilitator USING (event_id = ANY (ARRAY(SELECT id FROM event)));
GRANT SELECT ON module_order TO app_school, app_self;
CREATE POLICY school_reads ON module_order FOR SELECT TO app_school
  USING (group_id = ANY (ARRAY(SELECT group_id FROM group_membership)) OR training_period_id = ANY (ARRAY(SELECT id FROM training_period)));
CREATE POLICY self_reads ON module_order FOR SELECT TO app_self
  USING (group_id = ANY (ARRAY(SELECT group_id FROM group_membership)) OR training_period_id = ANY (ARRAY(SELECT id FROM training_period)));
-- Whoever attends a proposed visit answers for themself.
GRANT UPDATE (agreed_at, declined_at) ON event_attendee TO app_self;
CREATE POLICY self_answers ON event_attendee FOR UPDATE TO app_self
  USING (person_id = (SELECT app.person_id())) WITH CHECK (person_id = (SELECT app.person_id()));

-- Staff: programmes of their own lead provider; groups, events and places of their own organisation.
GRANT SELECT ON school_calendar_day TO app_staff;
CREATE POLICY staff_reads ON school_calendar_day FOR SELECT TO app_staff USING (school_id = ANY ((SELECT app.partner_school_ids())::uuid[]));
GRANT SELECT, INSERT, UPDATE, DELETE ON term_date TO app_staff;
CREATE POLICY staff_writes ON term_date TO app_staff USING (cardinality((SELECT app.partner_ids())) > 0) WITH CHECK (cardinality((SELECT app.partner_ids())) > 0);
GRANT INSERT, UPDATE ON programme, programme_version TO app_staff;
GRANT INSERT, UPDATE, DELETE ON programme_year, module, event_template, programme_hours TO app_staff;
CREATE POLICY staff_writes ON programme TO app_staff
  USING (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[])) WITH CHECK (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]));
CREATE POLICY staff_writes ON programme_version TO app_staff
  USING (programme_id = ANY (ARRAY(SELECT id FROM programme WHERE lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]))))
  WITH CHECK (programme_id = ANY (ARRAY(SELECT id FROM programme WHERE lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]))));
CREATE FUNCTION app.own_programme_version_ids() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(v.id), '{}') FROM programme_version v JOIN programme p ON p.id = v.programme_id
  WHERE p.lead_provider_id = ANY (app.partner_ids())
$$;
CREATE POLICY staff_writes ON programme_year TO app_staff
  USING (version_id = ANY ((SELECT app.own_programme_version_ids())::uuid[])) WITH CHECK (version_id = ANY ((SELECT app.own_programme_version_ids())::uuid[]));
CREATE POLICY staff_writes ON module TO app_staff
  USING (year_id = ANY (ARRAY(SELECT id FROM programme_year WHERE version_id = ANY ((SELECT app.own_programme_version_ids())::uuid[]))))
  WITH CHECK (year_id = ANY (ARRAY(SELECT id FROM programme_year WHERE version_id = ANY ((SELECT app.own_programme_version_ids())::uuid[]))));
CREATE POLICY staff_writes ON event_template TO app_staff
  USING (module_id = ANY (ARRAY(SELECT m.id FROM module m JOIN programme_year y ON y.id = m.year_id WHERE y.version_id = ANY ((SELECT app.own_programme_version_ids())::uuid[]))))
  WITH CHECK (module_id = ANY (ARRAY(SELECT m.id FROM module m JOIN programme_year y ON y.id = m.year_id WHERE y.version_id = ANY ((SELECT app.own_programme_version_ids())::uuid[]))));
CREATE POLICY staff_writes ON programme_hours TO app_staff
  USING (year_id = ANY (ARRAY(SELECT id FROM programme_year WHERE version_id = ANY ((SELECT app.own_programme_version_ids())::uuid[]))))
  WITH CHECK (year_id = ANY (ARRAY(SELECT id FROM programme_year WHERE version_id = ANY ((SELECT app.own_programme_version_ids())::uuid[]))));
GRANT INSERT, UPDATE ON venue TO app_staff;
CREATE POLICY staff_writes ON venue TO app_staff
  USING (organisation_id = ANY ((SELECT app.partner_ids())::uuid[])) WITH CHECK (organisation_id = ANY ((SELECT app.partner_ids())::uuid[]));

-- Wider than the walls of publishing, where they stand: a school visit has no group, and a group is new at some time.
DROP POLICY IF EXISTS staff_publishes ON event;
DROP POLICY IF EXISTS staff_changes ON event;
DROP POLICY IF EXISTS staff_changes ON groups;
DROP POLICY IF EXISTS staff_publishes ON event_join_link;
DROP POLICY IF EXISTS staff_changes ON event_join_link;
DROP POLICY IF EXISTS staff_removes ON event_join_link;
DROP POLICY IF EXISTS staff_publishes ON schedule_version;
DROP POLICY IF EXISTS staff_publishes ON event_revision;
GRANT INSERT, UPDATE ON groups, event, event_join_link, event_attendee, schedule_version, event_revision TO app_staff;
GRANT DELETE ON event, event_join_link, event_attendee TO app_staff;
CREATE POLICY staff_writes ON groups FOR INSERT TO app_staff
  WITH CHECK (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]));
CREATE POLICY staff_changes ON groups FOR UPDATE TO app_staff
  USING (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]))
  WITH CHECK (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]));
CREATE POLICY staff_writes ON event FOR INSERT TO app_staff
  WITH CHECK ((lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]))
    AND (group_id IS NULL OR group_id = ANY (ARRAY(SELECT id FROM groups))));
CREATE POLICY staff_changes ON event FOR UPDATE TO app_staff
  USING (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]))
  WITH CHECK ((lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]))
    AND (group_id IS NULL OR group_id = ANY (ARRAY(SELECT id FROM groups))));
-- What was published is cancelled, never deleted.
CREATE POLICY staff_deletes ON event FOR DELETE TO app_staff
  USING (published_at IS NULL AND (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[])));
CREATE POLICY staff_writes ON event_join_link TO app_staff
  USING (event_id = ANY (ARRAY(SELECT id FROM event))) WITH CHECK (event_id = ANY (ARRAY(SELECT id FROM event)));
CREATE POLICY staff_writes ON event_attendee TO app_staff
  USING (event_id = ANY (ARRAY(SELECT id FROM event)))
  WITH CHECK (event_id = ANY (ARRAY(SELECT id FROM event)) AND person_id = ANY (ARRAY(SELECT person_id FROM school_period)));
CREATE POLICY staff_writes ON schedule_version TO app_staff
  USING (group_id = ANY (ARRAY(SELECT id FROM groups))) WITH CHECK (group_id = ANY (ARRAY(SELECT id FROM groups)));
CREATE POLICY staff_writes ON event_revision FOR INSERT TO app_staff
  WITH CHECK (event_id = ANY (ARRAY(SELECT id FROM event)) AND schedule_version_id = ANY (ARRAY(SELECT id FROM schedule_version)));
GRANT SELECT, INSERT, UPDATE, DELETE ON event_material, module_order TO app_staff;
CREATE POLICY staff_writes ON event_material TO app_staff
  USING (event_id = ANY (ARRAY(SELECT id FROM event))) WITH CHECK (event_id = ANY (ARRAY(SELECT id FROM event)));
CREATE POLICY staff_writes ON module_order TO app_staff
  USING (group_id = ANY (ARRAY(SELECT id FROM groups)) OR training_period_id = ANY (ARRAY(SELECT id FROM training_period)))
  WITH CHECK (group_id = ANY (ARRAY(SELECT id FROM groups)) OR training_period_id = ANY (ARRAY(SELECT id FROM training_period)));
GRANT INSERT, DELETE ON group_membership TO app_staff;
GRANT UPDATE (ends_on, version) ON group_membership TO app_staff;
CREATE POLICY staff_writes ON group_membership TO app_staff
  USING (training_period_id = ANY (ARRAY(SELECT id FROM training_period)) AND group_id = ANY (ARRAY(SELECT id FROM groups)))
  WITH CHECK (training_period_id = ANY (ARRAY(SELECT id FROM training_period)) AND group_id = ANY (ARRAY(SELECT id FROM groups)));
GRANT SELECT, INSERT, UPDATE ON allocation_run TO app_staff;
CREATE POLICY staff_allocates ON allocation_run TO app_staff
  USING (organisation_id = ANY ((SELECT app.partner_ids())::uuid[])) WITH CHECK (organisation_id = ANY ((SELECT app.partner_ids())::uuid[]));

REVOKE EXECUTE ON FUNCTION app.own_programme_version_ids() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.own_programme_version_ids() TO app_staff, app_worker;

-- A version by which somebody is trained stays what it was: an edit makes a new version.
CREATE FUNCTION app.refuse_edit_of_version_in_use() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE edited uuid; row_of jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
  edited := CASE TG_TABLE_NAME
    WHEN 'programme_year' THEN (row_of->>'version_id')::uuid
    WHEN 'event_template' THEN (SELECT y.version_id FROM module m JOIN programme_year y ON y.id = m.year_id WHERE m.id = (row_of->>'module_id')::uuid)
    ELSE (SELECT y.version_id FROM programme_year y WHERE y.id = (row_of->>'year_id')::uuid) END;
  IF EXISTS (SELECT FROM groups WHERE programme_version_id = edited)
     OR EXISTS (SELECT FROM training_period WHERE programme_version_id = edited) THEN
    RAISE EXCEPTION 'programme_version_in_use: an edit makes a new version' USING ERRCODE = '23514', CONSTRAINT = 'programme_version_in_use';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
REVOKE EXECUTE ON FUNCTION app.refuse_edit_of_version_in_use() FROM PUBLIC;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['programme_year','module','event_template','programme_hours'] LOOP
    EXECUTE format('CREATE TRIGGER version_in_use BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.refuse_edit_of_version_in_use()', t);
  END LOOP;
END $$;
CREATE INDEX groups_programme_version ON groups (programme_version_id);
CREATE INDEX training_period_programme_version ON training_period (programme_version_id);
