-- Public pages: what anybody reads without signing in, written by staff. Each save is a version that stays as it is; a page
-- shows the version that it names.
CREATE TABLE public_page (
  slug text PRIMARY KEY,
  position integer NOT NULL,
  published_number integer,
  CONSTRAINT public_page_slug CHECK (slug ~ '^[a-z]{1,40}$')
);
CREATE TABLE public_page_version (
  slug text NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  summary text NOT NULL,
  body text NOT NULL,
  -- What the author says of the change, for colleagues.
  note text NOT NULL DEFAULT '',
  -- Empty while it is a draft; what was published once is told from drafts by it.
  published_at timestamptz(3),
  saved_at timestamptz(3) NOT NULL DEFAULT now(),
  -- Null for what came with the product.
  author_id uuid,
  organisation_id uuid,
  restored_from integer,
  PRIMARY KEY (slug, number),
  CONSTRAINT public_page_version_number CHECK (number > 0),
  CONSTRAINT public_page_version_text CHECK (length(btrim(title)) BETWEEN 1 AND 100 AND length(summary) <= 300
    AND length(body) BETWEEN 1 AND 20000 AND length(note) <= 200),
  CONSTRAINT public_page_version_author CHECK ((author_id IS NULL) = (organisation_id IS NULL)),
  CONSTRAINT public_page_version_restored CHECK (restored_from < number)
);
ALTER TABLE public_page_version ADD CONSTRAINT public_page_version_slug_fkey
  FOREIGN KEY (slug) REFERENCES public_page (slug) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public_page ADD CONSTRAINT public_page_published_fkey
  FOREIGN KEY (slug, published_number) REFERENCES public_page_version (slug, number) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public_page_version ADD CONSTRAINT public_page_version_author_id_fkey
  FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE public_page_version ADD CONSTRAINT public_page_version_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX public_page_published_idx ON public_page (slug, published_number);
CREATE INDEX public_page_version_author_id_idx ON public_page_version (author_id);
CREATE INDEX public_page_version_organisation_id_idx ON public_page_version (organisation_id);

CREATE TRIGGER public_page_version_append_only BEFORE UPDATE OR DELETE ON public_page_version
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER public_page_version_no_truncate BEFORE TRUNCATE ON public_page_version
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- Staff of the organisation whose portal it is, and of its lead provider.
CREATE FUNCTION app.edits_public_pages() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM setting WHERE key = 'organisation'
    AND (value ->> 'organisationId' = ANY (app.partner_ids()::text[]) OR value ->> 'leadProviderId' = ANY (app.partner_ids()::text[])))
$$;
REVOKE EXECUTE ON FUNCTION app.edits_public_pages() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.edits_public_pages() TO app_staff, app_worker;

-- The programme of which public pages tell the hours: the newest version that somebody is trained by.
CREATE FUNCTION app.public_programme_version() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT v.id FROM programme_version v JOIN programme p ON p.id = v.programme_id
  WHERE p.lead_provider_id::text = ANY (ARRAY(
    SELECT unnest(ARRAY[value ->> 'leadProviderId', value ->> 'organisationId']) FROM setting WHERE key = 'organisation'))
  ORDER BY (p.framework = 'ecf') DESC, app.programme_version_in_use(v.id) DESC, v.number DESC, v.id LIMIT 1
$$;
REVOKE EXECUTE ON FUNCTION app.public_programme_version() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.public_programme_version() TO app_auth, app_staff, app_worker;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['public_page', 'public_page_version'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY worker_all ON %I TO app_worker USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON public_page TO app_worker;
GRANT SELECT, INSERT ON public_page_version TO app_worker;

-- Nobody signed in: the published version of each page, no draft and nothing that was published before.
GRANT SELECT ON public_page TO app_auth;
GRANT SELECT (slug, number, title, summary, body, published_at) ON public_page_version TO app_auth;
CREATE POLICY anybody_reads ON public_page FOR SELECT TO app_auth USING (published_number IS NOT NULL);
CREATE POLICY anybody_reads ON public_page_version FOR SELECT TO app_auth
  USING ((slug, number) IN (SELECT slug, published_number FROM public_page));

GRANT SELECT ON public_page, public_page_version TO app_staff;
GRANT INSERT ON public_page_version TO app_staff;
GRANT UPDATE (published_number) ON public_page TO app_staff;
CREATE POLICY staff_edits ON public_page FOR SELECT TO app_staff USING ((SELECT app.edits_public_pages()));
CREATE POLICY staff_publishes ON public_page FOR UPDATE TO app_staff
  USING ((SELECT app.edits_public_pages())) WITH CHECK ((SELECT app.edits_public_pages()));
CREATE POLICY staff_edits ON public_page_version FOR SELECT TO app_staff USING ((SELECT app.edits_public_pages()));
CREATE POLICY staff_writes ON public_page_version FOR INSERT TO app_staff
  WITH CHECK ((SELECT app.edits_public_pages()) AND author_id = (SELECT app.user_id())
    AND organisation_id = ANY ((SELECT app.partner_ids())::uuid[]));
