-- Checkpoints as segments of many views each, in the place of a row for each view. They are caches: what there was goes.

CREATE TABLE IF NOT EXISTS projection_segment (
    name        VARCHAR(200) NOT NULL,
    number      BIGINT NOT NULL,
    part        INTEGER NOT NULL,
    payload     VARBINARY(1048576) NOT NULL,
    PRIMARY KEY (name, number, part)
);
DELETE FROM projection;
DROP TABLE IF EXISTS projection_view;

UPDATE schema_version SET version = 2;
