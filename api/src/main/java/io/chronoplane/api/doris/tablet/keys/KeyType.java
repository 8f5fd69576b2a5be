package io.chronoplane.api.doris.tablet.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A kind of key, as `encode_key` names it.
///
/// @param space      1, 2 or 3
/// @param head       the texts that each key of the kind begins with; `*` stands for the instance's id
/// @param parameters the fields behind them, in order; numbers begin with `i:`
public record KeyType(String name, int space, List<String> head, List<String> parameters) {

    private static final String INSTANCE = "*";
    private static final String NUMBER = "i:";

    /// The names of the parameters in the order in which they are asked for.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (head.contains(INSTANCE)) {
            names.add("instance_id");
        }
        parameters.forEach(parameter -> names.add(bare(parameter)));
        return names;
    }

    /// @param given values of all of [#names()]
    public List<KeyField> fields(Map<String, String> given) {
        List<KeyField> fields = new ArrayList<>();
        fields.add(new KeyField.Space(space));
        for (String text : head) {
            fields.add(KeyField.Bytes.of(text.equals(INSTANCE) ? given.getOrDefault("instance_id", "") : text));
        }
        for (String parameter : parameters) {
            String value = given.getOrDefault(bare(parameter), "");
            fields.add(parameter.startsWith(NUMBER)
                    ? new KeyField.Int(LeadingNumber.of(value))
                    : KeyField.Bytes.of(value));
        }
        return fields;
    }

    private static String bare(String parameter) {
        return parameter.startsWith(NUMBER) ? parameter.substring(NUMBER.length()) : parameter;
    }
}
