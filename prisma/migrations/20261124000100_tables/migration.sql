CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- PostgreSQL before 18 has no uuidv7(): the same layout, 48 bits of milliseconds and then random.
DO $$
BEGIN
  IF to_regprocedure('uuidv7()') IS NULL THEN
    EXECUTE $f$
      CREATE FUNCTION uuidv7() RETURNS uuid LANGUAGE sql VOLATILE AS $body$
        SELECT encode(
          set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid())
              PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
              FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
      $body$
    $f$;
  END IF;
END $$;

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('headteacher', 'induction_tutor', 'delivery_partner_staff', 'lead_provider_staff', 'facilitator', 'administrator');

-- CreateEnum
CREATE TYPE "enquiry_status" AS ENUM ('open', 'answered', 'closed');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('created', 'sending', 'accepted', 'permanent_failure', 'temporary_failure', 'technical_failure');

-- CreateEnum
CREATE TYPE "event_status" AS ENUM ('provisional', 'confirmed', 'cancelled');

-- CreateEnum
CREATE TYPE "revision_kind" AS ENUM ('added', 'moved', 'cancelled', 'restored', 'venue_changed', 'details_changed');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('school_register', 'school_links', 'registrations', 'programme', 'school_contacts');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('uploaded', 'checking', 'ready', 'applying', 'applied', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "row_outcome" AS ENUM ('create', 'update', 'unchanged', 'refused');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('lead_provider', 'delivery_partner', 'school', 'trust', 'appropriate_body', 'installation');

-- CreateEnum
CREATE TYPE "school_status" AS ENUM ('open', 'closed', 'proposed_to_close', 'proposed_to_open');

-- CreateEnum
CREATE TYPE "school_phase" AS ENUM ('not_applicable', 'nursery', 'primary', 'middle_deemed_primary', 'secondary', 'middle_deemed_secondary', 'sixteen_plus', 'all_through');

-- CreateEnum
CREATE TYPE "teacher_role" AS ENUM ('ect', 'mentor');

-- CreateEnum
CREATE TYPE "working_pattern" AS ENUM ('full_time', 'part_time');

-- CreateEnum
CREATE TYPE "programme_type" AS ENUM ('provider_led', 'school_led');

-- CreateEnum
CREATE TYPE "intake_term" AS ENUM ('september', 'january', 'april');

-- CreateEnum
CREATE TYPE "training_outcome" AS ENUM ('completed', 'deferred', 'withdrawn');

-- CreateEnum
CREATE TYPE "registration_status" AS ENUM ('received', 'checking', 'waiting_for_school', 'accepted', 'placed', 'not_eligible', 'withdrawn');

-- CreateEnum
CREATE TYPE "registration_source" AS ENUM ('import', 'school', 'dfe');

-- CreateEnum
CREATE TYPE "ladder_rung" AS ENUM ('registered_with_dfe', 'partnership_confirmed', 'teacher_record_matched', 'induction_recorded', 'eligible_for_funding', 'enrolment_form_returned', 'canvas_active', 'started_training', 'part_way', 'training_complete', 'induction_complete');

-- CreateEnum
CREATE TYPE "fact_state" AS ENUM ('reached', 'waiting', 'not_needed');

-- CreateEnum
CREATE TYPE "induction_outcome" AS ENUM ('required_to_complete', 'in_progress', 'passed', 'failed', 'exempt');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('ect', 'mentor', 'both');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('conference', 'training', 'mentor_event', 'school_visit', 'online_community', 'study_window', 'mentor_meeting');

-- CreateEnum
CREATE TYPE "event_mode" AS ENUM ('face_to_face', 'online', 'in_school');

-- CreateEnum
CREATE TYPE "framework" AS ENUM ('ecf', 'ecte');

-- CreateEnum
CREATE TYPE "half_term" AS ENUM ('autumn_1', 'autumn_2', 'spring_1', 'spring_2', 'summer_1', 'summer_2');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" CITEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "last_signed_in_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "context_key" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" CITEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "code_hash" TEXT,
    "browser_hash" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" "membership_role" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" "membership_role",
    "person_id" UUID,
    "token_hash" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID,
    "outcome" TEXT NOT NULL,
    "client_hash" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle_counter" (
    "key" TEXT NOT NULL,
    "window_starts_at" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "throttle_counter_pkey" PRIMARY KEY ("key","window_starts_at")
);

