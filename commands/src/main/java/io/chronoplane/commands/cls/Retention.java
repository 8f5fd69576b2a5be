package io.chronoplane.commands.cls;

/// How long the data of a partition are kept after the last that was written.
///
/// @param days 1 or more, or [#FOR_EVER]
public record Retention(int days) {

    /// The vendor's number for data that are never dropped.
    public static final int FOR_EVER = 3640;

    private static final long SECONDS_OF_A_DAY = 86_400;

    /// That of a topic, if it has one of its own, else that of its logset.
    public static Retention of(TopicSettings settings, int logsetDays) {
        Integer own = settings.periodDays();
        return new Retention(own == null ? logsetDays : own);
    }

    boolean over(long lastWrite, long now) {
        return days != FOR_EVER && now >= lastWrite + days * SECONDS_OF_A_DAY;
    }
}
