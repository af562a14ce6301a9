-- The version that grows is the registration's: a school period has one as well.
CREATE OR REPLACE FUNCTION app.answer_registration(answered uuid, body text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE registration r SET status = 'checking', status_since = app.today(), version = r.version + 1
    FROM school_period p
    WHERE r.id = answered AND r.status = 'waiting_for_school' AND p.id = r.school_period_id
      AND p.school_id = ANY (app.school_ids());
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO registration_note (registration_id, kind, body, author_id) VALUES (answered, 'answer', body, app.user_id());
  RETURN true;
END $$;
