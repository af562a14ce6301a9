-- Staff read what became of the requests that they deal with, also of those that concern a school and nobody in it.
-- Which requests these are is the wall of the requests themselves.
ALTER POLICY staff_reads ON audit_event
  USING ((EXISTS (SELECT FROM audit_person p WHERE p.event_id = audit_event.id)
      AND app.may_read_subject(subject_type, subject_id))
    OR (subject_type = 'service_request' AND app.may_read_subject(subject_type, subject_id)));
CREATE INDEX audit_event_of_requests_idx ON audit_event (subject_id) WHERE subject_type = 'service_request';
