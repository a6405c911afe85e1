-- Last moment at which a key is good; null for one that is good until it is revoked.
ALTER TABLE api_keys ADD COLUMN expires_at INTEGER;
