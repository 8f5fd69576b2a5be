package io.chronoplane.infra.ticdc.rows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Cells as texts, as a TiDB in the zone UTC has them.
public final class CellText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private CellText() {}

    /// Null for null.
    public static @Nullable String of(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case Boolean flag -> flag ? "1" : "0";
            case Instant time -> TIME.format(time);
            case Double number -> decimal(number);
            default -> cell.toString();
        };
    }

    private static String decimal(double number) {
        String plain = new BigDecimal(Double.toString(number)).toPlainString();
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }
}
