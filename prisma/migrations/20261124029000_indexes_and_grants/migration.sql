CREATE INDEX hand_over_written_by_id_idx ON hand_over (written_by_id);

-- It runs by its trigger alone.
REVOKE EXECUTE ON FUNCTION app.announce_notifications() FROM PUBLIC;
