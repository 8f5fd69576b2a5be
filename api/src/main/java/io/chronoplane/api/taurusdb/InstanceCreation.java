package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.commands.taurusdb.CreateStarRocksInstance;
import io.chronoplane.commands.taurusdb.HaMode;
import java.util.Optional;
import java.util.regex.Pattern;

/// Puts a StarRocks instance beside a TaurusDB instance. The password of its root is neither stored nor looked at.
final class InstanceCreation {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][0-9A-Za-z_-]{3,63}");
    private static final Pattern ENGINE = Pattern.compile("star-rocks");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z._-]{0,64}");
    private static final Pattern MODE = Pattern.compile("Single|Cluster");
    private static final Pattern AZ_MODE = Pattern.compile("single");

    private InstanceCreation() {}

    static void handle(Call call) throws Refused {
        if (!Ids.SOURCE_INSTANCE.matcher(call.instanceId()).matches()) {
            throw new Refused(VendorError.ID_MALFORMED);
        }
        CreateStarRocksInstance create = read(call, Fields.of(call.exchange()));
        call.send(create, () -> Answers.ok(call.exchange(), json -> answer(json, create)));
    }

    private static CreateStarRocksInstance read(Call call, Fields fields) throws Refused {
        String name = fields.required("name", NAME);
        Fields engine = fields.object("engine").orElseThrow(Fields::wrong);
        engine.required("type", ENGINE);
        HaMode mode = fields.object("ha").orElseThrow(Fields::wrong).required("mode", MODE).equals("Single")
                ? HaMode.SINGLE
                : HaMode.CLUSTER;
        fields.text("az_mode", AZ_MODE);
        int frontends = fields.whole("fe_count").orElse(mode.usual());
        int backends = fields.whole("be_count").orElse(mode.usual());
        if (!mode.allows(frontends) || !mode.allows(backends)) {
            throw Fields.wrong();
        }
        Optional<String> version = engine.text("version", VERSION);
        return new CreateStarRocksInstance(
                call.projectId(),
                NewIds.instance(call.exchange()),
                call.instanceId(),
                name,
                version.orElse(""),
                mode,
                frontends,
                backends,
                NewIds.job(call.exchange()));
    }

    private static void answer(JsonWriter json, CreateStarRocksInstance created) {
        json.name("instance")
                .beginObject()
                .name("id")
                .value(created.instanceId())
                .name("name")
                .value(created.name())
                .name("status")
                .value("normal")
                .name("ha_mode")
                .value(created.haMode() == HaMode.SINGLE ? "Single" : "Cluster")
                .name("az_mode")
                .value("single")
                .name("engine")
                .beginObject()
                .name("type")
                .value("star-rocks")
                .name("version")
                .value(created.version())
                .endObject()
                .endObject()
                .name("job_id")
                .value(created.jobId());
    }
}
