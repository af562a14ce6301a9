-- Staff read what is carried over from a merged record, and what is recorded of requests about a school alone.
ALTER POLICY staff_reads ON audit_event
  USING (((EXISTS (SELECT FROM audit_person p WHERE p.event_id = audit_event.id)
        OR EXISTS (SELECT FROM audit_carried c WHERE c.event_id = audit_event.id))
      AND app.may_read_subject(subject_type, subject_id))
    OR (subject_type = 'service_request' AND app.may_read_subject(subject_type, subject_id)));
