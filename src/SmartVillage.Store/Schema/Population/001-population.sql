-- Editions of population data. Instants are Unix milliseconds, dates yyyy-MM-dd. Every value of a row lies in its sealed block; the
-- columns beside it are the few that are filtered or sorted by. References hold the source key of the target, same village.
CREATE TABLE store_meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE villages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  source_name TEXT NOT NULL,
  tenant_id INTEGER,
  edition INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 0,
  profile TEXT NOT NULL,
  probe TEXT,
  maps TEXT,
  reading_version INTEGER NOT NULL DEFAULT 0,
  side_hash TEXT NOT NULL DEFAULT '',
  reference_date TEXT,
  snapshot_at INTEGER,
  published_at INTEGER,
  confirmed_at INTEGER
) STRICT;
CREATE INDEX villages_source ON villages (source_name, tenant_id);

CREATE TABLE editions (
  village_id INTEGER NOT NULL,
  edition INTEGER NOT NULL,
  run_id TEXT NOT NULL,
  snapshot_at INTEGER NOT NULL,
  published_at INTEGER NOT NULL,
  PRIMARY KEY (village_id, edition)
) STRICT, WITHOUT ROWID;

-- Edition 1 of a village has an implicit change list: every row was added. kind is added, changed, rebound, restored, reinterpreted or removed;
-- fields is a comma separated list of field names.
CREATE TABLE changes (
  village_id INTEGER NOT NULL,
  edition INTEGER NOT NULL,
  entity TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  fields TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village_id, edition, entity, row_id)
) STRICT, WITHOUT ROWID;

-- Exact counts, compressed and sealed; only the public ones are readable.
CREATE TABLE statistics (
  village_id INTEGER NOT NULL PRIMARY KEY,
  edition INTEGER NOT NULL,
  reference_date TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  block BLOB NOT NULL
) STRICT;

CREATE TABLE public_statistics (
  village_id INTEGER NOT NULL PRIMARY KEY,
  edition INTEGER NOT NULL,
  as_of INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE reference_data (
  village_id INTEGER NOT NULL PRIMARY KEY,
  json TEXT NOT NULL
) STRICT;

-- hash = SHA-256(previous_hash, or 32 zero bytes, + UTF-8 of json); the signature covers the hash.
CREATE TABLE receipts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  village_id INTEGER NOT NULL,
  run_id TEXT NOT NULL UNIQUE,
  edition INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  snapshot_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  json TEXT NOT NULL,
  previous_hash BLOB NOT NULL,
  hash BLOB NOT NULL,
  signature BLOB NOT NULL
) STRICT;
CREATE INDEX receipts_village ON receipts (village_id, edition);

CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  village_id INTEGER NOT NULL,
  entity TEXT NOT NULL,
  reason TEXT NOT NULL,
  edition INTEGER NOT NULL,
  source_key_block BLOB NOT NULL,
  block BLOB NOT NULL
) STRICT;
CREATE INDEX quarantine_village ON quarantine (village_id, entity);

-- state is open, same or different.
CREATE TABLE identity_reviews (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  village_id INTEGER NOT NULL,
  edition INTEGER NOT NULL,
  entity TEXT NOT NULL,
  removed_id INTEGER NOT NULL,
  new_source_key INTEGER NOT NULL,
  reason TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open',
  decided_by TEXT,
  decided_at INTEGER
) STRICT;
CREATE INDEX identity_reviews_village ON identity_reviews (village_id, state);

-- One table per entity. source_key is NULL for tombstones. block comes last, so that filtering does not read it. The index on the key also
-- covers the fingerprint, so that comparing and proving an edition never touch the rows themselves; that no key occurs twice in a village is proven
-- in that same scan before every commit, which is why the index need not be unique.
CREATE TABLE areas (
  id INTEGER PRIMARY KEY AUTOINCREMENT, village_id INTEGER NOT NULL, source_key INTEGER, fingerprint BLOB NOT NULL,
  added_edition INTEGER NOT NULL, changed_edition INTEGER NOT NULL, removed_edition INTEGER, removed_at INTEGER, removed_reason TEXT,
  hamlet TEXT, rw TEXT, rt TEXT, level TEXT, head INTEGER,
  block BLOB
) STRICT;
CREATE INDEX areas_key ON areas (village_id, source_key, fingerprint);

CREATE TABLE families (
  id INTEGER PRIMARY KEY AUTOINCREMENT, village_id INTEGER NOT NULL, source_key INTEGER, fingerprint BLOB NOT NULL,
  added_edition INTEGER NOT NULL, changed_edition INTEGER NOT NULL, removed_edition INTEGER, removed_at INTEGER, removed_reason TEXT,
  head INTEGER, area INTEGER, social_class INTEGER, number_index BLOB,
  block BLOB
) STRICT;
CREATE INDEX families_key ON families (village_id, source_key, fingerprint);

