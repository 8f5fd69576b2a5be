package io.chronoplane.infra.kafka;

import io.chronoplane.infra.config.KafkaSettings.TopicSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the topics that are missing. Those that are there are left as they are: they may have been made by someone
/// who knows better, for a feed that may not make any.
final class TopicSetup {

    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);
    private static final int SECONDS = 30;
    private static final String COMPACT = "compact";

    private final Topics names;
    private final TopicSettings settings;

    TopicSetup(Topics names, TopicSettings settings) {
        this.names = names;
        this.settings = settings;
    }

    /// @return the names of those that were made
    Set<String> ensure(Admin admin, List<String> ofEvents, List<String> ofStates)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> made = new HashSet<>();
        for (NewTopic topic : wanted(ofEvents, ofStates)) {
            if (!exists(admin, topic.name()) && make(admin, topic)) {
                made.add(topic.name());
            }
        }
        if (!made.isEmpty()) {
            LOG.atInfo().addKeyValue("topics", made).log("topics were made");
        }
        return made;
    }

    private List<NewTopic> wanted(List<String> ofEvents, List<String> ofStates) {
        List<NewTopic> topics = new ArrayList<>();
        topics.add(topic(names.cursor(), 1, cursor()));
        ofEvents.forEach(name -> topics.add(topic(name, settings.partitions(), events())));
        ofStates.forEach(name -> topics.add(topic(name, settings.partitions(), states())));
        return topics;
    }

    private NewTopic topic(String name, int partitions, Map<String, String> configuration) {
        Optional<Short> replicas =
                settings.replicas() == 0 ? Optional.empty() : Optional.of((short) settings.replicas());
        return new NewTopic(name, Optional.of(partitions), replicas).configs(configuration);
    }

    private Map<String, String> events() {
        Map<String, String> all = common();
        all.put("cleanup.policy", "delete");
        all.put("retention.ms", settings.retention().map(Duration::toMillis).orElse(-1L).toString());
        all.put("retention.bytes", "-1");
        return all;
    }

    private Map<String, String> states() {
        Map<String, String> all = common();
        all.put("cleanup.policy", COMPACT);
        all.put("min.cleanable.dirty.ratio", "0.2");
        all.put("segment.ms", Long.toString(Duration.ofHours(6).toMillis()));
        // Whoever loads the states must not miss what is gone, even if it takes a week.
        all.put("delete.retention.ms", Long.toString(Duration.ofDays(7).toMillis()));
        return all;
    }

    private Map<String, String> cursor() {
        Map<String, String> all = common();
        all.put("cleanup.policy", COMPACT);
        all.put("min.cleanable.dirty.ratio", "0.01");
        all.put("segment.bytes", Integer.toString(1 << 20));
        return all;
    }

    private Map<String, String> common() {
        Map<String, String> all = new HashMap<>();
        all.put("max.message.bytes", Integer.toString(settings.maxRecord()));
        // Records bear the time of the log, also when its clock is ahead of the broker's.
        all.put("message.timestamp.type", "CreateTime");
        all.put("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        return all;
    }

    private static boolean exists(Admin admin, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            get(admin.describeTopics(List.of(topic)).allTopicNames());
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    private static boolean make(Admin admin, NewTopic topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            get(admin.createTopics(List.of(topic)).all());
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private static <T> void get(KafkaFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        future.get(SECONDS, TimeUnit.SECONDS);
    }
}
