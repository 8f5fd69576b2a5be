package io.chronoplane.commands.cls;

import static org.assertj.core.api.Assertions.assertThat;

import io.chronoplane.commands.core.Decision;
import org.junit.jupiter.api.Test;

class LogsetsAndTopicsTest {

    private final World world = new World();

    @Test
    void aName_isFreeAgain_whenItsLogsetIsRenamedOrDeleted() {
        String first = ((LogsetCreated) world.done(new CreateLogset("a", 1))).logsetId();
        refused(new CreateLogset("a", 1), new ClsRejection.LogsetNameTaken("a"));
        world.done(new ChangeLogset(first, "b", null));
        world.done(new CreateLogset("a", 90));
        refused(new ChangeLogset(first, "a", null), new ClsRejection.LogsetNameTaken("a"));
        world.done(new DeleteLogset(first));
        world.done(new CreateLogset("b", 1));
        refused(new DeleteLogset(first), new ClsRejection.LogsetUnknown(first));
    }

    @Test
    void aChangeToTheSame_isNoEvent() {
        String logset = ((LogsetCreated) world.done(new CreateLogset("a", 7))).logsetId();
        assertThat(world.decide(new ChangeLogset(logset, "a", 7L))).isEqualTo(Decision.accept());
        assertThat(world.decide(new ChangeLogset(logset, null, null))).isEqualTo(Decision.accept());
    }

    @Test
    void aLogset_isRefused_forAWrongNameOrPeriod() {
        refused(new CreateLogset("", 1), new ClsRejection.ValueInvalid(Field.NAME));
        refused(new CreateLogset("a b", 1), new ClsRejection.ValueInvalid(Field.NAME));
        refused(new CreateLogset("a".repeat(256), 1), new ClsRejection.ValueInvalid(Field.NAME));
        refused(new CreateLogset("a", 0), new ClsRejection.ValueInvalid(Field.LOGSET_PERIOD));
        refused(new CreateLogset("a", 91), new ClsRejection.ValueInvalid(Field.LOGSET_PERIOD));
    }

    @Test
    void aLogset_isKept_whileItHasTopics() {
        String logset = world.givenLogset();
        String topic = world.givenTopic(logset, 1);
        refused(new DeleteLogset(logset), new ClsRejection.LogsetHasTopics(logset));
        world.done(new DeleteTopic(topic, logset));
        world.done(new DeleteLogset(logset));
        refused(new CreateTopic(logset, "t", 1, TopicChange.NONE), new ClsRejection.LogsetUnknown(logset));
    }

    @Test
    void aTopicsName_isUniqueInItsLogset_alone() {
        String one = world.givenLogset();
        String other = world.givenLogset();
        world.done(new CreateTopic(one, "t", 1, TopicChange.NONE));
        world.done(new CreateTopic(other, "t", 1, TopicChange.NONE));
        refused(new CreateTopic(one, "t", 1, TopicChange.NONE), new ClsRejection.TopicNameTaken("t"));
        String second = world.givenTopic(one, 1);
        refused(new ChangeTopic(second, one, "t", TopicChange.NONE), new ClsRejection.TopicNameTaken("t"));
    }

    @Test
    void aTopic_startsWithAsManyPartitionsAsAsked() {
        for (int count = 1; count <= 10; count++) {
            String topic = world.givenTopic(count);
            assertThat(world.partitions(topic).listed()).extracting(Partition::range)
                    .isEqualTo(KeySpace.cut(KeySpace.ALL, count));
            assertThat(world.partitions(topic).lastNumber()).isEqualTo(count);
        }
        String logset = world.givenLogset();
        refused(new CreateTopic(logset, "t", 0, TopicChange.NONE), new ClsRejection.ValueInvalid(Field.PARTITION_COUNT));
        refused(new CreateTopic(logset, "t", 11, TopicChange.NONE), new ClsRejection.ValueInvalid(Field.PARTITION_COUNT));
    }

    @Test
    void aChangeOfATopic_leavesWhatItDoesNotName() {
        String logset = world.givenLogset();
        String topic = world.givenTopic(logset, 1);
        refused(new ChangeTopic(topic, logset, null, TopicChange.NONE), new ClsRejection.ValueInvalid(Field.CHANGE));
        refused(new ChangeTopic(topic, "", "n", TopicChange.NONE), new ClsRejection.TopicUnknown(topic));
        TopicChange closed = new TopicChange("/p", null, false, null, null, null, null, null, 5L, null, null, null);
        world.done(new ChangeTopic(topic, logset, "n", closed));
        world.done(new ChangeTopic(topic, logset, "m", TopicChange.NONE));
        assertThat(world.of(ClsEntities.TOPIC, topic)).isInstanceOfSatisfying(Topic.Live.class, live -> {
            assertThat(live.name()).isEqualTo("m");
            assertThat(live.settings().path()).isEqualTo("/p");
            assertThat(live.settings().collection()).isFalse();
            assertThat(live.settings().periodDays()).isEqualTo(5);
        });
    }

    @Test
    void limits_holdForLogsetsAndTopics_whenSet() {
        World small = new World(new ClsRules(50, 1, 1));
        String logset = small.givenLogset();
        assertThat(small.decide(new CreateLogset("x", 1)))
                .isEqualTo(Decision.reject(new ClsRejection.TooManyLogsets(1)));
        small.givenTopic(logset, 1);
        assertThat(small.decide(new CreateTopic(logset, "x", 1, TopicChange.NONE)))
                .isEqualTo(Decision.reject(new ClsRejection.TooManyTopics(1)));
    }

    private void refused(ClsCommand command, ClsRejection rejection) {
        assertThat(world.decide(command)).isEqualTo(Decision.reject(rejection));
    }
}
