package io.chronoplane.api.taurusdb;

import java.util.regex.Pattern;

/// The forms of the vendor's ids and names.
final class Ids {

    static final Pattern PROJECT = Pattern.compile("[0-9A-Za-z]{32}");

    /// The seed says in07, the ids of real StarRocks instances end in in17.
    static final Pattern STARROCKS_INSTANCE = Pattern.compile("[0-9A-Za-z]{32}in(07|17)");

    static final Pattern SOURCE_INSTANCE = Pattern.compile("[0-9A-Za-z]{32}in07");

    static final Pattern SOURCE_NODE = Pattern.compile("[0-9A-Za-z]{32}no07");

    static final Pattern SOURCE_DATABASE = Pattern.compile("[0-9A-Za-z_]{3,1024}");

    /// Of target databases and tasks.
    static final Pattern NAME = Pattern.compile("[0-9A-Za-z_]{3,128}");

    private Ids() {}
}
