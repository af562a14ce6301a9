-- Once everybody who attends has agreed, a proposed visit takes place. Definer: an ECT or mentor answers for
-- themself and changes no event; only an attendee may ask, and only what they all agreed to is settled.
CREATE FUNCTION app.settle_visit(visit uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM event WHERE id = visit AND is_proposal FOR UPDATE;
  IF NOT FOUND OR NOT EXISTS (SELECT FROM event_attendee WHERE event_id = visit AND person_id = app.person_id()) THEN
    RETURN false;
  END IF;
  UPDATE event SET is_proposal = false, status = 'confirmed', sequence = sequence + 1, changed_at = now(), version = version + 1
    WHERE id = visit AND is_proposal AND status <> 'cancelled'
      AND NOT EXISTS (SELECT FROM event_attendee WHERE event_id = visit AND agreed_at IS NULL);
  RETURN FOUND;
END $$;
REVOKE EXECUTE ON FUNCTION app.settle_visit(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.settle_visit(uuid) TO app_self;
