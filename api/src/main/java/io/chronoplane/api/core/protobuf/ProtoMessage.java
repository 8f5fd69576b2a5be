package io.chronoplane.api.core.protobuf;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A parsed message, asked field by field. Fields that nobody asks for are ignored, whatever they hold; a field that is
/// asked for must have its type. Names are those of the `.proto` file. Absent is null, or an empty list.
public final class ProtoMessage {
    private final String path;
    private final Members members;
    private final boolean lenient;

    ProtoMessage(String path, Members members) {
        this(path, members, false);
    }

    private ProtoMessage(String path, Members members, boolean lenient) {
        this.path = path;
        this.members = members;
        this.lenient = lenient;
    }

    /// The same message, whose fields of one value are as if absent where they have a wrong type.
    public ProtoMessage lenient() {
        return new ProtoMessage(path, members, true);
    }

    /// A string field.
    public @Nullable String text(String name) throws MalformedMessage {
        Object value = members.get(name);
        return value == null || (lenient && !(value instanceof String)) ? null : text(name, value);
    }

    /// A field of 32 bits; a number, or a string that holds one.
    public @Nullable Integer int32(String name) throws MalformedMessage {
        Long value = int64(name);
        if (value == null) {
            return null;
        }
        if (value.intValue() != value) {
            ignore(wrong(name, "is not a 32-bit integer"));
            return null;
        }
        return value.intValue();
    }

    /// A field of 64 bits; a number, or a string that holds one.
    public @Nullable Long int64(String name) throws MalformedMessage {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        OptionalLong number = number(value);
        if (number.isEmpty()) {
            ignore(wrong(name, "is not an integer"));
            return null;
        }
        return number.getAsLong();
    }

    /// A repeated field of 64 bits.
    public List<Long> int64s(String name) throws MalformedMessage {
        List<Long> numbers = new ArrayList<>();
        for (Object element : elements(name)) {
            numbers.add(number(element)
                    .orElseThrow(() -> wrong(name + "[" + numbers.size() + "]", "is not an integer")));
        }
        return numbers;
    }

    private static OptionalLong number(@Nullable Object value) {
        return switch (value) {
            case Numeral numeral -> Numeral.toLong(numeral.text());
            case String text -> Numeral.toLong(text);
            case null, default -> OptionalLong.empty();
        };
    }

    /// As if absent, where that is asked for.
    private void ignore(MalformedMessage wrong) throws MalformedMessage {
        if (!lenient) {
            throw wrong;
        }
    }

    /// A field of true or false; as such, or as a string.
    public @Nullable Boolean bool(String name) throws MalformedMessage {
        return switch (members.get(name)) {
            case null -> null;
            case Boolean truth -> truth;
            case String text when text.equals("true") -> true;
            case String text when text.equals("false") -> false;
            default -> {
                ignore(wrong(name, "is neither true nor false"));
                yield null;
            }
        };
    }

    /// An enum field, by name or number. A name or number that is not in the table is as if absent.
    public <E> @Nullable E oneOf(String name, ProtoEnum<E> table) throws MalformedMessage {
        return switch (members.get(name)) {
            case null -> null;
            case String text -> table.parse(text);
            case Numeral numeral -> {
                OptionalLong number = Numeral.toLong(numeral.text());
                if (number.isEmpty()) {
                    ignore(wrong(name, "is not an integer"));
                    yield null;
                }
                yield table.byNumber(number.getAsLong());
            }
            default -> {
                ignore(wrong(name, "is not the name of an enum value"));
                yield null;
            }
        };
    }

    /// A nested message.
    public @Nullable ProtoMessage message(String name) throws MalformedMessage {
        Object value = members.get(name);
        return value == null ? null : message(name, value);
    }

    /// Whether the field is there, of whatever type.
    public boolean has(String name) {
        return members.get(name) != null;
    }

    /// A repeated nested message.
    public List<ProtoMessage> messages(String name) throws MalformedMessage {
        List<ProtoMessage> messages = new ArrayList<>();
        for (Object element : elements(name)) {
            messages.add(message(name + "[" + messages.size() + "]", element));
        }
        return messages;
    }

    /// A repeated string field.
    public List<String> texts(String name) throws MalformedMessage {
        List<String> texts = new ArrayList<>();
        for (Object element : elements(name)) {
            texts.add(text(name + "[" + texts.size() + "]", element));
        }
        return texts;
    }

    private List<?> elements(String name) throws MalformedMessage {
        return switch (members.get(name)) {
            case null -> List.of();
            case List<?> list -> list;
            default -> throw wrong(name, "is not an array");
        };
    }

    private String text(String name, @Nullable Object value) throws MalformedMessage {
        if (!(value instanceof String text)) {
            throw wrong(name, "is not a string");
        }
        if (!Utf8.isStorable(text)) {
            throw wrong(name, "holds U+0000 or half of a surrogate pair");
        }
        return text;
    }

    private ProtoMessage message(String name, @Nullable Object value) throws MalformedMessage {
        if (!(value instanceof Members nested)) {
            throw wrong(name, "is not an object");
        }
        return new ProtoMessage(path + name + ".", nested, lenient);
    }

    private MalformedMessage wrong(String name, String what) {
        return new MalformedMessage(path + name + " " + what);
    }
}
