-- Which transaction wrote a notification. Ids and times are given out before the commit, so neither says what somebody
-- who read at some moment has not seen yet; transactions compared with a snapshot do.
ALTER TABLE notification ADD COLUMN written_by xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX notification_user_id_written_by_idx ON notification (user_id, written_by);

-- Tells the web processes at commit whose notifications there are. A payload stays under 8,000 bytes, so it has
-- the ids of at most 200 people and nothing else.
CREATE FUNCTION app.announce_notifications() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('notifications', string_agg(reader.user_id::text, ','))
  FROM (SELECT user_id, (row_number() OVER (ORDER BY user_id) - 1) / 200 AS part FROM (SELECT DISTINCT user_id FROM added) AS each_user) AS reader
  GROUP BY reader.part;
  RETURN NULL;
END $$;
CREATE TRIGGER notification_announced AFTER INSERT ON notification
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app.announce_notifications();
