package io.chronoplane.commands.taurusdb.grammar;

/// The units of time partitions. There is no week.
public enum TimeUnit {
    HOUR,
    DAY,
    MONTH,
    YEAR
}
