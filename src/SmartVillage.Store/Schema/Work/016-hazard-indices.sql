-- Indices of hazards per place, read once a year.
CREATE TABLE hazard_indices (
  village TEXT NOT NULL,
  place TEXT NOT NULL,
  kind TEXT NOT NULL,
  latitude REAL NOT NULL,
  longitude REAL NOT NULL,
  value REAL,
  read_at INTEGER NOT NULL,
  PRIMARY KEY (village, place, kind)
) STRICT, WITHOUT ROWID;
