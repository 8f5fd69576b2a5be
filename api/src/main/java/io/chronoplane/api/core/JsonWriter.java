package io.chronoplane.api.core;

import io.vertx.core.buffer.Buffer;

/// Writes JSON as UTF-8 in one pass. Not HTML-escaped; either compact or indented by four blanks, as
/// RapidJSON's pretty writer does it. Well-formed use is the caller's duty.
public final class JsonWriter {
    private static final int INDENT = 4;

    private final boolean pretty;
    private final JsonBytes out;
    private int depth;
    private boolean empty = true;
    private boolean named;

    private JsonWriter(boolean pretty, int expectedBytes) {
        this.pretty = pretty;
        this.out = new JsonBytes(expectedBytes);
    }

    public static JsonWriter pretty(int expectedBytes) {
        return new JsonWriter(true, expectedBytes);
    }

    public static JsonWriter compact() {
        return new JsonWriter(false, 256);
    }

    /// A pretty writer that is used again and again starts over.
    JsonWriter clear() {
        out.clear();
        depth = 0;
        empty = true;
        named = false;
        return this;
    }

    public JsonWriter beginObject() {
        return open('{');
    }

    public JsonWriter endObject() {
        return close('}');
    }

    public JsonWriter beginArray() {
        return open('[');
    }

    public JsonWriter endArray() {
        return close(']');
    }

    /// The name of the member whose value comes next.
    public JsonWriter name(String name) {
        separate();
        out.quoted(name);
        out.put(':');
        if (pretty) {
            out.put(' ');
        }
        named = true;
        return this;
    }

    public JsonWriter value(String text) {
        separate();
        out.quoted(text);
        return this;
    }

    public JsonWriter value(long number) {
        separate();
        out.ascii(Long.toString(number));
        return this;
    }

    public JsonWriter value(boolean truth) {
        separate();
        out.ascii(truth ? "true" : "false");
        return this;
    }

    /// A value that is JSON already, left as it is.
    public JsonWriter json(String json) {
        separate();
        out.text(json);
        return this;
    }

    /// A line break between or after values.
    public JsonWriter newline() {
        out.put('\n');
        return this;
    }

    /// What has been written so far.
    public Buffer toBuffer() {
        return out.toBuffer();
    }

    /// What has been written so far, as text.
    @Override
    public String toString() {
        return out.toString();
    }

    private JsonWriter open(char bracket) {
        separate();
        out.put(bracket);
        depth++;
        empty = true;
        return this;
    }

    private JsonWriter close(char bracket) {
        depth--;
        if (!empty) {
            indent();
        }
        out.put(bracket);
        empty = false;
        return this;
    }

    private void separate() {
        if (named) {
            named = false;
        } else if (depth > 0) {
            if (!empty) {
                out.put(',');
            }
            indent();
        }
        empty = false;
    }

    private void indent() {
        if (pretty) {
            out.newline(depth * INDENT);
        }
    }
}
