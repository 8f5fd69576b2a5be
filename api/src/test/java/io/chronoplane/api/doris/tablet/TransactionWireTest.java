package io.chronoplane.api.doris.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransactionWireTest {

    private final TabletServer server = TabletServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aLoad_isSeen_onceItIsCommitted() {
        server.givenTablet(10004, 10003);
        long txn = server.begun("l");
        assertThat(server.rpc("commit_rowset", TabletServer.rowset(txn, 10004, "r")))
                .isEqualTo("{\"status\":{\"code\":\"OK\",\"msg\":\"\"}}");
        assertThat(rowsets()).doesNotContain("\"r\"");
        long before = server.head();
        assertThat(server.given("commit_txn", "\"db_id\": 1000, \"txn_id\": " + txn))
                .contains("\"table_ids\":[10001],\"partition_ids\":[10003],\"versions\":[2]", "TXN_STATUS_VISIBLE");
        assertThat(server.typesAfter(before)).containsExactly("doris.tablet.txn-committed");
        assertThat(rowsets()).contains("\"rowset_id_v2\":\"r\"", "\"num_rowsets\":2", "\"partition_max_version\":2");
        assertThat(version("\"partition_id\": 10003")).contains("\"version\":2");
        assertThat(version("\"is_table_version\": true")).contains("\"version\":1");
        assertThat(server.rpc("commit_txn", "\"db_id\": 1000, \"txn_id\": " + txn))
                .startsWith("{\"status\":{\"code\":\"OK\",\"msg\":\"transaction is already visible: db_id=1000 txn_id=" + txn);
    }

    private String rowsets() {
        return server.rpc("get_rowset", """
                "idx": {"tablet_id": 10004}, "start_version": 0, "end_version": -1, "base_compaction_cnt": 0,
                "cumulative_compaction_cnt": 0, "cumulative_point": 2""");
    }

    private String version(String of) {
        return server.rpc("get_version", "\"db_id\": 1000, \"table_id\": 10001, " + of);
    }

    @Test
    void refusals_areInTheVendorsWords() {
        server.givenTablet(10004, 10003);
        long txn = server.begun("l");
        refused("begin_txn", "", "INVALID_ARGUMENT", "invalid argument, missing txn info");
        refused("begin_txn", "\"txn_info\": {\"label\": \"x\"}", "INVALID_ARGUMENT", "invalid argument, label=x db_id=-1");
        refused("begin_txn", TabletServer.txn("l"), "TXN_LABEL_ALREADY_USED",
                "Label [l] has already been used, relate to txn [" + txn + "], status=[TXN_STATUS_PREPARED]");
        refused("commit_txn", "", "INVALID_ARGUMENT", "invalid argument, missing txn id");
        refused("commit_txn", "\"txn_id\": 5", "KV_TXN_GET_ERR", "failed to get db id, txn_id=5 err=KeyNotFound");
        refused("commit_txn", "\"is_2pc\": true, \"txn_id\": " + txn, "TXN_INVALID_STATUS",
                "transaction is prepare, not pre-committed: db_id=1000 txn_id" + txn);
        refused("precommit_txn", "", "INVALID_ARGUMENT", "invalid argument, txn_id=-1 db_id=-1");
        refused("precommit_txn", "\"txn_id\": 5", "TXN_ID_NOT_FOUND",
                "failed to get db id with txn_id=5 err=KeyNotFound");
        refused("abort_txn", "", "INVALID_ARGUMENT", "invalid txn id and label, db_id=-1 txn_id=-1 label=");
        refused("abort_txn", "\"txn_id\": 5", "TXN_ID_NOT_FOUND", "transaction [5] not found");
        refused("abort_txn", "\"db_id\": 1000, \"label\": \"none\"", "KV_TXN_GET_ERR",
                "txn->get() failed, label=none err=KeyNotFound");
        refused("get_txn", "", "INVALID_ARGUMENT",
                "invalid txn_id, it may be not given or set properly, txn_id=-1");
        refused("get_txn", "\"txn_id\": 5", "TXN_ID_NOT_FOUND", "failed to get db id with txn_id=5 err=KeyNotFound");
        refused("get_version", "\"db_id\": 1000, \"table_id\": 10001, \"partition_id\": 10003", "VERSION_NOT_FOUND",
                "not found");
        refused("get_version", "", "INVALID_ARGUMENT",
                "params error, db_id=-1 table_id=-1 partition_id=-1 is_table_version=0");
        refused("create_tablets", "", "INVALID_ARGUMENT", "no tablet meta");
        refused("create_tablets", "\"tablet_metas\": [{\"tablet_id\": 1}]", "INVALID_ARGUMENT",
                "tablet_meta must have either schema or schema_version");
        refused("get_tablet", "\"tablet_id\": 99", "TABLET_NOT_FOUND",
                "failed to get tablet_idx, err=KeyNotFound tablet_id=99 key="
                        + "01106d657461000110690001107461626c65745f696e6465780001120000000000000063");
        refused("commit_rowset", "", "INVALID_ARGUMENT", "no rowset meta");
        refused("commit_rowset", TabletServer.rowset(5, 10004, "r"), "INVALID_ARGUMENT",
                "txn is not in TXN_STATUS_PREPARED state, txn_id=5, txn_status=TXN_STATUS_UNKNOWN");
        refused("start_tablet_job", "", "INVALID_ARGUMENT", "no valid job specified");
        refused("finish_tablet_job", "\"job\": {\"idx\": {\"tablet_id\": 10004}, \"compaction\": [{\"id\": \"j\"}]}",
                "INVALID_ARGUMENT", "job not found, instance_id=i tablet_id=10004 err=KeyNotFound");
    }

    private void refused(String rpc, String fields, String code, String message) {
        long before = server.head();
        assertThat(server.rpc(rpc, fields))
                .startsWith("{\"status\":{\"code\":\"" + code + "\",\"msg\":\"" + message + "\"}");
        assertThat(server.head()).isEqualTo(before);
    }

    @Test
    void anInstance_mustBeThere() {
        assertThat(server.raw("get_txn", "{\"cloud_unique_id\": \"1:x:y\"}").body())
                .contains("cannot find instance_id with cloud_unique_id=1:x:y");
        assertThat(server.raw("get_txn", "").body())
                .contains("cannot find instance_id with cloud_unique_id=(empty)");
        assertThat(server.raw("get_tablet", "{}").body()).contains("empty instance_id");
    }

    @Test
    void whatIsNoRequest_isNot200() {
        assertThat(server.raw("begin_txn", "nonsense").statusCode()).isEqualTo(400);
        assertThat(server.raw("begin_txn", "nonsense").body()).startsWith("[E1003]");
        assertThat(server.raw("commit_rowset", "{" + TabletServer.CUID + ", \"rowset_meta\": {}}").body())
                .isEqualTo("[E1003]Missing required fields: rowset_id");
        assertThat(server.raw("no_such", "{}").statusCode()).isEqualTo(404);
        assertThat(server.rpc("get_txn", "\"txn_id\": [1]"))
                .contains("invalid txn_id, it may be not given or set properly");
    }

    @Test
    void aRowset_ofAnotherId_isToldOfTheOneThatIsThere() {
        server.givenTablet(10004, 10003);
        long txn = server.begun("l");
        server.given("prepare_rowset", TabletServer.rowset(txn, 10004, "r"));
        server.given("commit_rowset", TabletServer.rowset(txn, 10004, "r"));
        server.given("commit_rowset", TabletServer.rowset(txn, 10004, "r"));
        assertThat(server.rpc("commit_rowset", TabletServer.rowset(txn, 10004, "other")))
                .contains("\"code\":\"ALREADY_EXISTED\",\"msg\":\"rowset already exists\"", "\"rowset_id_v2\":\"r\"");
    }

    @Test
    void conflicts_areTransactionsThatRun_onATable() {
        long txn = server.begun("l");
        String asked = "\"db_id\": 1000, \"table_ids\": [10001], \"end_txn_id\": " + (txn + 1);
        assertThat(server.rpc("check_txn_conflict", asked)).contains("\"finished\":false", "\"label\":\"l\"");
        assertThat(server.rpc("get_txn_id", "\"db_id\": 1000, \"label\": \"l\"")).contains("\"txn_id\":" + txn);
        assertThat(server.rpc("get_current_max_txn_id", "")).contains("\"current_max_txn_id\":" + txn);
        assertThat(server.rpc("abort_txn", "\"txn_id\": " + txn)).contains("TXN_STATUS_ABORTED", "User Abort");
        assertThat(server.rpc("check_txn_conflict", asked)).contains("\"finished\":true");
        server.given("clean_txn_label", "\"db_id\": 1000, \"labels\": [\"l\"]");
        assertThat(server.begun("l")).isGreaterThan(txn);
    }

    @Test
    void numbersBeyondAllMeasure_areRefused_orHeldWithinBounds() {
        server.givenTablet(10004, 10003);
        String endless = TabletServer.txn("l").replace("60000", "\"9223372036854775807\"");
        long txn = TabletServer.txnId(server.given("begin_txn", endless));
        refused("commit_rowset", TabletServer.rowset(txn, 10004, "r").replace("11000", "9223372036854775807"),
                "INVALID_ARGUMENT", "invalid total_disk_size=9223372036854775807");
        refused("commit_rowset", TabletServer.rowset(txn, 10004, "r").replace("\"num_rows\": 100", "\"num_rows\": -1"),
                "INVALID_ARGUMENT", "invalid num_rows=-1");
        refused("commit_rowset", TabletServer.rowset(txn, -4, "r"), "INVALID_ARGUMENT", "no valid tablet_id given");
        server.given("commit_rowset", TabletServer.rowset(txn, 10004, "r"));
        server.given("commit_txn", "\"txn_id\": " + txn);
        refused("begin_txn", TabletServer.txn("x").replace("60000", "-1"), "INVALID_ARGUMENT",
                "invalid argument, label=x db_id=1000");
    }
}
