package io.chronoplane.infra.ticdc.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chronoplane.commands.ticdc.CsvConfig;
import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.SomeTable;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import io.chronoplane.projections.core.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Of rows of `s.t (id, name, size, note)`, by the descriptions of the protocols.
class CodecTest {

    private static final long TS = 435_661_838_416_609_281L;
    private static final Row OLD = Row.of("1", "a\"b", 7L, null);
    private static final Row NEW = Row.of("1", "a\"b", 8L, "x");
    private static final RowEvent INSERT = new RowEvent(SomeTable.WHOLE, TS, null, OLD);
    private static final RowEvent UPDATE = new RowEvent(SomeTable.WHOLE, TS, OLD, NEW);
    private static final RowEvent DELETE = new RowEvent(SomeTable.WHOLE, TS, NEW, null);

    private static CodecOptions options(boolean extension, boolean onlyUpdated, boolean onlyKeys, int bytes) {
        return new CodecOptions(
                extension, true, onlyUpdated, onlyKeys, false, true, 2, bytes, () -> Instant.ofEpochMilli(5));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void canalJson_ofAnUpdate() {
        CanalJson codec = new CanalJson(options(true, true, false, 1 << 20));
        assertThat(text(codec.row(UPDATE))).isEqualTo("{\"id\":0,\"database\":\"s\",\"table\":\"t\",\"pkNames\":[\"id\"],"
                + "\"isDdl\":false,\"type\":\"UPDATE\",\"es\":1661918023745,\"ts\":5,\"sql\":\"\","
                + "\"sqlType\":{\"id\":12,\"name\":2005,\"size\":-5,\"note\":2005},"
                + "\"mysqlType\":{\"id\":\"varchar\",\"name\":\"text\",\"size\":\"bigint\",\"note\":\"text\"},"
                + "\"old\":[{\"size\":\"7\",\"note\":null}],"
                + "\"data\":[{\"id\":\"1\",\"name\":\"a\\\"b\",\"size\":\"8\",\"note\":\"x\"}],"
                + "\"_tidb\":{\"commitTs\":435661838416609281}}");
    }

    @Test
    void canalJson_ofADelete_withKeysOnly_andOfAWatermark() {
        CanalJson codec = new CanalJson(options(true, false, true, 1 << 20));
        assertThat(text(codec.row(DELETE)))
                .contains("\"sqlType\":{\"id\":12}", "\"old\":null,\"data\":[{\"id\":\"1\"}]", "\"type\":\"DELETE\"");
        assertThat(text(codec.watermark(TS).orElseThrow().value()))
                .contains("\"type\":\"TIDB_WATERMARK\"", "\"sqlType\":null", "\"_tidb\":{\"watermarkTs\":435661838416609281}");
        assertThat(new CanalJson(options(false, false, false, 1 << 20)).watermark(TS)).isEmpty();
    }

    @Test
    void openProtocol_framesKeysAndValues() {
        OpenProtocol codec = new OpenProtocol(options(false, false, false, 1 << 20));
        List<Message> messages = codec.rows(List.of(INSERT, UPDATE, DELETE));
        assertThat(messages).hasSize(2);
        ByteBuffer key = ByteBuffer.wrap(Objects.requireNonNull(messages.getFirst().key()));
        assertThat(key.getLong()).isEqualTo(1);
        assertThat(part(key)).isEqualTo("{\"ts\":435661838416609281,\"scm\":\"s\",\"tbl\":\"t\",\"t\":1}");
        ByteBuffer value = ByteBuffer.wrap(messages.getFirst().value());
        assertThat(part(value)).isEqualTo("{\"u\":{\"id\":{\"t\":15,\"h\":true,\"f\":10,\"v\":\"1\"},"
                + "\"name\":{\"t\":252,\"f\":0,\"v\":\"YSJi\"},\"note\":{\"t\":252,\"f\":64,\"v\":null},"
                + "\"size\":{\"t\":8,\"f\":1,\"v\":7}}}");
        assertThat(part(value)).startsWith("{\"u\":").contains("\"p\":{\"id\"");
        assertThat(part(ByteBuffer.wrap(messages.get(1).value()))).startsWith("{\"d\":{\"id\"");
        Message resolved = codec.watermark(TS).orElseThrow();
        assertThat(resolved.value()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static String part(ByteBuffer from) {
        byte[] part = new byte[(int) from.getLong()];
        from.get(part);
        return text(part);
    }

    @Test
    void rowLargerThanAMessage_isRefused() {
        for (Codec codec : List.of(
                new CanalJson(options(false, false, false, 100)),
                new OpenProtocol(options(false, false, false, 100)),
                new Debezium(options(false, false, false, 100)))) {
            assertThatThrownBy(() -> codec.rows(List.of(INSERT)))
                    .isInstanceOfSatisfying(
                            FlowException.class, why -> assertThat(why.code()).isEqualTo(ErrorCode.MESSAGE_TOO_LARGE));
        }
    }

    @Test
    void csv_quotesOrEscapes() {
        assertThat(text(new Csv(CsvConfig.defaults(), "\r\n").row(UPDATE)))
                .isEqualTo("\"U\",\"t\",\"s\",\"1\",\"a\"\"b\",8,\"x\"\r\n");
        assertThat(text(new Csv(CsvConfig.defaults(), "\n").row(INSERT)))
                .isEqualTo("\"I\",\"t\",\"s\",\"1\",\"a\"\"b\",7,\\N\n");
        CsvConfig bare = new CsvConfig("|", "", "NULL", true, "base64", true, true, true);
        Csv csv = new Csv(bare, "\n");
        RowEvent odd = new RowEvent(SomeTable.WHOLE, 9, OLD, Row.of("1", "a|b\\\n", 8L, null));
        assertThat(text(csv.row(odd))).isEqualTo("D|t|s|9|true|1|1|a\"b|7|NULL\nI|t|s|9|true|1|1|a\\|b\\\\\\n|8|NULL\n");
        assertThat(text(csv.header(SomeTable.WHOLE)))
                .isEqualTo("ticdc-meta$operation|ticdc-meta$table|ticdc-meta$schema|ticdc-meta$commit-ts|"
                        + "ticdc-meta$is-update|ticdc-meta$handle-key|id|name|size|note\n");
    }

    @Test
    void statement_ofATable() {
        Ddl ddl = Ddl.createTable(TS, SomeTable.WHOLE);
        assertThat(ddl.query()).isEqualTo("CREATE TABLE `s`.`t` (`id` varchar(255) NOT NULL, `name` text NOT NULL, "
                + "`size` bigint(20) NOT NULL, `note` text, PRIMARY KEY (`id`))");
        CodecOptions options = options(false, false, false, 1 << 20);
        assertThat(text(new CanalJson(options).ddl(ddl).orElseThrow().value()))
                .contains("\"isDdl\":true,\"type\":\"CREATE\"", "\"pkNames\":null");
        assertThat(text(new Debezium(options).ddl(ddl).orElseThrow().value()))
                .contains("\"tableChanges\":[{\"type\":\"CREATE\",\"id\":\"\\\"s\\\".\\\"t\\\"\"");
    }
}