-- CreateTable
CREATE TABLE "support_enquiry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" SERIAL NOT NULL,
    "topic" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "school_name" TEXT,
    "school_id" UUID,
    "person_id" UUID,
    "user_id" UUID,
    "message" TEXT NOT NULL,
    "status" "enquiry_status" NOT NULL DEFAULT 'open',
    "lead_provider_id" UUID,
    "delivery_partner_id" UUID,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "support_enquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_user_id" UUID,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT,
    "organisation_id" UUID,
    "fields" TEXT[],
    "detail" JSONB,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL,
    "to_email" CITEXT NOT NULL,
    "to_name" TEXT,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "state" "mail_state" NOT NULL DEFAULT 'created',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "idempotency_key" TEXT NOT NULL,
    "organisation_id" UUID,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handed_over_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "organisation_id" UUID,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT,
    "href" TEXT,
    "subject_type" TEXT,
    "subject_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "venue" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "postcode" TEXT,

    CONSTRAINT "venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "groups" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "lead_provider_id" UUID NOT NULL,
    "delivery_partner_id" UUID NOT NULL,
    "programme_version_id" UUID,
    "audience" "audience" NOT NULL,
    "phase" TEXT,
    "area" TEXT,
    "intake_year" INTEGER NOT NULL,
    "intake_term" "intake_term" NOT NULL,
    "pattern" TEXT,
    "venue_id" UUID,
    "facilitator_id" UUID,
    "facilitator_name" TEXT,
    "capacity" INTEGER NOT NULL DEFAULT 30,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_membership" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "training_period_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "group_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "reference" SERIAL NOT NULL,
    "group_id" UUID,
    "module_id" UUID,
    "lead_provider_id" UUID NOT NULL,
    "delivery_partner_id" UUID NOT NULL,
    "kind" "event_kind" NOT NULL,
    "audience" "audience" NOT NULL DEFAULT 'both',
    "title" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(0) NOT NULL,
    "ends_at" TIMESTAMPTZ(0) NOT NULL,
    "mode" "event_mode" NOT NULL,
    "venue_id" UUID,
    "status" "event_status" NOT NULL DEFAULT 'confirmed',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_join_link" (
    "event_id" UUID NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "event_join_link_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "event_attendee" (
    "event_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "event_attendee_pkey" PRIMARY KEY ("event_id","person_id")
);

-- CreateTable
CREATE TABLE "schedule_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "group_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by_id" UUID,

    CONSTRAINT "schedule_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_revision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "schedule_version_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "revision_kind" NOT NULL,
    "was" JSONB,
    "now" JSONB,

    CONSTRAINT "event_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" SERIAL NOT NULL,
    "kind" "import_kind" NOT NULL,
    "organisation_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_bytes" INTEGER NOT NULL,
    "file_hash" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'uploaded',
    "rows_total" INTEGER,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_at" TIMESTAMPTZ(3),
    "applied_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_chunk" (
    "batch_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_chunk_pkey" PRIMARY KEY ("batch_id","ordinal")
);

