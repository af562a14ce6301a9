-- Answers of somebody who is on the way through the steps of a form. Only their own, and only until they are sent or
-- forgotten.
CREATE TABLE "journey" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "organisation_id" UUID,
    "kind" TEXT NOT NULL,
    "subject_id" UUID,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "step" TEXT,
    "result" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "journey_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "journey_user_id_kind_idx" ON "journey"("user_id", "kind");
CREATE INDEX "journey_updated_at_idx" ON "journey"("updated_at");
ALTER TABLE "journey" ADD CONSTRAINT "journey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "journey" ADD CONSTRAINT "journey_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE journey ADD CONSTRAINT journey_kind CHECK (kind ~ '^[a-z][a-z0-9-]{1,60}$'),
  ADD CONSTRAINT journey_answers_are_an_object CHECK (jsonb_typeof(answers) = 'object' AND pg_column_size(answers) < 200000),
  ADD CONSTRAINT journey_sent_is_empty CHECK (submitted_at IS NULL OR (answers = '{}' AND result IS NOT NULL));

DO $$
DECLARE owner text := current_user;
BEGIN
  ALTER TABLE journey ENABLE ROW LEVEL SECURITY;
  ALTER TABLE journey FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY owner_all ON journey TO %I USING (true) WITH CHECK (true)', owner);
END $$;
CREATE POLICY worker_all ON journey TO app_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON journey TO app_worker, app_school, app_self, app_staff;
CREATE POLICY own_journeys ON journey TO app_school
  USING (user_id = (SELECT app.user_id()) AND organisation_id = ANY ((SELECT app.school_ids())::uuid[]))
  WITH CHECK (user_id = (SELECT app.user_id()) AND organisation_id = ANY ((SELECT app.school_ids())::uuid[]));
CREATE POLICY own_journeys_self ON journey TO app_self
  USING (user_id = (SELECT app.user_id()) AND organisation_id IS NULL)
  WITH CHECK (user_id = (SELECT app.user_id()) AND organisation_id IS NULL);
CREATE POLICY own_journeys_staff ON journey TO app_staff
  USING (user_id = (SELECT app.user_id()) AND organisation_id = ANY ((SELECT app.partner_ids())::uuid[]))
  WITH CHECK (user_id = (SELECT app.user_id()) AND organisation_id = ANY ((SELECT app.partner_ids())::uuid[]));
