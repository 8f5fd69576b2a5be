package io.chronoplane.commands.cls;

/// What a value may be refused for, with its rule in words.
public enum Field {
    NAME("a name is 1 to 255 of A-Z, a-z, 0-9, _ and -"),
    LOGSET_PERIOD("a logset keeps its logs for 1 to 90 days"),
    TOPIC_PERIOD("a topic keeps its logs for 1 to 3600 days, or 3640 for ever"),
    PARTITION_COUNT("a new topic has 1 to 10 partitions"),
    MAX_SPLIT_PARTITIONS("partitions split up to a number of 1 to 50"),
    STORAGE_TYPE("a storage type is hot or cold"),
    TEXT("a path has up to 4096 characters, a description up to 255"),
    TAGS("a topic has up to 10 tags, each with a key of up to 127 characters and a value of up to 255"),
    EXTRACT_RULE("an extraction rule needs a log type"),
    CHANGE("a change names something to change"),
    SPLIT_NUMBER("a partition is split into 2 or more"),
    SPLIT_KEY("a split key is 1 to 36 hexadecimal digits"),
    CUT("a cut leaves keys on both of its sides");

    private final String rule;

    Field(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
