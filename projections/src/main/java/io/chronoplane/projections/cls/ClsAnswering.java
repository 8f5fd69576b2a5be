package io.chronoplane.projections.cls;

import io.chronoplane.commands.cls.ClsTags;
import io.chronoplane.commands.cls.Partition;
import io.chronoplane.commands.cls.Retention;
import io.chronoplane.projections.core.Answering;
import io.chronoplane.projections.core.Views;
import io.chronoplane.queries.cls.ClsQuery;
import io.chronoplane.queries.cls.DuePartitions;
import io.chronoplane.queries.cls.GetLogset;
import io.chronoplane.queries.cls.GetTopic;
import io.chronoplane.queries.cls.ListDuePartitions;
import io.chronoplane.queries.cls.ListLogsets;
import io.chronoplane.queries.cls.ListTopics;
import io.chronoplane.queries.cls.LogsetView;
import io.chronoplane.queries.cls.TopicView;
import java.util.List;
import java.util.stream.Stream;

/// Answers the queries of CLS.
final class ClsAnswering implements Answering<ClsQuery<?>> {

    @Override
    public Object answer(ClsQuery<?> query, Views views) {
        return switch (query) {
            case GetLogset get -> views.view(LogsetProjection.PROJECTION, get.logsetId());
            case ListLogsets list -> logsets(views).toList();
            case GetTopic get -> views.view(TopicProjection.PROJECTION, get.topicId());
            case ListTopics list ->
                views.view(LogsetProjection.PROJECTION, list.logsetId())
                        .map(logset -> topics(logset, views).toList());
            case ListDuePartitions list ->
                logsets(views)
                        .flatMap(logset -> topics(logset, views).flatMap(topic -> due(logset, topic, list.now())))
                        .toList();
        };
    }

    private static Stream<LogsetView> logsets(Views views) {
        return views.view(LogsetsProjection.PROJECTION, ClsTags.ALL).stream()
                .flatMap(all -> all.namesById().asMap().keySet().stream())
                .flatMap(id -> views.view(LogsetProjection.PROJECTION, id).stream());
    }

    private static Stream<TopicView> topics(LogsetView logset, Views views) {
        return logset.namesById().asMap().keySet().stream()
                .flatMap(id -> views.view(TopicProjection.PROJECTION, id).stream());
    }

    private static Stream<DuePartitions> due(LogsetView logset, TopicView topic, long now) {
        Retention retention = Retention.of(topic.settings(), logset.periodDays());
        List<Long> numbers = topic.partitions().listed().stream()
                .filter(partition -> partition.expired(retention, now))
                .map(Partition::number)
                .toList();
        return numbers.isEmpty()
                ? Stream.empty()
                : Stream.of(new DuePartitions(topic.topicId(), topic.logsetId(), numbers));
    }
}
