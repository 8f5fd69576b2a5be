package io.chronoplane.commands.doris.meta;

import io.chronoplane.commands.core.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How to reach an HDFS.
///
/// @param fsName            its URL, `hdfs://host:port`
/// @param kerberosKeytab    the path of the keytab on the nodes, not its content
public record HdfsConf(
        @Nullable String fsName,
        @Nullable String user,
        @Nullable Secret kerberosPrincipal,
        @Nullable Secret kerberosKeytab,
        List<HdfsSetting> settings) {

    public HdfsConf {
        settings = List.copyOf(settings);
    }
}
