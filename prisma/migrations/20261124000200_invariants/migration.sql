-- What must hold whoever writes. Names of constraints are read by lib/db/errors.ts: rename both together.

-- Every period ends on or after the day it starts.
ALTER TABLE membership ADD CONSTRAINT membership_ends_after_start CHECK (ends_on >= starts_on);
ALTER TABLE partnership ADD CONSTRAINT partnership_ends_after_start CHECK (ends_on >= starts_on);
ALTER TABLE school_urn ADD CONSTRAINT school_urn_ends_after_start CHECK (ends_on >= starts_on);
ALTER TABLE school_period ADD CONSTRAINT school_period_ends_after_start CHECK (ends_on >= starts_on);
ALTER TABLE training_period ADD CONSTRAINT training_period_ends_after_start CHECK (ends_on >= starts_on);
ALTER TABLE mentorship ADD CONSTRAINT mentorship_ends_after_start CHECK (ends_on >= starts_on);
ALTER TABLE group_membership ADD CONSTRAINT group_membership_ends_after_start CHECK (ends_on >= starts_on);
ALTER TABLE absence ADD CONSTRAINT absence_ends_after_start CHECK (ends_on >= starts_on);
ALTER TABLE induction ADD CONSTRAINT induction_completed_after_start CHECK (completed_on >= started_on);
ALTER TABLE event ADD CONSTRAINT event_ends_after_start CHECK (ends_at > starts_at);

-- Identifiers.
ALTER TABLE person ADD CONSTRAINT person_trn_seven_digits CHECK (trn ~ '^[0-9]{7}$');
ALTER TABLE person ADD CONSTRAINT person_name_present CHECK (length(btrim(name)) BETWEEN 1 AND 200);
ALTER TABLE school ADD CONSTRAINT school_urn_six_digits CHECK (urn BETWEEN 1 AND 999999);
ALTER TABLE school ADD CONSTRAINT school_ukprn_eight_digits CHECK (ukprn ~ '^[0-9]{8}$');
ALTER TABLE school ADD CONSTRAINT school_day_in_order
  CHECK (0 <= day_starts_minute AND day_starts_minute < lunch_minute AND lunch_minute < day_ends_minute AND day_ends_minute <= 1440);
ALTER TABLE school_period ADD CONSTRAINT school_period_working_days CHECK (working_days <@ ARRAY[1,2,3,4,5,6,7]);
ALTER TABLE groups ADD CONSTRAINT group_capacity_positive CHECK (capacity BETWEEN 1 AND 1000);
ALTER TABLE programme_hours ADD CONSTRAINT programme_hours_minutes CHECK (minutes >= 0);
ALTER TABLE training_period ADD CONSTRAINT training_period_intake_year CHECK (intake_year BETWEEN 2020 AND 2100);

-- Domain rules on single rows (lead-provider API: a school-led programme has no provider and no schedule).
ALTER TABLE training_period ADD CONSTRAINT training_period_school_led_alone
  CHECK (programme_type <> 'school_led' OR (lead_provider_id IS NULL AND delivery_partner_id IS NULL AND schedule_identifier IS NULL));
ALTER TABLE training_period ADD CONSTRAINT training_period_provider_led_has_provider
  CHECK (programme_type <> 'provider_led' OR lead_provider_id IS NOT NULL);
ALTER TABLE training_period ADD CONSTRAINT training_period_outcome_needs_end
  CHECK (outcome IS NULL OR ends_on IS NOT NULL);
ALTER TABLE training_period ADD CONSTRAINT training_period_schedule_known
  CHECK (schedule_identifier ~ '^ecf-(standard|extended|reduced|replacement)-(september|january|april)$');

