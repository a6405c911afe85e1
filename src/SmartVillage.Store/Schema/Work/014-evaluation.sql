-- Figures of the evaluation. A reason of a refusal is a word out of a list; counters know days, services and ways, and nobody.
ALTER TABLE requests ADD COLUMN refusal TEXT;

CREATE TABLE channel_uses (
  village TEXT NOT NULL,
  day TEXT NOT NULL,
  service TEXT NOT NULL,
  kind TEXT NOT NULL,
  uses INTEGER NOT NULL,
  PRIMARY KEY (village, day, service, kind)
) STRICT, WITHOUT ROWID;

-- An empty village stands for all of them.
CREATE TABLE adapter_days (
  day TEXT NOT NULL,
  name TEXT NOT NULL,
  village TEXT NOT NULL,
  service TEXT NOT NULL,
  looks INTEGER NOT NULL,
  up INTEGER NOT NULL,
  PRIMARY KEY (day, name, village)
) STRICT, WITHOUT ROWID;
