-- ECTs and mentors see the INSET days and closures of the schools at which they are.
GRANT SELECT ON school_calendar_day TO app_self;
CREATE POLICY self_reads ON school_calendar_day FOR SELECT TO app_self
  USING (school_id = ANY (ARRAY(SELECT school_id FROM school_period
    WHERE person_id = (SELECT app.person_id()) AND (ends_on IS NULL OR ends_on >= app.today()))));