-- Periods that may not overlap.
ALTER TABLE membership ADD CONSTRAINT membership_no_overlap
  EXCLUDE USING gist (user_id WITH =, organisation_id WITH =, role WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
ALTER TABLE school_period ADD CONSTRAINT school_period_ect_at_one_school
  EXCLUDE USING gist (person_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (role = 'ect');
ALTER TABLE school_period ADD CONSTRAINT school_period_mentor_once_per_school
  EXCLUDE USING gist (person_id WITH =, school_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (role = 'mentor');
ALTER TABLE training_period ADD CONSTRAINT training_period_no_overlap
  EXCLUDE USING gist (school_period_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
ALTER TABLE mentorship ADD CONSTRAINT mentorship_one_mentor_at_a_time
  EXCLUDE USING gist (ect_period_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
ALTER TABLE group_membership ADD CONSTRAINT group_membership_no_overlap
  EXCLUDE USING gist (training_period_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
ALTER TABLE absence ADD CONSTRAINT absence_no_overlap
  EXCLUDE USING gist (school_period_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
CREATE UNIQUE INDEX school_urn_one_current ON school_urn (school_id) WHERE ends_on IS NULL;
CREATE UNIQUE INDEX registration_reference_per_provider ON registration (lead_provider_id, reference) WHERE reference IS NOT NULL;
CREATE UNIQUE INDEX invitation_one_open_per_contact ON invitation
  (organisation_id, email, role, person_id) NULLS NOT DISTINCT
  WHERE accepted_at IS NULL AND revoked_at IS NULL;
CREATE UNIQUE INDEX organisation_one_installation ON organisation (kind) WHERE kind = 'installation';
CREATE UNIQUE INDEX organisation_provider_names ON organisation (kind, lower(name)) WHERE kind NOT IN ('school');

-- Searching names.
CREATE INDEX person_name_search ON person USING gin (name gin_trgm_ops);
CREATE INDEX organisation_name_search ON organisation USING gin (name gin_trgm_ops);

CREATE SCHEMA IF NOT EXISTS app;

-- A period lies within another. Checked at commit, so that a command may shorten both in any order.
CREATE FUNCTION app.within(inner_start date, inner_end date, outer_start date, outer_end date) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT inner_start >= outer_start AND (outer_end IS NULL OR (inner_end IS NOT NULL AND inner_end <= outer_end))
$$;

-- One check per school period covers everything that hangs on it, whichever side changed. Definer, since a
-- trigger must see rows that the writer's role may not.
CREATE FUNCTION app.check_school_period(checked uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE p school_period; problem text;
BEGIN
  SELECT * INTO p FROM school_period WHERE id = checked;
  IF NOT FOUND THEN RETURN; END IF;

  IF EXISTS (SELECT FROM training_period t WHERE t.school_period_id = p.id
             AND NOT app.within(t.starts_on, t.ends_on, p.starts_on, p.ends_on)) THEN
    RAISE EXCEPTION 'training_period_within_school_period: a training period lies outside its school period' USING ERRCODE = '23514', CONSTRAINT = 'training_period_within_school_period';
  END IF;
  IF EXISTS (SELECT FROM absence a WHERE a.school_period_id = p.id
             AND (a.starts_on < p.starts_on OR (p.ends_on IS NOT NULL AND coalesce(a.ends_on, a.starts_on) > p.ends_on))) THEN
    RAISE EXCEPTION 'absence_within_school_period: an absence lies outside its school period' USING ERRCODE = '23514', CONSTRAINT = 'absence_within_school_period';
  END IF;
  IF p.role = 'mentor' AND EXISTS (SELECT FROM training_period t WHERE t.school_period_id = p.id AND
             (t.programme_type = 'school_led' OR t.schedule_identifier LIKE 'ecf-reduced-%')) THEN
    RAISE EXCEPTION 'training_period_mentor_rules: mentor training is provider-led and never reduced' USING ERRCODE = '23514', CONSTRAINT = 'training_period_mentor_rules';
  END IF;
  IF p.role = 'ect' AND EXISTS (SELECT FROM training_period t WHERE t.school_period_id = p.id AND t.schedule_identifier LIKE 'ecf-replacement-%') THEN
    RAISE EXCEPTION 'training_period_replacement_for_mentors: replacement schedules are for mentors' USING ERRCODE = '23514', CONSTRAINT = 'training_period_replacement_for_mentors';
  END IF;

  SELECT CASE
    WHEN e.role <> 'ect' OR m.role <> 'mentor' THEN 'mentorship_roles'
    WHEN e.person_id = m.person_id THEN 'mentorship_not_oneself'
    WHEN e.school_id <> m.school_id THEN 'mentorship_same_school'
    WHEN NOT app.within(s.starts_on, s.ends_on, e.starts_on, e.ends_on) THEN 'mentorship_within_ect_period'
    WHEN NOT app.within(s.starts_on, s.ends_on, m.starts_on, m.ends_on) THEN 'mentorship_within_mentor_period'
  END INTO problem
  FROM mentorship s JOIN school_period e ON e.id = s.ect_period_id JOIN school_period m ON m.id = s.mentor_period_id
  WHERE s.ect_period_id = p.id OR s.mentor_period_id = p.id
  ORDER BY 1 NULLS LAST LIMIT 1;
  IF problem IS NOT NULL THEN
    RAISE EXCEPTION 'a mentorship breaks its rules: %', problem USING ERRCODE = '23514', CONSTRAINT = problem;
  END IF;
END $$;

CREATE FUNCTION app.school_period_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'school_period' THEN PERFORM app.check_school_period(NEW.id);
    WHEN 'mentorship' THEN PERFORM app.check_school_period(NEW.ect_period_id);
    ELSE PERFORM app.check_school_period(NEW.school_period_id);
  END CASE;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER school_period_holds AFTER INSERT OR UPDATE ON school_period DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.school_period_changed();
CREATE CONSTRAINT TRIGGER training_period_holds AFTER INSERT OR UPDATE ON training_period DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.school_period_changed();
CREATE CONSTRAINT TRIGGER absence_holds AFTER INSERT OR UPDATE ON absence DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.school_period_changed();
CREATE CONSTRAINT TRIGGER mentorship_holds AFTER INSERT OR UPDATE ON mentorship DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.school_period_changed();

-- A group membership lies within its training period, in a group of the person's audience and provider, and
-- never takes a group over its capacity on any day.
CREATE FUNCTION app.check_training_period_memberships(checked uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE problem text;
BEGIN
  SELECT CASE
    WHEN NOT app.within(m.starts_on, m.ends_on, t.starts_on, t.ends_on) THEN 'group_membership_within_training_period'
    WHEN g.audience <> 'both' AND g.audience::text <> p.role::text THEN 'group_membership_audience'
    WHEN t.lead_provider_id IS DISTINCT FROM g.lead_provider_id THEN 'group_membership_lead_provider'
  END INTO problem
  FROM group_membership m JOIN training_period t ON t.id = m.training_period_id
  JOIN school_period p ON p.id = t.school_period_id JOIN groups g ON g.id = m.group_id
  WHERE t.id = checked
  ORDER BY 1 NULLS LAST LIMIT 1;
  IF problem IS NOT NULL THEN
    RAISE EXCEPTION 'a group membership breaks its rules: %', problem USING ERRCODE = '23514', CONSTRAINT = problem;
  END IF;
END $$;

CREATE FUNCTION app.training_period_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM app.check_training_period_memberships(NEW.id); RETURN NULL; END $$;
CREATE FUNCTION app.group_membership_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM app.check_training_period_memberships(NEW.training_period_id); RETURN NULL; END $$;

CREATE CONSTRAINT TRIGGER training_period_memberships_hold AFTER UPDATE ON training_period DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.training_period_changed();
CREATE CONSTRAINT TRIGGER group_membership_holds AFTER INSERT OR UPDATE ON group_membership DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.group_membership_changed();

CREATE FUNCTION app.check_group_capacity() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE places int; most int;
BEGIN
  -- The lock makes concurrent joiners wait for each other: the last place is given once.
  SELECT capacity INTO places FROM groups WHERE id = NEW.group_id FOR UPDATE;
  SELECT max(taken) INTO most FROM (
    SELECT (SELECT count(*) FROM group_membership o WHERE o.group_id = NEW.group_id
            AND o.starts_on <= d.day AND (o.ends_on IS NULL OR o.ends_on >= d.day)) AS taken
    FROM (SELECT NEW.starts_on AS day UNION
          SELECT m.starts_on FROM group_membership m WHERE m.group_id = NEW.group_id
            AND m.starts_on >= NEW.starts_on AND (NEW.ends_on IS NULL OR m.starts_on <= NEW.ends_on)) d
  ) counted;
  IF most > places THEN
    RAISE EXCEPTION 'group_capacity: the group is full' USING ERRCODE = '23514', CONSTRAINT = 'group_capacity';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER group_membership_capacity AFTER INSERT OR UPDATE ON group_membership
  FOR EACH ROW EXECUTE FUNCTION app.check_group_capacity();

-- Registration states move only along this table.
CREATE TABLE registration_transition (
  from_status registration_status NOT NULL,
  to_status registration_status NOT NULL,
  PRIMARY KEY (from_status, to_status)
);
INSERT INTO registration_transition VALUES
  ('received','checking'),('received','waiting_for_school'),('received','accepted'),('received','not_eligible'),('received','withdrawn'),
  ('checking','waiting_for_school'),('checking','accepted'),('checking','not_eligible'),('checking','withdrawn'),
  ('waiting_for_school','checking'),('waiting_for_school','accepted'),('waiting_for_school','not_eligible'),('waiting_for_school','withdrawn'),
  ('accepted','placed'),('accepted','checking'),('accepted','withdrawn'),('accepted','not_eligible'),
  ('placed','accepted'),('placed','withdrawn'),
  ('not_eligible','checking'),('withdrawn','checking');

CREATE FUNCTION app.check_registration_transition() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.status <> OLD.status AND NOT EXISTS
     (SELECT FROM registration_transition t WHERE t.from_status = OLD.status AND t.to_status = NEW.status) THEN
    RAISE EXCEPTION 'registration_transition_allowed: a registration cannot go from % to %', OLD.status, NEW.status USING ERRCODE = '23514', CONSTRAINT = 'registration_transition_allowed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER registration_moves BEFORE UPDATE OF status ON registration
  FOR EACH ROW EXECUTE FUNCTION app.check_registration_transition();

-- The audit is written once and never changed, not even by the owner.
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501'; END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

ALTER TABLE throttle_counter SET UNLOGGED;
