package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.doris.tablet.keys.KeyCodec;
import io.chronoplane.api.doris.tablet.keys.KeyDrawing;
import io.chronoplane.api.doris.tablet.keys.KeyField;
import io.chronoplane.api.doris.tablet.keys.KeyType;
import io.chronoplane.api.doris.tablet.keys.KeyTypes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// `decode_key`, `encode_key`.
final class KeyOperations {

    private static final int OK = 200;
    private static final String NO_UNICODE = "false";
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})+");
    private static final Pattern STAMP = Pattern.compile("[0-9a-fA-F]{20}");

    private KeyOperations() {}

    static void decode(Exchange exchange) {
        String key = Given.orEmpty(exchange.query("key"));
        if (key.isEmpty()) {
            DebuggingReplies.refuse(exchange, Refusal.invalid("no key to decode"));
            return;
        }
        Optional<List<KeyCodec.Placed>> fields = HEX.matcher(key).matches()
                ? KeyCodec.decode(HexFormat.of().parseHex(key))
                : Optional.empty();
        if (fields.isEmpty()) {
            DebuggingReplies.refuse(exchange, Refusal.invalid("failed to decode key, key=" + key));
        } else {
            Texts.answer(exchange, OK, "OK", KeyDrawing.of(key, fields.get(), unicode(exchange)) + "\n");
        }
    }

    static void encode(Exchange exchange) {
        String name = Given.orEmpty(exchange.query("key_type"));
        Optional<KeyType> type = KeyTypes.named(name);
        if (type.isEmpty()) {
            DebuggingReplies.refuse(
                    exchange, Refusal.invalid("key_type not supported: " + (name.isEmpty() ? "(empty)" : name)));
            return;
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (String parameter : type.get().names()) {
            String value = Given.orEmpty(exchange.query(parameter));
            if (value.isEmpty()) {
                DebuggingReplies.refuse(exchange, Refusal.invalid(parameter + " is not given or empty"));
                return;
            }
            given.put(parameter, value);
        }
        List<KeyField> fields = new ArrayList<>(type.get().fields(given));
        String stamp = Given.orEmpty(exchange.query("versionstamp"));
        if (STAMP.matcher(stamp).matches()) {
            fields.add(new KeyField.Stamp(stamp.toLowerCase(Locale.ROOT)));
        }
        byte[] key = KeyCodec.encode(fields);
        String hex = HexFormat.of().formatHex(key);
        String drawing = KeyDrawing.of(hex, KeyCodec.decode(key).orElseThrow(), unicode(exchange));
        String escaped = HexFormat.of().withPrefix("\\x").formatHex(key);
        Texts.answer(exchange, OK, "OK", drawing + escaped + "\n\n");
    }

    private static boolean unicode(Exchange exchange) {
        return !NO_UNICODE.equals(exchange.query("unicode"));
    }
}
