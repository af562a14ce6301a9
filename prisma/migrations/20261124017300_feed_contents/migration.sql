-- Since when a feed holds what it holds: people join and leave groups without any event changing, so that its events
-- alone do not tell. Of the contents only a digest.
ALTER TABLE calendar_feed ADD COLUMN contents_digest TEXT;
ALTER TABLE calendar_feed ADD COLUMN contents_since TIMESTAMPTZ(0);
