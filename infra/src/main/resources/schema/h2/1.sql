-- Each statement counts for itself: one that was run already, before a first start was cut short, must do no harm.

-- The log.
CREATE TABLE IF NOT EXISTS event (
    position    BIGINT PRIMARY KEY,
    id          UUID NOT NULL,
    type        VARCHAR(200) NOT NULL,
    revision    INTEGER NOT NULL,
    tso         BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    payload     VARBINARY(1048576) NOT NULL,
    metadata    VARBINARY(1048576) NOT NULL,
    hash        BINARY(32) NOT NULL
);
CREATE TABLE IF NOT EXISTS event_tag (
    tag         VARCHAR(600) NOT NULL,
    position    BIGINT NOT NULL
);
-- Not a primary key: the log itself writes each tag of an event once, and looking for a second one costs as much as all
-- else about a row.
CREATE INDEX IF NOT EXISTS event_tag_position ON event_tag (tag, position);
CREATE TABLE IF NOT EXISTS log_head (
    position    BIGINT NOT NULL,
    tso         BIGINT NOT NULL,
    hash        BINARY(32) NOT NULL
);
INSERT INTO log_head
    SELECT 0, 0, X'0000000000000000000000000000000000000000000000000000000000000000'
    WHERE NOT EXISTS (SELECT 1 FROM log_head);

-- The wrapped keys that seal the secrets of entities. Without its row an entity's secrets are gone for good.
CREATE TABLE IF NOT EXISTS secret_key (
    tag         VARCHAR(600) PRIMARY KEY,
    wrapped     VARBINARY(200) NOT NULL
);

-- Caches: all below can be made anew from the log. What is larger than a row may be lies in several parts.
CREATE TABLE IF NOT EXISTS snapshot (
    tag         VARCHAR(600) NOT NULL,
    part        INTEGER NOT NULL,
    position    BIGINT NOT NULL,
    revision    INTEGER NOT NULL,
    payload     VARBINARY(1048576) NOT NULL,
    PRIMARY KEY (tag, part)
);
CREATE TABLE IF NOT EXISTS projection (
    name        VARCHAR(200) PRIMARY KEY,
    revision    INTEGER NOT NULL,
    position    BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS projection_view (
    name        VARCHAR(200) NOT NULL,
    id          VARCHAR(600) NOT NULL,
    part        INTEGER NOT NULL,
    payload     VARBINARY(1048576) NOT NULL,
    PRIMARY KEY (name, id, part)
);

CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL);
INSERT INTO schema_version VALUES (1);
