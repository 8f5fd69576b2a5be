package io.chronoplane.api.doris.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackendTest {

    private static final String RUN = "/api/compaction/run?";

    private final TabletServer server = TabletServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private void loads(int count) {
        for (int i = 0; i < count; i++) {
            server.load(10004, "r" + server.head());
        }
    }

    private static String fail(String message) {
        return "{\"status\":\"Fail\",\"msg\":\"" + message + "\"}";
    }

    private static final String TRIGGERED =
            "{\"status\":\"Success\",\"msg\":\"compaction task is successfully triggered.\"}";

    @Test
    void parameters_areCheckedInOrder() {
        server.givenTablet(10004, 10003);
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("", "tablet id and table id can not be empty at the same time!");
        answers.put("tablet_id=&table_id=", "tablet id and table id can not be empty at the same time!");
        answers.put("tablet_id=1&table_id=x", "tablet id and table id can not be set at the same time!");
        answers.put("tablet_id=12abc", "convert tablet_id failed, stoull");
        answers.put("tablet_id=-1&compact_type=full", "convert tablet_id failed, stoull");
        answers.put("tablet_id=18446744073709551616", "convert tablet_id failed, stoull");
        answers.put("table_id=1.5", "convert table_id failed, stoull");
        answers.put("tablet_id=10004", "The compaction type '' is not supported");
        answers.put("tablet_id=10004&compact_type=FULL", "The compaction type 'FULL' is not supported");
        answers.put("table_id=10001&compact_type=base", "The compaction type 'base' is not supported");
        answers.put("tablet_id=5&compact_type=full&remote=maybe", "The remote = 'maybe' is not supported");
        answers.put("tablet_id=5&compact_type=full&remote=true", "tablet should do compaction locally");
        answers.put("tablet_id=5&compact_type=full", "Tablet not found");
        answers.put("tablet_id=18446744073709551615&compact_type=full", "Tablet not found");
        answers.put("tablet_id=10004&compact_type=cumulative", "fail to execute compaction, error = -2000");
        answers.put("tablet_id=10004&compact_type=base", "fail to execute compaction, error = -808");
        answers.put("tablet_id=10004&compact_type=full", "fail to execute compaction, error = -808");
        long before = server.head();
        answers.forEach((query, message) -> assertThat(server.post(RUN + query)).as(query).isEqualTo(fail(message)));
        assertThat(server.head()).isEqualTo(before);
        assertThat(server.get(RUN + "tablet_id=1").statusCode()).isEqualTo(404);
    }

    @Test
    void aCumulativeCompaction_mergesWhatWasLoaded_andIsInTheHistory() {
        server.givenTablet(10004, 10003);
        loads(5);
        long before = server.head();
        assertThat(server.post(RUN + "tablet_id=10004&compact_type=cumulative")).isEqualTo(TRIGGERED);
        server.settle();
        assertThat(server.typesAfter(before))
                .containsExactly("doris.tablet.compaction-started", "doris.tablet.compaction-committed");
        assertThat(server.get("/api/compaction/show?tablet_id=10004").body())
                .contains("\"[0-1] 0 DATA OVERLAP_UNKNOWN first 0\"", "\"[2-6] 1 DATA NONOVERLAPPING 02", " 53.71 KB\"")
                .contains("\"last cumulative status\": \"[OK]\"", "\"cumulative point\": 2");
        assertThat(TabletServer.squeezed(server.get("/control/v1/compactions?tablet_id=10004").body()))
                .contains("\"asked_by\":\"manual, 127.0.0.1\"", "\"outcome\":\"finished\"", "\"versions\":\"[2-6]\"")
                .contains("\"input\":{\"rowsets\":5,\"rows\":500,\"segments\":5,\"data_size\":55000}")
                .contains("\"output\":{\"rowsets\":1,\"rows\":500,\"segments\":1,\"data_size\":55000}");
        loads(1);
        assertThat(server.get("/api/compaction/show?tablet_id=10004").body()).contains("\"[7-7] 1 DATA");
    }

    @Test
    void aTable_isCompactedAsAWhole_withoutTabletsThatHaveNothingToMerge() {
        server.givenTablet(10004, 10003);
        server.givenTablet(10005, 10006);
        loads(3);
        assertThat(server.post(RUN + "table_id=10001&compact_type=full")).isEqualTo(TRIGGERED);
        server.settle();
        assertThat(server.get("/api/compaction/show?tablet_id=10004").body()).contains("\"[2-4] ");
        assertThat(server.get("/api/compaction/show?tablet_id=10005").body())
                .contains("\"last full status\": \"\"");
        assertThat(server.post(RUN + "table_id=77&compact_type=full")).isEqualTo(TRIGGERED);
    }

    @Test
    void aDelete_isMet() {
        server.givenTablet(10004, 10003);
        long txn = server.begun("delete");
        server.given("commit_rowset", """
                "rowset_meta": {"rowset_id": 0, "rowset_id_v2": "d", "tablet_id": 10004, "txn_id": %d,
                 "schema_version": 0, "delete_predicate": {"version": 2, "sub_predicates": ["k=1"]}}""".formatted(txn));
        server.given("commit_txn", "\"txn_id\": " + txn);
        assertThat(server.post(RUN + "tablet_id=10004&compact_type=cumulative"))
                .isEqualTo(fail("fail to execute compaction, error = -2010"));
        assertThat(server.get("/api/compaction/show?tablet_id=10004").body())
                .contains("\"cumulative point\": 3", "\"[2-2] 0 DELETE OVERLAP_UNKNOWN d 0\"");
    }

    @Test
    void aStatus_isOfATablet_orOfAll() {
        server.givenTablet(10004, 10003);
        assertThat(TabletServer.squeezed(server.get("/api/compaction/run_status?tablet_id=10004").body()))
                .isEqualTo("{\"status\":\"Success\",\"run_status\":false,\"msg\":\"this tablet_id is not running\","
                        + "\"tablet_id\":10004,\"schema_hash\":700967178,\"compact_type\":\"\"}");
        assertThat(TabletServer.squeezed(server.get("/api/compaction/run_status?tablet_id=5").body()))
                .isEqualTo(fail("Tablet not found"));
        assertThat(TabletServer.squeezed(server.get("/api/compaction/run_status?tablet_id=x").body()))
                .isEqualTo(fail("convert tablet_id failed, stoull"));
        assertThat(TabletServer.squeezed(server.get("/api/compaction/run_status").body()))
                .isEqualTo("{\"BaseCompaction\":[],\"CumulativeCompaction\":[],\"FullCompaction\":[]}");
        assertThat(TabletServer.squeezed(server.get("/api/compaction/show").body()))
                .isEqualTo(fail("check param failed: missing tablet_id"));
    }

    @Test
    void theHistory_refusesWhatItDoesNotKnow() {
        assertThat(server.get("/control/v1/compactions?tablet=1").statusCode()).isEqualTo(400);
        assertThat(server.get("/control/v1/compactions?limit=0").statusCode()).isEqualTo(400);
        assertThat(server.send("POST", "/control/v1/compactions", "").statusCode()).isEqualTo(405);
    }
}
