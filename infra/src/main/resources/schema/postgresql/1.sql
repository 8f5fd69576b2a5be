-- Texts are compared by their bytes: no order of a language changes what a page of tags is.

-- The log.
CREATE TABLE event (
    position    BIGINT PRIMARY KEY,
    id          UUID NOT NULL,
    type        VARCHAR(200) NOT NULL,
    revision    INTEGER NOT NULL,
    tso         BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    payload     BYTEA NOT NULL,
    metadata    BYTEA NOT NULL,
    hash        BYTEA NOT NULL
);
CREATE TABLE event_tag (
    tag         VARCHAR(600) COLLATE "C" NOT NULL,
    position    BIGINT NOT NULL,
    PRIMARY KEY (tag, position)
);
-- For those who follow the log: what an event bears.
CREATE INDEX event_tag_of_event ON event_tag (position);

-- One row, locked by whoever appends: so positions have no gap and become visible in their order.
CREATE TABLE log_head (
    position    BIGINT NOT NULL,
    tso         BIGINT NOT NULL,
    hash        BYTEA NOT NULL
) WITH (fillfactor = 10);
INSERT INTO log_head VALUES (0, 0, '\x0000000000000000000000000000000000000000000000000000000000000000');

-- The wrapped keys that seal the secrets of entities. Without its row an entity's secrets are gone for good.
CREATE TABLE secret_key (
    tag         VARCHAR(600) COLLATE "C" PRIMARY KEY,
    wrapped     BYTEA NOT NULL
);
-- A text that the master key has sealed, so that a node with another key notices at once.
CREATE TABLE master_key_proof (
    one         BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (one),
    sealed      BYTEA NOT NULL
);

-- Caches: they can be made anew from the log. What is larger than a row may be lies in several parts.
CREATE TABLE snapshot (
    tag         VARCHAR(600) COLLATE "C" NOT NULL,
    part        INTEGER NOT NULL,
    position    BIGINT NOT NULL,
    revision    INTEGER NOT NULL,
    payload     BYTEA NOT NULL,
    PRIMARY KEY (tag, part)
);
CREATE TABLE projection (
    name        VARCHAR(200) PRIMARY KEY,
    revision    INTEGER NOT NULL,
    position    BIGINT NOT NULL
);
CREATE TABLE projection_segment (
    name        VARCHAR(200) NOT NULL,
    number      BIGINT NOT NULL,
    part        INTEGER NOT NULL,
    payload     BYTEA NOT NULL,
    PRIMARY KEY (name, number, part)
);

-- Answers to requests with a key of the client's. They go after a time.
CREATE TABLE kept_answer (
    number      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_key VARCHAR(64) NOT NULL UNIQUE,
    request     VARCHAR(64) NOT NULL,
    answered_at BIGINT NOT NULL,
    answer      BYTEA NOT NULL
);

-- The last commands that were refused, without their secrets. The oldest go.
CREATE TABLE refused_command (
    number      BIGINT PRIMARY KEY,
    refused_at  BIGINT NOT NULL,
    request_id  VARCHAR(200) NOT NULL,
    system      VARCHAR(200) NOT NULL,
    entity      VARCHAR(600) NOT NULL,
    actor       VARCHAR(600) NOT NULL,
    code        VARCHAR(200) NOT NULL,
    record      BYTEA NOT NULL
);
CREATE INDEX refused_command_request ON refused_command (request_id, number);
CREATE TABLE refused_command_number (last BIGINT NOT NULL);
INSERT INTO refused_command_number VALUES (0);

-- Which nodes live, and who may do what one node alone does. Times are those of this database.
CREATE TABLE cluster_node (
    id          VARCHAR(200) PRIMARY KEY,
    address     VARCHAR(600) NOT NULL,
    version     VARCHAR(200) NOT NULL,
    joined_at   TIMESTAMPTZ NOT NULL,
    expires_at  TIMESTAMPTZ NOT NULL,
    draining    BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE TABLE cluster_lease (
    name        VARCHAR(600) PRIMARY KEY,
    holder      VARCHAR(200) NOT NULL,
    token       BIGINT NOT NULL,
    expires_at  TIMESTAMPTZ NOT NULL
);
