package io.chronoplane.commands.taurusdb.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationParserTest {

    private static List<Operation> read(String text) {
        return switch (ConfigurationParser.parse(text)) {
            case Parsed.Configuration parsed -> parsed.configuration().operations();
            case Parsed.Broken broken -> throw new AssertionError(text + ": " + broken);
        };
    }

    @Test
    void everyOperation_isRead_intoItsParts() {
        assertThat(read("order by (a, `b c`);key columns a,b;distributed by hash(a,b) buckets 3;data_model=unique key;"
                        + "replication_num = 3; enable_persistent_index=FALSE ;partition by d"))
                .containsExactly(
                        new Operation.OrderBy(List.of("a", "b c")),
                        new Operation.KeyColumns(List.of("a", "b")),
                        new Operation.DistributedBy(List.of("a", "b"), OptionalLong.of(3)),
                        new Operation.DataModel(TableModel.UNIQUE_KEY),
                        new Operation.ReplicationNum(3),
                        new Operation.PersistentIndex(false),
                        new Operation.PartitionBy(new Partition.Listed(List.of("d"))));
        assertThat(read("buckets 7")).isEqualTo(read("BUCKETS=07;")).containsExactly(new Operation.Buckets(7));
    }

    @Test
    void partitions_areRead_ofEachKind() {
        assertThat(read("partition by date_trunc('Day', dt)"))
                .containsExactly(new Operation.PartitionBy(new Partition.DateTrunc(TimeUnit.DAY, "dt")));
        assertThat(read("partition by time_slice(dt, interval 7 day, floor)"))
                .isEqualTo(read("partition by TIME_SLICE(dt,INTERVAL 7 DAY)"))
                .containsExactly(new Operation.PartitionBy(new Partition.TimeSlice("dt", 7, TimeUnit.DAY)));
        assertThat(read("partition by (a, b)"))
                .containsExactly(new Operation.PartitionBy(new Partition.Listed(List.of("a", "b"))));
    }

    @Test
    void keywords_areNames_whereNamesStand() {
        assertThat(read("order by order, by, `buckets`, hash"))
                .containsExactly(new Operation.OrderBy(List.of("order", "by", "buckets", "hash")));
        assertThat(read("partition by date_trunc, time_slice"))
                .containsExactly(
                        new Operation.PartitionBy(new Partition.Listed(List.of("date_trunc", "time_slice"))));
        assertThat(read("distributed by (hash)"))
                .containsExactly(new Operation.DistributedBy(List.of("hash"), OptionalLong.empty()));
    }

    @Test
    void names_areTakenAsMySqlTakesThem() {
        assertThat(read("order by `a``b`, 1a, $x, größe"))
                .containsExactly(new Operation.OrderBy(List.of("a`b", "1a", "$x", "größe")));
        assertThat(read("order by " + "a".repeat(64))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''|0|order by", "' '|1|order by", ";|0|order by", "tableConfig|0|order by", "order|5|by", "order by|8|a name",
        "order by a b|11|';' or the end", "order by (a|11|')'", "order by ()|10|a name", "order by a,|11|a name",
        "order by a;;|11|order by", "order by a;order by b|11|not there yet", "order by 123|9|a name",
        "order by `a|9|closing `", "order by ``|9|a name", "order by 'a'|9|a name", "order by a-b|10|a word",
        "distributed by a|15|'('", "distributed by hash a|20|'('", "distributed by (a) buckets|26|positive",
        "buckets 0|8|positive", "buckets = -1|10|a word", "replication_num 3|16|'='", "replication_num=3.5|17|a word",
        "replication_num=9999999999999999999|16|positive", "data_model=key|11|primary key", "data_model=primary|18|key",
        "enable_persistent_index=yes|24|false", "partition by date_trunc(day, dt)|24|in quotes",
        "partition by date_trunc('week', dt)|24|hour, day", "partition by date_trunc('day' dt)|30|','",
        "partition by time_slice(dt, 7 day)|28|interval", "partition by time_slice(dt, interval 0 day)|37|positive",
        "partition by time_slice(dt, interval 1 week)|39|hour, day",
        "partition by time_slice(dt, interval 1 day, ceil)|44|floor", "range (a)|0|order by"
    }, quoteCharacter = '^')
    void firstWrongPlace_isTold_withWhatCouldStandThere(String text, int position, String expected) {
        String given = text.equals("''") ? "" : text.equals("' '") ? " " : text;
        assertThat(ConfigurationParser.parse(given)).isInstanceOfSatisfying(Parsed.Broken.class, broken -> {
            assertThat(broken.position()).isEqualTo(position);
            assertThat(broken.expected()).contains(expected);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"order by `a\u0000`", "order by `😀`", "order by 😀", "order by `a `"})
    void name_isRefused_thatMySqlWouldNotTake(String text) {
        assertThat(ConfigurationParser.parse(text)).isInstanceOf(Parsed.Broken.class);
    }

    @Test
    void name_isRefused_forBeingTooLong() {
        assertThat(ConfigurationParser.parse("order by " + "a".repeat(65))).isInstanceOf(Parsed.Broken.class);
    }

    @Test
    void anyText_isReadOrBroken_withAPositionInIt() {
        Random random = new Random(11);
        List<String> pieces = List.of(
                "order", "by", "key", "columns", "distributed", "hash", "buckets", "partition", "date_trunc",
                "time_slice", "interval", "day", "'day'", "data_model", "primary", "replication_num", "=", "(", ")", ",",
                ";", "`", "'", "\"", "a", "b", "7", " ", "\n", "\u0000", "😀", "大", "\\");
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            String given = text.toString();
            if (ConfigurationParser.parse(given) instanceof Parsed.Broken broken) {
                assertThat(broken.position()).as("round %d: %s", round, given).isBetween(0, given.length());
                assertThat(broken.expected()).isNotEmpty();
            }
        }
    }

    @Test
    void longText_isRead_inProportionToItsLength() {
        String longest = "order by " + "a,".repeat(4095) + "a";
        assertThat(ConfigurationParser.parse(longest)).isInstanceOf(Parsed.Configuration.class);
        assertThat(ConfigurationParser.parse(longest + ",a"))
                .isEqualTo(new Parsed.Broken(longest.length() + 1, "no more than 4096 names"));
        assertThat(ConfigurationParser.parse("(".repeat(1_000_000))).isInstanceOf(Parsed.Broken.class);
    }
}
