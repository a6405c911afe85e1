-- The refresh of data: campaigns of a village, a task for each family, and every report of a visit. Nothing here says who a family is; our ids lead to the edition.
CREATE TABLE campaigns (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  village TEXT NOT NULL,
  kind TEXT NOT NULL,
  year INTEGER NOT NULL,
  state TEXT NOT NULL,
  calendar TEXT NOT NULL,
  rules TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  started_by TEXT NOT NULL,
  baseline TEXT NOT NULL,
  closed_at INTEGER,
  closed_by TEXT,
  outcome TEXT
) STRICT;
CREATE UNIQUE INDEX campaigns_open ON campaigns (village) WHERE state = 'Open';
CREATE UNIQUE INDEX campaigns_round ON campaigns (village, kind, year) WHERE kind <> 'Extra';

CREATE TABLE campaign_tasks (
  code TEXT NOT NULL PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaigns (id),
  number INTEGER NOT NULL,
  family_id INTEGER,
  area_id INTEGER,
  rechecked INTEGER NOT NULL,
  visits INTEGER NOT NULL DEFAULT 0,
  outcome TEXT,
  last_visit TEXT,
  visited_by TEXT,
  recheck_outcome TEXT,
  done_on TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX campaign_tasks_order ON campaign_tasks (campaign_id, number);

CREATE TABLE campaign_visits (
  client_id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL REFERENCES campaign_tasks (code),
  day TEXT NOT NULL,
  outcome TEXT NOT NULL,
  recheck INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  key_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_visits_code ON campaign_visits (code);

CREATE TABLE campaign_assignments (
  campaign_id INTEGER NOT NULL REFERENCES campaigns (id),
  area_id INTEGER NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (campaign_id, area_id, person)
) STRICT, WITHOUT ROWID;
