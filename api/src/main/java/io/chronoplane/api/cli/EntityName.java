package io.chronoplane.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The name of an entity, as events show it (`instance=i-1`) or in full (`doris.meta/instance/i-1`).
record EntityName(String system, String type, String id) {

    static final String EXPLAINED =
            "The entity, as events show it (instance=i-1) or in full (doris.meta/instance/i-1).";

    private static final Pattern FULL = Pattern.compile("[a-z0-9.-]+/[a-z0-9._-]+/.+");

    static EntityName of(String text, Server server) throws Failed, IOException, InterruptedException {
        if (FULL.matcher(text).matches()) {
            String[] parts = text.split("/", 3);
            return new EntityName(parts[0], parts[1], parts[2]);
        }
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw Failed.misused("'" + text + "' is no entity: name one as events show it, such as instance=i-1, or in"
                    + " full, such as doris.meta/instance/i-1");
        }
        String type = text.substring(0, equals);
        TreeSet<String> known = new TreeSet<>();
        for (JsonNode kind : server.json(Resource.at("entities")).path("kinds")) {
            if (kind.path("type").asText().equals(type)) {
                return new EntityName(kind.path("system").asText(), type, text.substring(equals + 1));
            }
            known.add(kind.path("type").asText());
        }
        throw Failed.misused("no entity is of the kind '" + type + "'; there are " + String.join(", ", known));
    }

    /// As events are filtered by it: `instance=i-1`.
    static String tag(String text) {
        String[] parts = FULL.matcher(text).matches() ? text.split("/", 3) : new String[0];
        return parts.length == 0 ? text : parts[1] + "=" + parts[2];
    }

    Resource resource(String... more) {
        String[] parts = new String[4 + more.length];
        parts[0] = "entities";
        parts[1] = system;
        parts[2] = type;
        parts[3] = id;
        System.arraycopy(more, 0, parts, 4, more.length);
        return Resource.at(parts);
    }

    @Override
    public String toString() {
        return system + "/" + type + "/" + id;
    }
}
