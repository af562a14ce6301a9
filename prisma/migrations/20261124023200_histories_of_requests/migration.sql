-- What became of a request is read by those who may read the request itself: an ECT's own is not the school's, and
-- that of another lead provider is not this one's.
CREATE FUNCTION app.may_read_subject(subject_type text, subject_id text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN subject_type = 'service_request'
    THEN EXISTS (SELECT FROM service_request r WHERE r.id = subject_id::uuid) ELSE true END
$$;
REVOKE EXECUTE ON FUNCTION app.may_read_subject(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.may_read_subject(text, text) TO app_school, app_self, app_staff, app_worker;

ALTER POLICY concerned_reads ON audit_event
  USING (EXISTS (SELECT FROM audit_person p WHERE p.event_id = audit_event.id)
    AND subject_type NOT IN ('absence', 'absence_reason', 'training_outcome_reason', 'attachment', 'staff_note')
    AND app.may_read_subject(subject_type, subject_id));
ALTER POLICY staff_reads ON audit_event
  USING (EXISTS (SELECT FROM audit_person p WHERE p.event_id = audit_event.id)
    AND app.may_read_subject(subject_type, subject_id));
