-- Answers to requests with a key of the client's. They go after a time.
CREATE TABLE IF NOT EXISTS kept_answer (
    number      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_key CHAR(64) NOT NULL UNIQUE,
    request     CHAR(64) NOT NULL,
    answered_at BIGINT NOT NULL,
    answer      VARBINARY(1048576) NOT NULL
);

UPDATE schema_version SET version = 3;
