package io.chronoplane.api.doris.tablet.keys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Keys as bytes: a key space, then fields, each with a tag before it. Upstream: `cloud/src/meta-store/codec.cpp`.
public final class KeyCodec {

    private static final int BYTES = 0x10;
    private static final int NEGATIVE = 0x11;
    private static final int POSITIVE = 0x12;
    private static final int STAMP = 0x13;
    private static final int STAMP_BYTES = 10;
    private static final int STAMP_END = 0xff;
    private static final int ESCAPED_ZERO = 0xff;
    private static final int TERMINATOR = 0x01;

    /// A field, and where its tag is in the key.
    public record Placed(int offset, KeyField field) {}

    private KeyCodec() {}

    /// @param fields the first one a key space
    public static byte[] encode(List<KeyField> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach(field -> write(out, field));
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, KeyField field) {
        switch (field) {
            case KeyField.Space space -> out.write(space.number());
            case KeyField.Bytes bytes -> {
                out.write(BYTES);
                for (byte b : bytes.content()) {
                    out.write(b);
                    if (b == 0) {
                        out.write(ESCAPED_ZERO);
                    }
                }
                out.write(0);
                out.write(TERMINATOR);
            }
            case KeyField.Int number -> {
                out.write(number.number() < 0 ? NEGATIVE : POSITIVE);
                out.writeBytes(ByteBuffer.allocate(Long.BYTES)
                        .putLong(number.number() < 0 ? -number.number() : number.number())
                        .array());
            }
            case KeyField.Stamp stamp -> {
                out.write(STAMP);
                out.writeBytes(HexFormat.of().parseHex(stamp.hex()));
                out.write(STAMP_END);
            }
        }
    }

    /// The fields of a key; empty when it is none.
    public static Optional<List<Placed>> decode(byte[] key) {
        if (key.length == 0) {
            return Optional.empty();
        }
        List<Placed> fields = new ArrayList<>();
        fields.add(new Placed(0, new KeyField.Space(key[0] & 0xff)));
        ByteBuffer in = ByteBuffer.wrap(key).position(1);
        while (in.hasRemaining()) {
            int offset = in.position();
            Optional<KeyField> field = read(in);
            if (field.isEmpty()) {
                return Optional.empty();
            }
            fields.add(new Placed(offset, field.get()));
        }
        return Optional.of(fields);
    }

    private static Optional<KeyField> read(ByteBuffer in) {
        return switch (in.get()) {
            case BYTES -> bytes(in);
            case POSITIVE -> in.remaining() < Long.BYTES
                    ? Optional.empty()
                    : Optional.of(new KeyField.Int(in.getLong()));
            case NEGATIVE -> in.remaining() < Long.BYTES
                    ? Optional.empty()
                    : Optional.of(new KeyField.Int(-in.getLong()));
            case STAMP -> stamp(in);
            default -> Optional.empty();
        };
    }

    private static Optional<KeyField> bytes(ByteBuffer in) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        while (in.hasRemaining()) {
            byte b = in.get();
            if (b != 0) {
                content.write(b);
            } else {
                int next = in.hasRemaining() ? in.get() & 0xff : 0;
                if (next == TERMINATOR) {
                    return Optional.of(new KeyField.Bytes(content.toByteArray()));
                }
                if (next != ESCAPED_ZERO) {
                    return Optional.empty();
                }
                content.write(0);
            }
        }
        return Optional.empty();
    }

    /// The last field of a key, with a mark behind it.
    private static Optional<KeyField> stamp(ByteBuffer in) {
        if (in.remaining() != STAMP_BYTES + 1) {
            return Optional.empty();
        }
        byte[] stamp = new byte[STAMP_BYTES];
        in.get(stamp);
        return (in.get() & 0xff) == STAMP_END
                ? Optional.of(new KeyField.Stamp(HexFormat.of().formatHex(stamp)))
                : Optional.empty();
    }
}
