-- Births, deaths, moves and arrivals that were heard of at doors and wait to be entered in OpenSID.
CREATE TABLE campaign_events (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  village TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns (id),
  family_id INTEGER NOT NULL,
  code TEXT NOT NULL,
  client_id TEXT NOT NULL UNIQUE,
  noted_at INTEGER NOT NULL,
  noted_by TEXT NOT NULL,
  finished_at INTEGER,
  finished_by TEXT
) STRICT;
CREATE INDEX campaign_events_open ON campaign_events (village) WHERE finished_at IS NULL;
