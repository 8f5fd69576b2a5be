-- What the holder of a lease has written down for the next one: how far a changefeed has come. The token is the holder's.
CREATE TABLE lease_note (
    lease       VARCHAR(600) PRIMARY KEY,
    token       BIGINT NOT NULL,
    note        VARCHAR(1000) NOT NULL
);
