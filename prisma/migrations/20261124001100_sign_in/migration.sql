-- Ended with immediate effect: access stops at the next request, while `ends_on` stays the inclusive last day.
ALTER TABLE membership ADD COLUMN ended_at timestamptz(3);
ALTER TABLE membership ADD CONSTRAINT membership_ended_has_last_day CHECK (ended_at IS NULL OR ends_on IS NOT NULL);
-- Somebody may be given the same role again on the day on which it was ended.
ALTER TABLE membership DROP CONSTRAINT membership_no_overlap;
ALTER TABLE membership ADD CONSTRAINT membership_no_overlap
  EXCLUDE USING gist (user_id WITH =, organisation_id WITH =, role WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
  WHERE (ended_at IS NULL);
GRANT UPDATE (ended_at) ON membership TO app_school, app_staff;

-- A new code voids the old one: never two for one address.
CREATE UNIQUE INDEX verification_token_one_per_address ON verification_token (identifier);

-- How long somebody may open their own record depends on when their training ended.
GRANT SELECT (id, school_period_id, starts_on, ends_on) ON training_period TO app_auth;
CREATE POLICY auth_all ON training_period FOR SELECT TO app_auth USING (true);
