package io.chronoplane.api.doris.tablet;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.api.core.Headers;
import io.chronoplane.api.core.JsonWriter;
import io.chronoplane.commands.doris.tablet.TabletMeta;

/// How a backend answers.
///
/// @param current whether in the words of upstream's newest source, and not of the vendor's document
record BackendReplies(boolean current) {

    private static final int OK = 200;

    void fail(Exchange exchange, BackendFault fault) {
        String word = current ? fault.word() : "Fail";
        JsonWriter json = exchange.json();
        json.beginObject()
                .name("status")
                .value(word)
                .name("msg")
                .value(current ? fault.message() : fault.document())
                .endObject();
        exchange.answer(OK, fault.word(), Headers.JSON, json.toBuffer());
    }

    void triggered(Exchange exchange, String tableId, String tabletId) {
        JsonWriter json = exchange.json();
        String ids = current ? " Table id: " + tableId + ". Tablet id: " + tabletId : "";
        json.beginObject()
                .name("status")
                .value("Success")
                .name("msg")
                .value("compaction task is successfully triggered." + ids)
                .endObject();
        exchange.answer(OK, "Success", Headers.JSON, json.toBuffer());
    }

    /// @param type of the compaction that runs; empty when none does
    void runStatus(Exchange exchange, TabletMeta tablet, String type) {
        boolean running = !type.isEmpty();
        JsonWriter json = exchange.json();
        json.beginObject().name("status").value("Success").name("run_status").value(running).name("msg");
        json.value((current ? "compaction task for this tablet is " : "this tablet_id is ")
                + (running ? "running" : "not running"));
        json.name("tablet_id").value(tablet.tabletId());
        if (!current) {
            json.name("schema_hash").value(tablet.schemaHash());
        }
        json.name("compact_type").value(type).endObject();
        exchange.answer(OK, "Success", Headers.JSON, json.toBuffer());
    }
}
