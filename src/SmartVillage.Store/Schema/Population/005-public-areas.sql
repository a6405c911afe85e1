-- Public tables, one block per area: whoever asks for an area reads that alone, and a day that renews only the village writes one row. Codes and labels lie once in
-- public_statistics.texts. json holds everything until the first run of this version and is empty from then on.
CREATE TABLE public_statistics_areas (
  village_id INTEGER NOT NULL,
  level INTEGER NOT NULL,
  area TEXT NOT NULL,
  block BLOB NOT NULL,
  PRIMARY KEY (village_id, level, area)
) STRICT, WITHOUT ROWID;

ALTER TABLE public_statistics ADD COLUMN texts BLOB;
ALTER TABLE public_statistics ADD COLUMN not_read TEXT NOT NULL DEFAULT '';
