package io.chronoplane.infra.doris.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chronoplane.infra.codec.ExposedText;
import io.chronoplane.infra.codec.Upcaster;
import java.util.List;

/// One upcaster for each event that has changed its shape.
public final class DorisMetaUpcasters {

    public static final List<Upcaster> ALL =
            List.of(new Upcaster("doris.meta.instance-created", 1, DorisMetaUpcasters::withHdfsSecrets));

    private DorisMetaUpcasters() {}

    /// The principal, the keytab and the further properties of an HDFS were plain texts before they were secrets.
    private static ObjectNode withHdfsSecrets(ObjectNode created) {
        for (JsonNode vault : created.path("storage").path("vaults")) {
            if (vault.path("hdfs").path("conf") instanceof ObjectNode conf) {
                ExposedText.mark(conf, "kerberosPrincipal");
                ExposedText.mark(conf, "kerberosKeytab");
                for (JsonNode setting : conf.path("settings")) {
                    ExposedText.mark((ObjectNode) setting, "value");
                }
            }
        }
        return created;
    }
}
