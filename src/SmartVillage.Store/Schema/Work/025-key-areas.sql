-- Areas that a key is limited to, with what they were called when it was made; null for a key without.
ALTER TABLE api_keys ADD COLUMN areas TEXT;