-- CreateTable
CREATE TABLE "import_row" (
    "batch_id" UUID NOT NULL,
    "sheet" TEXT NOT NULL DEFAULT '',
    "number" INTEGER NOT NULL,
    "raw" JSONB NOT NULL,
    "outcome" "row_outcome" NOT NULL,
    "messages" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT,
    "subject" TEXT,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("batch_id","sheet","number")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" "organisation_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "telephone" TEXT,
    "email" TEXT,
    "website" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school" (
    "id" UUID NOT NULL,
    "urn" INTEGER NOT NULL,
    "ukprn" TEXT,
    "status" "school_status" NOT NULL DEFAULT 'open',
    "phase" "school_phase" NOT NULL DEFAULT 'not_applicable',
    "type_code" INTEGER NOT NULL,
    "type_name" TEXT NOT NULL,
    "la_code" INTEGER,
    "la_name" TEXT,
    "establishment_number" INTEGER,
    "opened_on" DATE,
    "closed_on" DATE,
    "street" TEXT,
    "locality" TEXT,
    "address3" TEXT,
    "town" TEXT,
    "county" TEXT,
    "postcode" TEXT,
    "district_name" TEXT,
    "website" TEXT,
    "telephone" TEXT,
    "main_email" TEXT,
    "section41" BOOLEAN NOT NULL DEFAULT false,
    "easting" INTEGER,
    "northing" INTEGER,
    "trust_id" UUID,
    "day_starts_minute" INTEGER NOT NULL DEFAULT 525,
    "lunch_minute" INTEGER NOT NULL DEFAULT 735,
    "day_ends_minute" INTEGER NOT NULL DEFAULT 915,
    "register_hash" TEXT,
    "register_seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "school_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_urn" (
    "urn" INTEGER NOT NULL,
    "school_id" UUID NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,

    CONSTRAINT "school_urn_pkey" PRIMARY KEY ("urn")
);

-- CreateTable
CREATE TABLE "school_link" (
    "urn" INTEGER NOT NULL,
    "link_urn" INTEGER NOT NULL,
    "link_type" TEXT NOT NULL,
    "link_name" TEXT,
    "established_on" DATE,

    CONSTRAINT "school_link_pkey" PRIMARY KEY ("urn","link_urn","link_type")
);

