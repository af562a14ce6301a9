-- Administrators belong to the installation, which exists from the start.
INSERT INTO organisation (kind, name, updated_at) VALUES ('installation', 'This installation', now());

-- Sign-in only reads settings; who sets an installation up is an administrator by then.
DROP POLICY auth_all ON setting;
REVOKE INSERT, UPDATE ON setting, organisation FROM app_auth;
DROP POLICY read_public ON setting;
CREATE POLICY read_public ON setting FOR SELECT TO app_school, app_self, app_staff, app_admin, app_auth
  USING (key NOT IN ('mail_server', 'setup_code'));

-- The code of the console makes one administrator and is gone.
CREATE FUNCTION app.take_setup_code(code_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM setting WHERE key = 'setup_code' AND value ->> 'hash' = code_hash AND updated_at > now() - interval '1 day';
  RETURN FOUND;
END $$;
CREATE FUNCTION app.setup_code_waits() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM setting WHERE key = 'setup_code' AND updated_at > now() - interval '1 day')
$$;
REVOKE EXECUTE ON FUNCTION app.take_setup_code(text), app.setup_code_waits() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.take_setup_code(text), app.setup_code_waits() TO app_auth;

-- Whoever asks something may have it put before the staff who answer, without seeing who they are.
CREATE FUNCTION app.staff_user_ids(organisations uuid[], on_day date) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT user_id), '{}') FROM membership
  WHERE organisation_id = ANY (organisations) AND role IN ('delivery_partner_staff', 'lead_provider_staff')
    AND starts_on <= on_day AND (ends_on IS NULL OR ends_on >= on_day)
$$;
REVOKE EXECUTE ON FUNCTION app.staff_user_ids(uuid[], date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.staff_user_ids(uuid[], date) TO app_auth, app_school, app_self, app_staff, app_worker;

