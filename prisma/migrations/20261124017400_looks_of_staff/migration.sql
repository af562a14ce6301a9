-- Staff look at what was published for their groups: the subject is their organisation.
GRANT SELECT, INSERT, UPDATE ON schedule_glance TO app_staff;
CREATE POLICY own_glances_of_staff ON schedule_glance TO app_staff
  USING (user_id = (SELECT app.user_id())) WITH CHECK (user_id = (SELECT app.user_id()));