-- CreateTable
CREATE TABLE "partnership" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "school_id" UUID NOT NULL,
    "lead_provider_id" UUID NOT NULL,
    "delivery_partner_id" UUID NOT NULL,
    "intake_year" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "trn" CHAR(7),
    "name" TEXT NOT NULL,
    "email" CITEXT,
    "telephone" TEXT,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_period" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "role" "teacher_role" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "working_pattern" "working_pattern",
    "working_days" INTEGER[],
    "subject" TEXT,
    "phase" TEXT,
    "leaving_reported_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "school_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_period" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "school_period_id" UUID NOT NULL,
    "programme_type" "programme_type" NOT NULL DEFAULT 'provider_led',
    "lead_provider_id" UUID,
    "delivery_partner_id" UUID,
    "programme_version_id" UUID,
    "intake_year" INTEGER NOT NULL,
    "intake_term" "intake_term" NOT NULL,
    "schedule_identifier" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "outcome" "training_outcome",
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_outcome_reason" (
    "training_period_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "training_outcome_reason_pkey" PRIMARY KEY ("training_period_id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "school_period_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "expected_return_on" DATE,
    "ends_on" DATE,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence_reason" (
    "absence_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "notes" TEXT,

    CONSTRAINT "absence_reason_pkey" PRIMARY KEY ("absence_id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "school_period_id" UUID NOT NULL,
    "training_period_id" UUID,
    "lead_provider_id" UUID NOT NULL,
    "delivery_partner_id" UUID,
    "status" "registration_status" NOT NULL DEFAULT 'received',
    "status_since" DATE NOT NULL,
    "source" "registration_source" NOT NULL,
    "reference" TEXT,
    "received_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_fact" (
    "registration_id" UUID NOT NULL,
    "rung" "ladder_rung" NOT NULL,
    "state" "fact_state" NOT NULL,
    "on_date" DATE,
    "as_of" DATE NOT NULL,
    "source" "registration_source" NOT NULL,

    CONSTRAINT "registration_fact_pkey" PRIMARY KEY ("registration_id","rung")
);

-- CreateTable
CREATE TABLE "mentorship" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "ect_period_id" UUID NOT NULL,
    "mentor_period_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mentorship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "induction" (
    "person_id" UUID NOT NULL,
    "appropriate_body_id" UUID,
    "started_on" DATE,
    "completed_on" DATE,
    "outcome" "induction_outcome",
    "as_of" DATE NOT NULL,

    CONSTRAINT "induction_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "lead_provider_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "framework" "framework" NOT NULL,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_year" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "programme_year_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "module" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "year_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "standards" TEXT,
    "half_term" "half_term" NOT NULL,
    "weeks" INTEGER NOT NULL,
    "content_areas" TEXT[],

    CONSTRAINT "module_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_template" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "module_id" UUID NOT NULL,
    "kind" "event_kind" NOT NULL,
    "audience" "audience" NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "mode" "event_mode" NOT NULL,
    "week" INTEGER NOT NULL,

    CONSTRAINT "event_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_hours" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "year_id" UUID NOT NULL,
    "audience" "audience" NOT NULL,
    "component" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "programme_hours_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_session_token_key" ON "session"("session_token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "verification_token_expires_idx" ON "verification_token"("expires");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_identifier_token_key" ON "verification_token"("identifier", "token");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "membership_organisation_id_idx" ON "membership"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_organisation_id_idx" ON "invitation"("organisation_id");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "invitation_person_id_idx" ON "invitation"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_event_user_id_at_idx" ON "sign_in_event"("user_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "support_enquiry_number_key" ON "support_enquiry"("number");

-- CreateIndex
CREATE INDEX "support_enquiry_delivery_partner_id_status_idx" ON "support_enquiry"("delivery_partner_id", "status");

-- CreateIndex
CREATE INDEX "support_enquiry_lead_provider_id_status_idx" ON "support_enquiry"("lead_provider_id", "status");

-- CreateIndex
CREATE INDEX "support_enquiry_school_id_idx" ON "support_enquiry"("school_id");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_idx" ON "audit_event"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_idempotency_key_key" ON "mail_message"("idempotency_key");

-- CreateIndex
CREATE INDEX "mail_message_created_at_idx" ON "mail_message"("created_at");

-- CreateIndex
CREATE INDEX "mail_message_to_email_idx" ON "mail_message"("to_email");

-- CreateIndex
CREATE INDEX "notification_user_id_created_at_idx" ON "notification"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "notification_user_id_read_at_idx" ON "notification"("user_id", "read_at");

-- CreateIndex
CREATE UNIQUE INDEX "venue_organisation_id_name_key" ON "venue"("organisation_id", "name");

-- CreateIndex
CREATE INDEX "groups_lead_provider_id_idx" ON "groups"("lead_provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "groups_delivery_partner_id_name_key" ON "groups"("delivery_partner_id", "name");

-- CreateIndex
CREATE INDEX "group_membership_training_period_id_idx" ON "group_membership"("training_period_id");

-- CreateIndex
CREATE INDEX "group_membership_group_id_idx" ON "group_membership"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_reference_key" ON "event"("reference");

-- CreateIndex
CREATE INDEX "event_group_id_starts_at_idx" ON "event"("group_id", "starts_at");

-- CreateIndex
CREATE INDEX "event_starts_at_idx" ON "event"("starts_at");

-- CreateIndex
CREATE INDEX "event_lead_provider_id_idx" ON "event"("lead_provider_id");

-- CreateIndex
CREATE INDEX "event_delivery_partner_id_idx" ON "event"("delivery_partner_id");

-- CreateIndex
CREATE INDEX "event_attendee_person_id_idx" ON "event_attendee"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_version_group_id_number_key" ON "schedule_version"("group_id", "number");

-- CreateIndex
CREATE INDEX "event_revision_event_id_idx" ON "event_revision"("event_id");

-- CreateIndex
CREATE INDEX "event_revision_schedule_version_id_idx" ON "event_revision"("schedule_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_batch_number_key" ON "import_batch"("number");

-- CreateIndex
CREATE INDEX "import_batch_organisation_id_created_at_idx" ON "import_batch"("organisation_id", "created_at");

-- CreateIndex
CREATE INDEX "import_row_batch_id_outcome_idx" ON "import_row"("batch_id", "outcome");

-- CreateIndex
CREATE INDEX "organisation_kind_name_idx" ON "organisation"("kind", "name");

-- CreateIndex
CREATE UNIQUE INDEX "school_urn_key" ON "school"("urn");

-- CreateIndex
CREATE UNIQUE INDEX "school_ukprn_key" ON "school"("ukprn");

-- CreateIndex
CREATE INDEX "school_trust_id_idx" ON "school"("trust_id");

-- CreateIndex
CREATE INDEX "school_la_code_idx" ON "school"("la_code");

-- CreateIndex
CREATE INDEX "school_urn_school_id_idx" ON "school_urn"("school_id");

-- CreateIndex
CREATE INDEX "school_link_link_urn_idx" ON "school_link"("link_urn");

-- CreateIndex
CREATE INDEX "partnership_lead_provider_id_idx" ON "partnership"("lead_provider_id");

-- CreateIndex
CREATE INDEX "partnership_delivery_partner_id_idx" ON "partnership"("delivery_partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "partnership_school_id_lead_provider_id_delivery_partner_id__key" ON "partnership"("school_id", "lead_provider_id", "delivery_partner_id", "intake_year");

-- CreateIndex
CREATE UNIQUE INDEX "person_trn_key" ON "person"("trn");

-- CreateIndex
CREATE UNIQUE INDEX "person_user_id_key" ON "person"("user_id");

-- CreateIndex
CREATE INDEX "person_email_idx" ON "person"("email");

-- CreateIndex
CREATE INDEX "school_period_school_id_role_idx" ON "school_period"("school_id", "role");

-- CreateIndex
CREATE INDEX "school_period_person_id_idx" ON "school_period"("person_id");

-- CreateIndex
CREATE INDEX "training_period_school_period_id_idx" ON "training_period"("school_period_id");

-- CreateIndex
CREATE INDEX "training_period_lead_provider_id_idx" ON "training_period"("lead_provider_id");

-- CreateIndex
CREATE INDEX "training_period_delivery_partner_id_idx" ON "training_period"("delivery_partner_id");

-- CreateIndex
CREATE INDEX "absence_school_period_id_idx" ON "absence"("school_period_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_training_period_id_key" ON "registration"("training_period_id");

-- CreateIndex
CREATE INDEX "registration_school_period_id_idx" ON "registration"("school_period_id");

-- CreateIndex
CREATE INDEX "registration_lead_provider_id_status_idx" ON "registration"("lead_provider_id", "status");

-- CreateIndex
CREATE INDEX "registration_delivery_partner_id_status_idx" ON "registration"("delivery_partner_id", "status");

-- CreateIndex
CREATE INDEX "mentorship_ect_period_id_idx" ON "mentorship"("ect_period_id");

-- CreateIndex
CREATE INDEX "mentorship_mentor_period_id_idx" ON "mentorship"("mentor_period_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_lead_provider_id_name_key" ON "programme"("lead_provider_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "programme_version_programme_id_number_key" ON "programme_version"("programme_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "programme_year_version_id_number_key" ON "programme_year"("version_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "module_year_id_number_key" ON "module"("year_id", "number");

-- CreateIndex
CREATE INDEX "event_template_module_id_idx" ON "event_template"("module_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_hours_year_id_audience_component_key" ON "programme_hours"("year_id", "audience", "component");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_enquiry" ADD CONSTRAINT "support_enquiry_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_enquiry" ADD CONSTRAINT "support_enquiry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_enquiry" ADD CONSTRAINT "support_enquiry_lead_provider_id_fkey" FOREIGN KEY ("lead_provider_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_enquiry" ADD CONSTRAINT "support_enquiry_delivery_partner_id_fkey" FOREIGN KEY ("delivery_partner_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue" ADD CONSTRAINT "venue_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "groups" ADD CONSTRAINT "groups_lead_provider_id_fkey" FOREIGN KEY ("lead_provider_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "groups" ADD CONSTRAINT "groups_delivery_partner_id_fkey" FOREIGN KEY ("delivery_partner_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "groups" ADD CONSTRAINT "groups_programme_version_id_fkey" FOREIGN KEY ("programme_version_id") REFERENCES "programme_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "groups" ADD CONSTRAINT "groups_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "groups" ADD CONSTRAINT "groups_facilitator_id_fkey" FOREIGN KEY ("facilitator_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_membership" ADD CONSTRAINT "group_membership_training_period_id_fkey" FOREIGN KEY ("training_period_id") REFERENCES "training_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_membership" ADD CONSTRAINT "group_membership_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_module_id_fkey" FOREIGN KEY ("module_id") REFERENCES "module"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_lead_provider_id_fkey" FOREIGN KEY ("lead_provider_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_delivery_partner_id_fkey" FOREIGN KEY ("delivery_partner_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_join_link" ADD CONSTRAINT "event_join_link_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_attendee" ADD CONSTRAINT "event_attendee_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_attendee" ADD CONSTRAINT "event_attendee_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_version" ADD CONSTRAINT "schedule_version_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_revision" ADD CONSTRAINT "event_revision_schedule_version_id_fkey" FOREIGN KEY ("schedule_version_id") REFERENCES "schedule_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_revision" ADD CONSTRAINT "event_revision_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_chunk" ADD CONSTRAINT "import_chunk_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school" ADD CONSTRAINT "school_id_fkey" FOREIGN KEY ("id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school" ADD CONSTRAINT "school_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_urn" ADD CONSTRAINT "school_urn_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_lead_provider_id_fkey" FOREIGN KEY ("lead_provider_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_delivery_partner_id_fkey" FOREIGN KEY ("delivery_partner_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_period" ADD CONSTRAINT "school_period_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_period" ADD CONSTRAINT "school_period_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_period" ADD CONSTRAINT "training_period_school_period_id_fkey" FOREIGN KEY ("school_period_id") REFERENCES "school_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_period" ADD CONSTRAINT "training_period_lead_provider_id_fkey" FOREIGN KEY ("lead_provider_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_period" ADD CONSTRAINT "training_period_delivery_partner_id_fkey" FOREIGN KEY ("delivery_partner_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_period" ADD CONSTRAINT "training_period_programme_version_id_fkey" FOREIGN KEY ("programme_version_id") REFERENCES "programme_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_outcome_reason" ADD CONSTRAINT "training_outcome_reason_training_period_id_fkey" FOREIGN KEY ("training_period_id") REFERENCES "training_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_school_period_id_fkey" FOREIGN KEY ("school_period_id") REFERENCES "school_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence_reason" ADD CONSTRAINT "absence_reason_absence_id_fkey" FOREIGN KEY ("absence_id") REFERENCES "absence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_school_period_id_fkey" FOREIGN KEY ("school_period_id") REFERENCES "school_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_training_period_id_fkey" FOREIGN KEY ("training_period_id") REFERENCES "training_period"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_lead_provider_id_fkey" FOREIGN KEY ("lead_provider_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_delivery_partner_id_fkey" FOREIGN KEY ("delivery_partner_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_fact" ADD CONSTRAINT "registration_fact_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_ect_period_id_fkey" FOREIGN KEY ("ect_period_id") REFERENCES "school_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_mentor_period_id_fkey" FOREIGN KEY ("mentor_period_id") REFERENCES "school_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "induction" ADD CONSTRAINT "induction_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "induction" ADD CONSTRAINT "induction_appropriate_body_id_fkey" FOREIGN KEY ("appropriate_body_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_lead_provider_id_fkey" FOREIGN KEY ("lead_provider_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_version" ADD CONSTRAINT "programme_version_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_year" ADD CONSTRAINT "programme_year_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "programme_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "module" ADD CONSTRAINT "module_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "programme_year"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_template" ADD CONSTRAINT "event_template_module_id_fkey" FOREIGN KEY ("module_id") REFERENCES "module"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_hours" ADD CONSTRAINT "programme_hours_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "programme_year"("id") ON DELETE CASCADE ON UPDATE CASCADE;

