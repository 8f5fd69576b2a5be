package io.chronoplane.api.doris.meta;

import io.chronoplane.api.core.protobuf.MalformedMessage;
import io.chronoplane.api.core.protobuf.ProtoMessage;
import io.chronoplane.commands.doris.meta.HdfsConf;
import io.chronoplane.commands.doris.meta.HdfsSetting;
import io.chronoplane.commands.doris.meta.HdfsVault;
import io.chronoplane.commands.doris.meta.PathFormat;
import io.chronoplane.commands.doris.meta.VaultSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `StorageVaultPB`, as it is sent to create an instance. Its id and name are ours to give.
final class VaultWire {
    private VaultWire() {}

    static @Nullable VaultSpec decode(@Nullable ProtoMessage vault) throws MalformedMessage {
        return vault == null
                ? null
                : new VaultSpec(
                        hdfs(vault.message("hdfs_info")),
                        ObjectStoreWire.decode(vault.message("obj_info")),
                        pathFormat(vault.message("path_format")));
    }

    private static @Nullable HdfsVault hdfs(@Nullable ProtoMessage hdfs) throws MalformedMessage {
        return hdfs == null ? null : new HdfsVault(conf(hdfs.message("build_conf")), hdfs.text("prefix"));
    }

    private static @Nullable HdfsConf conf(@Nullable ProtoMessage conf) throws MalformedMessage {
        if (conf == null) {
            return null;
        }
        List<HdfsSetting> settings = new ArrayList<>();
        for (ProtoMessage setting : conf.messages("hdfs_confs")) {
            settings.add(new HdfsSetting(setting.text("key"), setting.text("value")));
        }
        return new HdfsConf(
                conf.text("fs_name"),
                conf.text("user"),
                conf.text("hdfs_kerberos_principal"),
                conf.text("hdfs_kerberos_keytab"),
                settings);
    }

    private static @Nullable PathFormat pathFormat(@Nullable ProtoMessage format) throws MalformedMessage {
        return format == null ? null : new PathFormat(format.int32("path_version"), format.int32("shard_num"));
    }
}
