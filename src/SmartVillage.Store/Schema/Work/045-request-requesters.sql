-- Who asks, as a keyed hash of kind and contact, so that an officer is told of what may be the same request once more. Goes with the contact.
ALTER TABLE requests ADD COLUMN requester BLOB;
CREATE INDEX requests_requester ON requests (requester) WHERE requester IS NOT NULL;
