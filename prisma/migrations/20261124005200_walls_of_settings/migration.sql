-- Facilitators read the same settings as everybody else: not the mail server, nor the set-up code of the console.
DROP POLICY read_public_facilitator ON setting;
CREATE POLICY read_public_facilitator ON setting FOR SELECT TO app_facilitator
  USING (key NOT IN ('mail_server', 'setup_code'));

CREATE INDEX groups_facilitator_id_idx ON groups (facilitator_id);
CREATE INDEX support_enquiry_person_id_idx ON support_enquiry (person_id);
