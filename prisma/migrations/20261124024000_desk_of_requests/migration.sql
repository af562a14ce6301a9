-- In which organisation's name staff read of a request: that of its owner, else of whoever trains the person. Definer,
-- since a school reads none of the memberships of staff.
CREATE FUNCTION app.request_desk(request uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(
    (SELECT m.organisation_id FROM membership m
      WHERE m.user_id = r.owner_id AND m.organisation_id IN (r.delivery_partner_id, r.lead_provider_id)
        AND m.role IN ('delivery_partner_staff', 'lead_provider_staff')
        AND m.starts_on <= app.today() AND (m.ends_on IS NULL OR m.ends_on >= app.today())
      ORDER BY m.organisation_id = r.delivery_partner_id DESC LIMIT 1),
    r.delivery_partner_id, r.lead_provider_id)
  FROM service_request r WHERE r.id = request
$$;
REVOKE EXECUTE ON FUNCTION app.request_desk(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.request_desk(uuid) TO app_school, app_self, app_staff, app_worker;
