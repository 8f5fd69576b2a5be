package io.chronoplane.api.faults;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What came back over a connection.
///
/// @param status   HTTP status
/// @param position from the header `X-Position`, 0 when there is none
/// @param closing  whether the server closes the connection behind it
record Answer(int status, long position, boolean closing, String body) {

    private static final Pattern FIELD = Pattern.compile("\"(code|msg|status|cluster_status|ak|sk)\": \"([^\"]*)\"");

    /// Whether the Meta Service says that it was done.
    boolean ok() {
        return status == 200 && "OK".equals(field("code"));
    }

    /// The first text field of that name; empty when there is none.
    String field(String name) {
        Matcher fields = FIELD.matcher(body);
        while (fields.find()) {
            if (fields.group(1).equals(name)) {
                return fields.group(2);
            }
        }
        return "";
    }
}
