package io.chronoplane.commands.cls;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What values may be, whatever state they meet.
final class ValueCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,255}");
    private static final int MAX_LOGSET_DAYS = 90;
    private static final int MAX_TOPIC_DAYS = 3600;
    private static final int MAX_SPLIT = 50;
    private static final int MAX_PATH = 4096;
    private static final int MAX_TEXT = 255;
    private static final int MAX_TAGS = 10;
    private static final int MAX_TAG_KEY = 127;
    private static final List<String> STORAGE_TYPES = List.of("hot", "cold");

    private ValueCheck() {}

    static Optional<ClsRejection> name(@Nullable String name) {
        return unless(name == null || NAME.matcher(name).matches(), Field.NAME);
    }

    static Optional<ClsRejection> logsetPeriod(@Nullable Long days) {
        return unless(within(days, 1, MAX_LOGSET_DAYS), Field.LOGSET_PERIOD);
    }

    static Optional<ClsRejection> settings(TopicChange change) {
        Long days = change.periodDays();
        boolean forEver = days != null && days == Retention.FOR_EVER;
        return unless(forEver || within(days, 1, MAX_TOPIC_DAYS), Field.TOPIC_PERIOD)
                .or(() -> unless(within(change.maxSplitPartitions(), 1, MAX_SPLIT), Field.MAX_SPLIT_PARTITIONS))
                .or(() -> unless(
                        change.storageType() == null || STORAGE_TYPES.contains(change.storageType()),
                        Field.STORAGE_TYPE))
                .or(() -> unless(
                        fits(change.path(), MAX_PATH)
                                && fits(change.wildPath(), MAX_PATH)
                                && fits(change.description(), MAX_TEXT),
                        Field.TEXT))
                .or(() -> unless(tags(change.tags()), Field.TAGS))
                .or(() -> unless(change.extractRule() == null || change.logType() != null, Field.EXTRACT_RULE));
    }

    static Optional<ClsRejection> unless(boolean allowed, Field field) {
        return allowed ? Optional.empty() : Optional.of(new ClsRejection.ValueInvalid(field));
    }

    private static boolean tags(@Nullable List<TopicTag> tags) {
        return tags == null
                || (tags.size() <= MAX_TAGS
                        && tags.stream().map(TopicTag::key).distinct().count() == tags.size()
                        && tags.stream().allMatch(tag ->
                                !tag.key().isEmpty() && fits(tag.key(), MAX_TAG_KEY) && fits(tag.value(), MAX_TEXT)));
    }

    private static boolean within(@Nullable Long value, int least, int most) {
        return value == null || (value >= least && value <= most);
    }

    private static boolean fits(@Nullable String text, int most) {
        return text == null || text.length() <= most;
    }
}
