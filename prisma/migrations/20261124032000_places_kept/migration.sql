-- The place in a group that is kept for somebody who is away: its events are not theirs until they return, but it
-- counts among the places taken.
ALTER TABLE absence ADD COLUMN held_group_id uuid REFERENCES groups (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX absence_held_group_id_idx ON absence (held_group_id);

-- Every place that is taken: by members, and kept for those who are away as long as they are at the school. The holder
-- is the training or the absence. Whoever reads it sees what they may see of both tables.
CREATE VIEW group_place WITH (security_invoker = true) AS
  SELECT m.id, m.group_id, m.training_period_id AS holder, m.starts_on, m.ends_on, false AS is_kept FROM group_membership m
  UNION ALL
  SELECT a.id, a.held_group_id, a.id, a.starts_on, least(a.ends_on, p.ends_on), true
  FROM absence a JOIN school_period p ON p.id = a.school_period_id WHERE a.held_group_id IS NOT NULL;
GRANT SELECT ON group_place TO app_staff, app_worker;

CREATE FUNCTION app.refuse_overfull(checked uuid, first_day date, last_day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE places int; most int;
BEGIN
  -- The lock makes concurrent joiners wait for each other: the last place is given once.
  SELECT capacity INTO places FROM groups WHERE id = checked FOR NO KEY UPDATE;
  SELECT max(taken) INTO most FROM (
    SELECT (SELECT count(*) FROM group_place o WHERE o.group_id = checked
            AND o.starts_on <= d.day AND (o.ends_on IS NULL OR o.ends_on >= d.day)) AS taken
    FROM (SELECT first_day AS day UNION
          SELECT m.starts_on FROM group_place m WHERE m.group_id = checked
            AND m.starts_on >= first_day AND (last_day IS NULL OR m.starts_on <= last_day)) d
  ) counted;
  IF most > places THEN
    RAISE EXCEPTION 'group_capacity: the group is full' USING ERRCODE = '23514', CONSTRAINT = 'group_capacity';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION app.check_group_capacity() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM app.refuse_overfull(NEW.group_id, NEW.starts_on, NEW.ends_on);
  RETURN NULL;
END $$;

CREATE FUNCTION app.check_place_kept() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM app.refuse_overfull(NEW.held_group_id, NEW.starts_on, NEW.ends_on);
  RETURN NULL;
END $$;
CREATE TRIGGER absence_place_kept AFTER INSERT OR UPDATE ON absence
  FOR EACH ROW WHEN (NEW.held_group_id IS NOT NULL) EXECUTE FUNCTION app.check_place_kept();

CREATE OR REPLACE FUNCTION app.check_group() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE training uuid; most int;
BEGIN
  FOR training IN SELECT training_period_id FROM group_membership WHERE group_id = NEW.id LOOP
    PERFORM app.check_training_period_memberships(training);
  END LOOP;
  SELECT max(taken) INTO most FROM (
    SELECT (SELECT count(*) FROM group_place o WHERE o.group_id = NEW.id
            AND o.starts_on <= m.starts_on AND (o.ends_on IS NULL OR o.ends_on >= m.starts_on)) AS taken
    FROM group_place m WHERE m.group_id = NEW.id
  ) counted;
  IF most > NEW.capacity THEN
    RAISE EXCEPTION 'group_capacity: the group has more members than places' USING ERRCODE = '23514', CONSTRAINT = 'group_capacity';
  END IF;
  RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION app.refuse_overfull(uuid, date, date), app.check_place_kept() FROM PUBLIC;
