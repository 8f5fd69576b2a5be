package io.chronoplane.infra.codec;

import io.chronoplane.commands.cls.KeyRange;
import io.chronoplane.commands.cls.LogType;
import io.chronoplane.commands.cls.LogsetChanged;
import io.chronoplane.commands.cls.LogsetCreated;
import io.chronoplane.commands.cls.LogsetDeleted;
import io.chronoplane.commands.cls.Partition;
import io.chronoplane.commands.cls.PartitionSplit;
import io.chronoplane.commands.cls.PartitionsExpired;
import io.chronoplane.commands.cls.PartitionsMerged;
import io.chronoplane.commands.cls.TopicChanged;
import io.chronoplane.commands.cls.TopicCreated;
import io.chronoplane.commands.cls.TopicDeleted;
import io.chronoplane.commands.cls.TopicSettings;
import io.chronoplane.commands.cls.TopicTag;
import io.chronoplane.commands.core.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One event of each approved kind, with all that it can hold.
final class ClsExamples {

    private static final String LOGSET = "5c1f6a4e-0000-7000-8000-000000000001";
    private static final String TOPIC = "5c1f6a4e-0000-7000-8000-000000000002";
    private static final String BEGIN = "0".repeat(36);
    private static final String HALF = "7" + "f".repeat(35);
    private static final String END = "f".repeat(36);
    private static final long CREATED = 1_547_465_141L;
    private static final long LATER = 1_547_465_621L;

    static final List<Event> ALL = List.of(
            new LogsetCreated(LOGSET, "logset_1", 30, CREATED),
            new LogsetChanged(LOGSET, "logset_1", "logset_2", 7, LATER),
            new LogsetDeleted(LOGSET, "logset_2", LATER),
            new TopicCreated(TOPIC, LOGSET, "topic_1", settings(), List.of(partition(1, BEGIN, END, null)), CREATED),
            new TopicChanged(TOPIC, LOGSET, "topic_1", "topic_2", settings(), LATER),
            new TopicDeleted(TOPIC, LOGSET, "topic_2", LATER),
            new PartitionSplit(
                    TOPIC,
                    partition(1, BEGIN, END, CREATED),
                    List.of(partition(2, BEGIN, HALF, null), partition(3, HALF, END, null)),
                    CREATED),
            new PartitionsMerged(
                    TOPIC,
                    partition(2, BEGIN, HALF, LATER),
                    partition(3, HALF, END, LATER),
                    new Partition(4, new KeyRange(BEGIN, END), LATER, null),
                    LATER),
            new PartitionsExpired(TOPIC, List.of(1L, 2L), LATER));

    private ClsExamples() {}

    private static Partition partition(long number, String begin, String end, @Nullable Long readonlyAt) {
        return new Partition(number, new KeyRange(begin, end), CREATED, readonlyAt);
    }

    private static TopicSettings settings() {
        return new TopicSettings(
                "/data/nginx/log/access.log",
                "/data/nginx/log/**/access.log",
                true,
                false,
                LogType.DELIMITER_LOG,
                "{\"delimiter\":\"|\"}",
                true,
                50,
                3640,
                "hot",
                "what it is for",
                List.of(new TopicTag("team", "Größe")));
    }
}
