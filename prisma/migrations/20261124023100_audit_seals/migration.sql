-- Audit events are sealed in batches, each seal over the hash of the one before. A seal names the events that it
-- covers; it is no range of ids, because a transaction that began earlier may commit later. What waits stands in a
-- queue that is written in the transaction of the event, so that no event is missed however late it commits.
CREATE TABLE audit_seal (
  number bigint NOT NULL,
  from_id bigint NOT NULL,
  to_id bigint NOT NULL,
  event_ids bigint[] NOT NULL,
  -- How an event is written out for its hash (lib/audit/chain.ts).
  format smallint NOT NULL DEFAULT 1,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  sealed_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT audit_seal_pkey PRIMARY KEY (number),
  CONSTRAINT audit_seal_not_empty CHECK (number >= 1 AND cardinality(event_ids) >= 1 AND from_id <= to_id)
);
CREATE TABLE audit_unsealed (event_id bigint NOT NULL, CONSTRAINT audit_unsealed_pkey PRIMARY KEY (event_id));

CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER audit_seal_no_truncate BEFORE TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- Every thousandth event asks for a seal; the clock asks for the rest.
CREATE FUNCTION app.queue_for_seal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit_unsealed SELECT id FROM added;
  IF EXISTS (SELECT FROM added WHERE id % 1000 = 0) THEN
    PERFORM app.enqueue_job('seal-audit', '{}', 'seal-audit', now());
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_event_queued AFTER INSERT ON audit_event REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION app.queue_for_seal();
INSERT INTO audit_unsealed SELECT id FROM audit_event;

REVOKE EXECUTE ON FUNCTION app.queue_for_seal() FROM PUBLIC;
GRANT SELECT, INSERT ON audit_seal TO app_worker;
GRANT SELECT, DELETE ON audit_unsealed TO app_worker;
GRANT SELECT ON audit_seal TO app_admin;
