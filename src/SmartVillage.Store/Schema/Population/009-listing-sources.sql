-- Of what a listing was made: a hash over the rules, the village and the rows that decide about it. One that would be made of the same is not made again; NULL is always made again, as
-- when OpenSID's own time of a product lies in the future.
ALTER TABLE listings ADD COLUMN made_of BLOB;
