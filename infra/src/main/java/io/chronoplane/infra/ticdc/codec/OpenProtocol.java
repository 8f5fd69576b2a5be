package io.chronoplane.infra.ticdc.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// open-protocol: JSON in binary frames, several rows in one message.
public final class OpenProtocol implements Codec {

    private static final int ROW = 1;
    private static final int DDL = 2;
    private static final int RESOLVED = 3;

    private final CodecOptions options;
    private final OpenColumns columns;

    public OpenProtocol(CodecOptions options) {
        this.options = options;
        this.columns = new OpenColumns(options);
    }

    @Override
    public List<Message> rows(List<RowEvent> rows) {
        List<Message> messages = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        List<byte[]> values = new ArrayList<>();
        int size = Long.BYTES;
        for (RowEvent row : rows) {
            byte[] key = key(row);
            byte[] value = columns.value(row);
            int more = 2 * Long.BYTES + key.length + value.length;
            boolean full = keys.size() == options.maxBatchSize()
                    || size + more + MessageSize.OVERHEAD > options.maxMessageBytes();
            if (full && !keys.isEmpty()) {
                messages.add(framed(keys, values));
                keys.clear();
                values.clear();
                size = Long.BYTES;
            }
            keys.add(key);
            values.add(value);
            size += more;
            if (keys.size() == 1) {
                MessageSize.checked(framed(keys, values), row, options.maxMessageBytes());
            }
        }
        if (!keys.isEmpty()) {
            messages.add(framed(keys, values));
        }
        return messages;
    }

    private byte[] key(RowEvent row) {
        boolean onlyKeys = columns.onlyKeys(row);
        return Json.object(json -> {
            json.writeNumberField("ts", row.commitTs());
            json.writeStringField("scm", row.table().schema());
            json.writeStringField("tbl", row.table().name());
            json.writeNumberField("t", ROW);
            if (onlyKeys) {
                json.writeBooleanField("ohk", true);
            }
        });
    }

    @Override
    public Optional<Message> ddl(Ddl ddl) {
        byte[] key = Json.object(json -> {
            json.writeNumberField("ts", ddl.commitTs());
            json.writeStringField("scm", ddl.schema());
            if (ddl.table().isPresent()) {
                json.writeStringField("tbl", ddl.tableName());
            }
            json.writeNumberField("t", DDL);
        });
        byte[] value = Json.object((JsonGenerator json) -> {
            json.writeStringField("q", ddl.query());
            json.writeNumberField("t", ddl.action().number());
        });
        return Optional.of(framed(List.of(key), List.of(value)));
    }

    @Override
    public Optional<Message> watermark(long ts) {
        byte[] key = Json.object(json -> {
            json.writeNumberField("ts", ts);
            json.writeNumberField("t", RESOLVED);
        });
        return Optional.of(framed(List.of(key), List.of(new byte[0])));
    }

    @Override
    public boolean isDdlForAll() {
        return true;
    }

    private static Message framed(List<byte[]> keys, List<byte[]> values) {
        ByteBuffer key = ByteBuffer.allocate(Long.BYTES + length(keys)).putLong(1);
        keys.forEach(one -> key.putLong(one.length).put(one));
        ByteBuffer value = ByteBuffer.allocate(length(values));
        values.forEach(one -> value.putLong(one.length).put(one));
        return new Message(key.array(), value.array());
    }

    private static int length(List<byte[]> parts) {
        return parts.stream().mapToInt(part -> Long.BYTES + part.length).sum();
    }
}
