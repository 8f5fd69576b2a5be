package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.api.core.protobuf.ProtoWriter;
import io.chronoplane.commands.doris.meta.HdfsConf;
import io.chronoplane.commands.doris.meta.HdfsSetting;
import io.chronoplane.commands.doris.meta.HdfsVault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `HdfsVaultInfo`. Answers show all of it in clear, because the nodes that ask need it.
final class HdfsWire {

    private HdfsWire() {}

    static @Nullable HdfsVault decode(@Nullable ProtoMessage hdfs) throws MalformedMessage {
        return hdfs == null ? null : new HdfsVault(conf(hdfs.message("build_conf")), hdfs.text("prefix"));
    }

    private static @Nullable HdfsConf conf(@Nullable ProtoMessage conf) throws MalformedMessage {
        if (conf == null) {
            return null;
        }
        List<HdfsSetting> settings = new ArrayList<>();
        for (ProtoMessage setting : conf.messages("hdfs_confs")) {
            settings.add(new HdfsSetting(setting.text("key"), ObjectStoreWire.secret(setting, "value")));
        }
        return new HdfsConf(
                conf.text("fs_name"),
                conf.text("user"),
                ObjectStoreWire.secret(conf, "hdfs_kerberos_principal"),
                ObjectStoreWire.secret(conf, "hdfs_kerberos_keytab"),
                settings);
    }

    static void encode(ProtoWriter out, HdfsVault hdfs, Secrecy secrecy) {
        out.begin()
                .message("build_conf", hdfs.conf(), (conf, value) -> encode(conf, value, secrecy))
                .text("prefix", hdfs.prefix())
                .end();
    }

    private static void encode(ProtoWriter out, HdfsConf conf, Secrecy secrecy) {
        out.begin()
                .text("fs_name", conf.fsName())
                .text("user", conf.user())
                .text("hdfs_kerberos_principal", secrecy.show(conf.kerberosPrincipal()))
                .text("hdfs_kerberos_keytab", secrecy.show(conf.kerberosKeytab()))
                .messages("hdfs_confs", conf.settings(), (each, setting) -> each.begin()
                        .text("key", setting.key())
                        .text("value", secrecy.show(setting.value()))
                        .end())
                .end();
    }
}
