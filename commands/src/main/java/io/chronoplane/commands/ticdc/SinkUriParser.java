package io.chronoplane.commands.ticdc;

import io.chronoplane.commands.core.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes a sink URI apart as Go's `net/url` does, which takes several hosts where Java's parser takes one.
final class SinkUriParser {

    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private SinkUriParser() {}

    static SinkUri parse(String text) {
        if (text.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw new IllegalArgumentException("invalid control character in URL");
        }
        Matcher parts = SCHEME.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("missing protocol scheme");
        }
        String rest = before(parts.group(2), '#');
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        return located(parts.group(1).toLowerCase(Locale.ROOT), before(rest, '?'), parameters(query));
    }

    private static SinkUri located(String scheme, String rest, List<SinkParameter> parameters) {
        String place = rest.startsWith("//") ? rest.substring(2) : "";
        String authority = before(place, '/');
        String path = rest.startsWith("//") ? place.substring(authority.length()) : rooted(rest);
        int at = authority.lastIndexOf('@');
        @Nullable String login = at < 0 ? null : authority.substring(0, at);
        @Nullable String user = login == null ? null : before(login, ':');
        @Nullable Secret password = login == null || user == null || login.length() == user.length()
                ? null
                : Secret.of(login.substring(user.length() + 1));
        String host = authority.substring(at + 1);
        if (!UriText.valid(path) || !UriText.valid(host) || (login != null && !UriText.valid(login))) {
            throw new IllegalArgumentException("invalid URL escape");
        }
        SinkUri uri = new SinkUri(scheme, user, password, host, path, parameters);
        List<SinkHost> checked = uri.hosts();
        if (checked.isEmpty()) {
            throw new IllegalArgumentException("no host");
        }
        return uri;
    }

    private static String rooted(String path) {
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    private static List<SinkParameter> parameters(String query) {
        List<SinkParameter> all = new ArrayList<>();
        for (String one : query.split("&", -1)) {
            int equals = one.indexOf('=');
            if (!one.isEmpty()) {
                all.add(equals < 0
                        ? SinkParameter.of(one, null)
                        : SinkParameter.of(one.substring(0, equals), one.substring(equals + 1)));
            }
        }
        return all;
    }

    static List<SinkHost> hosts(String text) {
        return Arrays.stream(text.split(",", -1)).map(SinkUriParser::host).toList();
    }

    private static SinkHost host(String text) {
        int bracket = text.indexOf(']');
        if (text.startsWith("[") && bracket < 0) {
            throw new IllegalArgumentException("missing ']' in host");
        }
        int colon = bracket >= 0 ? text.indexOf(':', bracket) : text.lastIndexOf(':');
        if (bracket < 0 && colon >= 0 && text.indexOf(':') != colon) {
            throw new IllegalArgumentException("sink uri host is not valid IPv6 address, when using IPv6 address in"
                    + " URI, please use [ipv6-address]:port");
        }
        String name = colon < 0 ? text : text.substring(0, colon);
        return new SinkHost(name.startsWith("[") ? name.substring(1, name.length() - 1) : name, port(text, colon));
    }

    private static int port(String text, int colon) {
        String port = colon < 0 ? "" : text.substring(colon + 1);
        if (!port.isEmpty() && (!PORT.matcher(port).matches() || Integer.parseInt(port) > 0xffff)) {
            throw new IllegalArgumentException("invalid port after host");
        }
        return port.isEmpty() ? 0 : Integer.parseInt(port);
    }

    private static String before(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
