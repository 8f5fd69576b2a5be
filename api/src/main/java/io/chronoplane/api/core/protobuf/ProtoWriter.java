package io.chronoplane.api.core.protobuf;

import io.chronoplane.api.core.JsonWriter;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Writes messages in protobuf's JSON form: what is null or an empty list is left out, integers of 64 bits are strings,
/// names stay as in the `.proto` file. The order of the calls, which is the caller's, must be that of the field
/// numbers.
public final class ProtoWriter {
    private final JsonWriter json;
    private final boolean quoted;

    /// @param json where to write to, at a place where a value is due
    public ProtoWriter(JsonWriter json) {
        this(json, true);
    }

    private ProtoWriter(JsonWriter json, boolean quoted) {
        this.json = json;
        this.quoted = quoted;
    }

    /// One that writes integers of 64 bits as numbers, as brpc does it.
    public static ProtoWriter ofNumbers(JsonWriter json) {
        return new ProtoWriter(json, false);
    }

    public ProtoWriter begin() {
        json.beginObject();
        return this;
    }

    public ProtoWriter end() {
        json.endObject();
        return this;
    }

    /// A string, or an enum by its name.
    public ProtoWriter text(String name, @Nullable String value) {
        if (value != null) {
            json.name(name).value(value);
        }
        return this;
    }

    public ProtoWriter int32(String name, @Nullable Integer value) {
        if (value != null) {
            json.name(name).value(value);
        }
        return this;
    }

    public ProtoWriter int64(String name, @Nullable Long value) {
        if (value != null) {
            number(json.name(name), value);
        }
        return this;
    }

    /// A repeated integer.
    public ProtoWriter int64s(String name, Iterable<Long> values) {
        return messages(name, values, (out, value) -> number(json, value));
    }

    private void number(JsonWriter at, long value) {
        if (quoted) {
            at.value(Long.toString(value));
        } else {
            at.value(value);
        }
    }

    public ProtoWriter bool(String name, @Nullable Boolean value) {
        if (value != null) {
            json.name(name).value(value);
        }
        return this;
    }

    /// A nested message.
    ///
    /// @param write writes it from [#begin()] to [#end()]
    public <T> ProtoWriter message(String name, @Nullable T value, BiConsumer<ProtoWriter, T> write) {
        if (value != null) {
            json.name(name);
            write.accept(this, value);
        }
        return this;
    }

    /// A repeated nested message.
    ///
    /// @param write writes one of them from [#begin()] to [#end()]
    public <T> ProtoWriter messages(String name, Iterable<T> values, BiConsumer<ProtoWriter, T> write) {
        boolean any = false;
        for (T value : values) {
            if (!any) {
                any = true;
                json.name(name).beginArray();
            }
            write.accept(this, value);
        }
        if (any) {
            json.endArray();
        }
        return this;
    }

    /// A repeated string.
    public ProtoWriter texts(String name, Iterable<String> values) {
        return messages(name, values, ProtoWriter::element);
    }

    /// One string of a repeated field.
    public void element(String value) {
        json.value(value);
    }
}
