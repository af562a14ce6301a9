-- The first registration by index, where EXISTS would read all of them into a hash for every page.
CREATE OR REPLACE FUNCTION app.lead_providers_here() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(o.id), '{}') FROM organisation o
  WHERE o.kind = 'lead_provider' AND (
    (SELECT r.status FROM registration r WHERE r.lead_provider_id = o.id ORDER BY r.status LIMIT 1) IS NOT NULL
    OR EXISTS (SELECT FROM groups g WHERE g.lead_provider_id = o.id)
    OR EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND m.role = 'lead_provider_staff'))
$$;
