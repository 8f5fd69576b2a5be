package io.chronoplane.commands.taurusdb.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlTypeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "varchar(32)|STRING|32", "VARCHAR ( 32 )|STRING|32", "char|STRING|1", "char(10) character set utf8|STRING|10",
        "int|INTEGER|4", "bigint(20) unsigned|INTEGER|8", "tinyint(1)|INTEGER|1", "decimal(10,2)|DECIMAL|16",
        "double precision|FLOAT|8", "enum('a','b(c)')|STRING|2", "datetime(6)|DATETIME|8", "timestamp|DATETIME|4",
        "text|STRING|0", "varbinary(16)|BINARY|16", "longblob|BINARY|0", "json|JSON|0", "point|SPATIAL|0", "bit(1)|BIT|8"
    })
    void type_isRead_asMySqlWritesIt(String text, TypeKind kind, int bytes) {
        assertThat(MySqlType.parse(text)).contains(new MySqlType(kind, bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "varchar", "varchar()", "varchar(99999)", "varchar(-1)", "no_such", "int; drop", "(3)"})
    void type_isUnknown_forAnythingElse(String text) {
        assertThat(MySqlType.parse(text)).isEmpty();
    }

    @Test
    void type_isReadInShortTime_forAnyText() {
        Random random = new Random(3);
        String letters = "varchint(),'1 \t_";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder("int");
            for (int i = random.nextInt(1_500); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(MySqlType.parse(text.toString())).as("round %d", round).isNotNull();
        }
    }
}
