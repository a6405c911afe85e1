-- Figures for other bodies at the end of each quarter. Exact counts are sealed, as those of statistics are.
CREATE TABLE extracts (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  village TEXT NOT NULL,
  quarter TEXT NOT NULL,
  kind TEXT NOT NULL,
  edition INTEGER NOT NULL,
  taken_at INTEGER NOT NULL,
  lines BLOB
) STRICT;
CREATE UNIQUE INDEX extracts_quarter ON extracts (village, quarter, kind);
