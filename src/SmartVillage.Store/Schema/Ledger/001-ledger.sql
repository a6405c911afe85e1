-- One entry per request that touched identified people. Append-only, each entry chained to the one before it:
-- hash = SHA-256(previous hash + canonical content). resident_keys are HMACs (16 bytes each), resident_block the sealed ids behind them.
CREATE TABLE ledger (
  sequence INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor_key TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  role TEXT NOT NULL,
  village TEXT,
  purpose TEXT,
  action TEXT NOT NULL,
  route TEXT NOT NULL,
  result INTEGER NOT NULL,
  request_id TEXT NOT NULL,
  client TEXT,
  resident_keys BLOB NOT NULL,
  resident_block BLOB,
  previous_hash BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
