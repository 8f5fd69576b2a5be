package io.chronoplane.api.launch;

import io.chronoplane.infra.config.DorisMetaSettings;
import io.chronoplane.infra.config.KafkaSettings;
import io.chronoplane.infra.config.KafkaSettings.Target;
import io.chronoplane.infra.config.Settings;
import java.util.List;
import java.util.stream.Collectors;

/// What the operator reads once the server serves: where, with which data, and something to try.
final class Announcement {

    private Announcement() {}

    static String of(Settings settings, Running server) {
        String host = settings.server().host();
        String base = url(host, server.port());
        String here = url(everywhere(host) ? "127.0.0.1" : host, server.port());
        return """
                %s
                  listens on  %s%s%s
                  data        %s
                  kafka       %s
                  try         %s
                """
                .formatted(
                        Version.text(),
                        base,
                        everywhere(host) ? " (every address of this machine)" : "",
                        more(settings.server().morePorts()),
                        data(settings),
                        kafka(settings.kafka(), server),
                        example(here, token(settings.dorisMeta())));
    }

    private static String more(List<Integer> ports) {
        return ports.isEmpty()
                ? ""
                : ports.stream().map(String::valueOf).collect(Collectors.joining(", ", " and on ", ""));
    }

    private static String data(Settings settings) {
        return settings.storage().data().toAbsolutePath().normalize()
                + settings.postgres().url().map(url -> "\n  database    " + url).orElse("");
    }

    private static String kafka(KafkaSettings settings, Running server) {
        return server.kafka()
                .map(addresses -> addresses
                        + (settings.target() instanceof Target.Embedded ? " (embedded, ready in a few seconds)" : "")
                        + ", topic " + settings.topics().prefix() + ".events")
                .orElse("none");
    }

    /// The first example of the Meta Service reference, on one line.
    private static String example(String base, String token) {
        return """
                curl -X PUT '%s/MetaService/http/create_instance?token=%s' -d '{"instance_id":"sample_instance_id",\
                "name":"sample_instance_name","user_id":"sample_user_id","vault":{"hdfs_info":{"build_conf":\
                {"fs_name":"hdfs://172.21.0.44:4007","user":"hadoop"},"prefix":"sample_prefix"}}}'"""
                .formatted(base, token);
    }

    /// A token of one's own is not printed, since what is printed is kept in journals.
    private static String token(DorisMetaSettings settings) {
        return settings.defaultToken() ? settings.token().reveal() : "<token>";
    }

    private static boolean everywhere(String host) {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    private static String url(String host, int port) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
