-- The rules of a membership hold from the group's side as well: its audience, its lead provider and its places.
CREATE FUNCTION app.check_group() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE training uuid; most int;
BEGIN
  FOR training IN SELECT training_period_id FROM group_membership WHERE group_id = NEW.id LOOP
    PERFORM app.check_training_period_memberships(training);
  END LOOP;
  SELECT max(taken) INTO most FROM (
    SELECT (SELECT count(*) FROM group_membership o WHERE o.group_id = NEW.id
            AND o.starts_on <= m.starts_on AND (o.ends_on IS NULL OR o.ends_on >= m.starts_on)) AS taken
    FROM group_membership m WHERE m.group_id = NEW.id
  ) counted;
  IF most > NEW.capacity THEN
    RAISE EXCEPTION 'group_capacity: the group has more members than places' USING ERRCODE = '23514', CONSTRAINT = 'group_capacity';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER group_holds AFTER UPDATE OF audience, lead_provider_id, capacity ON groups
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.check_group();

-- A registration is for a training of its own school period, or for none yet.
CREATE FUNCTION app.check_registration_training() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.training_period_id IS NOT NULL AND NOT EXISTS (SELECT FROM training_period t
     WHERE t.id = NEW.training_period_id AND t.school_period_id = NEW.school_period_id) THEN
    RAISE EXCEPTION 'registration_training_of_same_period: the training belongs to another school period' USING ERRCODE = '23514', CONSTRAINT = 'registration_training_of_same_period';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER registration_holds AFTER INSERT OR UPDATE OF training_period_id, school_period_id ON registration
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.check_registration_training();

REVOKE EXECUTE ON FUNCTION app.check_group(), app.check_registration_training() FROM PUBLIC;

-- FOR NO KEY UPDATE in place of FOR UPDATE: each joiner already holds the key share of its foreign key, and two of
-- them waiting for the other to let go of it would be a deadlock.
CREATE OR REPLACE FUNCTION app.check_group_capacity() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE places int; most int;
BEGIN
  -- The lock makes concurrent joiners wait for each other: the last place is given once.
  SELECT capacity INTO places FROM groups WHERE id = NEW.group_id FOR NO KEY UPDATE;
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
