-- The end of the chain, signed with the store's key in the transaction of the newest entry: whoever cuts entries off or writes the chain again cannot sign it.
CREATE TABLE ledger_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  hash BLOB NOT NULL,
  signature BLOB NOT NULL
) STRICT;
