-- Accounts of Layanan Mandiri, requests for letters, and complaints with the answers to them. Small, so that their indexes stay during a first load.
CREATE TABLE self_service_accounts (
  id INTEGER PRIMARY KEY AUTOINCREMENT, village_id INTEGER NOT NULL, source_key INTEGER, fingerprint BLOB NOT NULL,
  added_edition INTEGER NOT NULL, changed_edition INTEGER NOT NULL, removed_edition INTEGER, removed_at INTEGER, removed_reason TEXT,
  resident INTEGER,
  block BLOB
) STRICT;
CREATE INDEX self_service_accounts_key ON self_service_accounts (village_id, source_key, fingerprint);
CREATE INDEX self_service_accounts_resident ON self_service_accounts (village_id, resident);

CREATE TABLE letter_requests (
  id INTEGER PRIMARY KEY AUTOINCREMENT, village_id INTEGER NOT NULL, source_key INTEGER, fingerprint BLOB NOT NULL,
  added_edition INTEGER NOT NULL, changed_edition INTEGER NOT NULL, removed_edition INTEGER, removed_at INTEGER, removed_reason TEXT,
  resident INTEGER, status INTEGER,
  block BLOB
) STRICT;
CREATE INDEX letter_requests_key ON letter_requests (village_id, source_key, fingerprint);
CREATE INDEX letter_requests_resident ON letter_requests (village_id, resident);

CREATE TABLE complaints (
  id INTEGER PRIMARY KEY AUTOINCREMENT, village_id INTEGER NOT NULL, source_key INTEGER, fingerprint BLOB NOT NULL,
  added_edition INTEGER NOT NULL, changed_edition INTEGER NOT NULL, removed_edition INTEGER, removed_at INTEGER, removed_reason TEXT,
  parent INTEGER, status INTEGER, created_at TEXT,
  block BLOB
) STRICT;
CREATE INDEX complaints_key ON complaints (village_id, source_key, fingerprint);
CREATE INDEX complaints_parent ON complaints (village_id, parent);