CREATE TABLE residents (
  id INTEGER PRIMARY KEY AUTOINCREMENT, village_id INTEGER NOT NULL, source_key INTEGER, fingerprint BLOB NOT NULL,
  added_edition INTEGER NOT NULL, changed_edition INTEGER NOT NULL, removed_edition INTEGER, removed_at INTEGER, removed_reason TEXT,
  nik_index BLOB, name_folded TEXT, sex INTEGER, birth_date TEXT, religion INTEGER, education_attained INTEGER, occupation INTEGER,
  marital_status INTEGER, citizenship INTEGER, residency INTEGER, life_status INTEGER, family_relationship INTEGER, family INTEGER,
  area INTEGER, household_number TEXT,
  block BLOB
) STRICT;
CREATE INDEX residents_key ON residents (village_id, source_key, fingerprint);

CREATE TABLE resident_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT, village_id INTEGER NOT NULL, source_key INTEGER, fingerprint BLOB NOT NULL,
  added_edition INTEGER NOT NULL, changed_edition INTEGER NOT NULL, removed_edition INTEGER, removed_at INTEGER, removed_reason TEXT,
  resident INTEGER, kind INTEGER, event_at TEXT,
  block BLOB
) STRICT;
CREATE INDEX resident_events_key ON resident_events (village_id, source_key, fingerprint);

CREATE TABLE family_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT, village_id INTEGER NOT NULL, source_key INTEGER, fingerprint BLOB NOT NULL,
  added_edition INTEGER NOT NULL, changed_edition INTEGER NOT NULL, removed_edition INTEGER, removed_at INTEGER, removed_reason TEXT,
  family INTEGER, kind INTEGER,
  block BLOB
) STRICT;
CREATE INDEX family_events_key ON family_events (village_id, source_key, fingerprint);

CREATE TABLE households (
  id INTEGER PRIMARY KEY AUTOINCREMENT, village_id INTEGER NOT NULL, source_key INTEGER, fingerprint BLOB NOT NULL,
  added_edition INTEGER NOT NULL, changed_edition INTEGER NOT NULL, removed_edition INTEGER, removed_at INTEGER, removed_reason TEXT,
  household_number TEXT, head INTEGER,
  block BLOB
) STRICT;
CREATE INDEX households_key ON households (village_id, source_key, fingerprint);

CREATE TABLE benefits (
  id INTEGER PRIMARY KEY AUTOINCREMENT, village_id INTEGER NOT NULL, source_key INTEGER, fingerprint BLOB NOT NULL,
  added_edition INTEGER NOT NULL, changed_edition INTEGER NOT NULL, removed_edition INTEGER, removed_at INTEGER, removed_reason TEXT,
  target INTEGER,
  block BLOB
) STRICT;
CREATE INDEX benefits_key ON benefits (village_id, source_key, fingerprint);

CREATE TABLE benefit_participants (
  id INTEGER PRIMARY KEY AUTOINCREMENT, village_id INTEGER NOT NULL, source_key INTEGER, fingerprint BLOB NOT NULL,
  added_edition INTEGER NOT NULL, changed_edition INTEGER NOT NULL, removed_edition INTEGER, removed_at INTEGER, removed_reason TEXT,
  benefit INTEGER, participant_index BLOB,
  block BLOB
) STRICT;
CREATE INDEX benefit_participants_key ON benefit_participants (village_id, source_key, fingerprint);

CREATE TABLE categories (
  id INTEGER PRIMARY KEY AUTOINCREMENT, village_id INTEGER NOT NULL, source_key INTEGER, fingerprint BLOB NOT NULL,
  added_edition INTEGER NOT NULL, changed_edition INTEGER NOT NULL, removed_edition INTEGER, removed_at INTEGER, removed_reason TEXT,
  status INTEGER,
  block BLOB
) STRICT;
CREATE INDEX categories_key ON categories (village_id, source_key, fingerprint);

CREATE TABLE sellers (
  id INTEGER PRIMARY KEY AUTOINCREMENT, village_id INTEGER NOT NULL, source_key INTEGER, fingerprint BLOB NOT NULL,
  added_edition INTEGER NOT NULL, changed_edition INTEGER NOT NULL, removed_edition INTEGER, removed_at INTEGER, removed_reason TEXT,
  resident INTEGER, status INTEGER,
  block BLOB
) STRICT;
CREATE INDEX sellers_key ON sellers (village_id, source_key, fingerprint);

CREATE TABLE products (
  id INTEGER PRIMARY KEY AUTOINCREMENT, village_id INTEGER NOT NULL, source_key INTEGER, fingerprint BLOB NOT NULL,
  added_edition INTEGER NOT NULL, changed_edition INTEGER NOT NULL, removed_edition INTEGER, removed_at INTEGER, removed_reason TEXT,
  seller INTEGER, category INTEGER, status INTEGER, name TEXT, price INTEGER,
  block BLOB
) STRICT;
CREATE INDEX products_key ON products (village_id, source_key, fingerprint);
