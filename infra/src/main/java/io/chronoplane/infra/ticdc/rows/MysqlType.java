package io.chronoplane.infra.ticdc.rows;

import io.chronoplane.projections.core.Column;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The MySQL types that stand for the types of columns. Texts of keys must be short enough for an index, others need
/// not be.
public enum MysqlType {
    VARCHAR("varchar(255)", 15, 12, false, "255", null),
    TEXT("text", 252, 2005, false, "65535", null),
    BIGINT("bigint(20)", 8, -5, true, "20", null),
    DOUBLE("double", 5, 8, true, "22", null),
    TINYINT("tinyint(1)", 1, -6, true, "1", null),
    DATETIME("datetime(6)", 12, 93, true, null, "6"),
    JSON("json", 245, 12, true, null, null);

    private final String full;
    private final int code;
    private final int javaType;
    private final boolean binary;
    private final @Nullable String precision;
    private final @Nullable String scale;

    MysqlType(String full, int code, int javaType, boolean binary, @Nullable String precision, @Nullable String scale) {
        this.full = full;
        this.code = code;
        this.javaType = javaType;
        this.binary = binary;
        this.precision = precision;
        this.scale = scale;
    }

    public static MysqlType of(Column column) {
        return switch (column.type()) {
            case TEXT -> column.key() ? VARCHAR : TEXT;
            case INTEGER -> BIGINT;
            case DECIMAL -> DOUBLE;
            case FLAG -> TINYINT;
            case TIME -> DATETIME;
            case JSON -> JSON;
        };
    }

    /// `varchar`
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// `varchar(255)`
    public String full() {
        return full;
    }

    /// In MySQL's protocol.
    public int code() {
        return code;
    }

    /// In [java.sql.Types], as canal has it.
    public int javaType() {
        return javaType;
    }

    /// Whether the column counts as one without a character set.
    public boolean isBinary() {
        return binary;
    }

    /// Display length, null where there is none.
    public @Nullable String precision() {
        return precision;
    }

    /// Fractional digits, null where none are declared.
    public @Nullable String scale() {
        return scale;
    }
}
