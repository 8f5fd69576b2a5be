-- Answers to requests with a key of the client's. They go after a time.
CREATE TABLE IF NOT EXISTS kept_answer (
    number      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_key CHAR(64) NOT NULL UNIQUE,
    request     CHAR(64) NOT NULL,
    answered_at BIGINT NOT NULL,
    answer      VARBINARY(1048576) NOT NULL
);

-- The last commands that were refused, without their secrets. The oldest go.
CREATE TABLE IF NOT EXISTS refused_command (
    number      BIGINT PRIMARY KEY,
    refused_at  BIGINT NOT NULL,
    request_id  VARCHAR(200) NOT NULL,
    system      VARCHAR(200) NOT NULL,
    entity      VARCHAR(600) NOT NULL,
    actor       VARCHAR(600) NOT NULL,
    code        VARCHAR(200) NOT NULL,
    record      VARBINARY(1048576) NOT NULL
);
CREATE INDEX IF NOT EXISTS refused_command_request ON refused_command (request_id, number);

UPDATE schema_version SET version = 3;
