package io.chronoplane.api.launch;

import io.chronoplane.infra.config.DorisMetaSettings;
import io.chronoplane.infra.config.Settings;

/// What the operator reads once the server serves: where, with which data, and something to try.
final class Announcement {

    private Announcement() {}

    /// @param port that the server listens on
    static String of(Settings settings, int port) {
        String host = settings.server().host();
        String base = url(host, port);
        String here = url(everywhere(host) ? "127.0.0.1" : host, port);
        return """
                %s
                  listens on  %s%s
                  data        %s
                  try         %s
                """
                .formatted(
                        Version.text(),
                        base,
                        everywhere(host) ? " (every address of this machine)" : "",
                        settings.storage().data().toAbsolutePath().normalize(),
                        example(here, token(settings.dorisMeta())));
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
