-- Whether somebody may sign in at Canvas and at the DfE's service, as they told us: nobody else can know it.
CREATE TABLE service_access (
  user_id uuid NOT NULL,
  service text NOT NULL,
  can_sign_in boolean NOT NULL,
  told_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, service),
  CONSTRAINT service_access_service CHECK (service IN ('canvas', 'dfe'))
);
ALTER TABLE service_access ADD CONSTRAINT service_access_user_id_fkey
  FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE service_access ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_access FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner_all ON service_access TO %I USING (true) WITH CHECK (true)', current_user); END $$;
CREATE POLICY worker_all ON service_access TO app_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON service_access TO app_worker;
GRANT SELECT, INSERT, UPDATE ON service_access TO app_school;
CREATE POLICY own ON service_access TO app_school
  USING (user_id = (SELECT app.user_id())) WITH CHECK (user_id = (SELECT app.user_id()));
