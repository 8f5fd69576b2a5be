package io.chronoplane.api.doris.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DebuggingTest {

    private final TabletServer server = TabletServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private static final String IDX = "{" + TabletServer.CUID + """
            , "tablet_idx": [{"table_id": 10001, "index_id": 10002, "partition_id": 10003, "tablet_id": 10004}]}""";

    @Test
    void statistics_areInProtobufsLayout() {
        server.givenTablet(10004, 10003);
        for (int i = 0; i < 4; i++) {
            server.load(10004, "r" + i);
        }
        assertThat(server.debugging("get_tablet_stats", IDX).body()).isEqualTo("""
                status {
                  code: OK
                  msg: ""
                }
                tablet_stats {
                  idx {
                    db_id: 1000
                    table_id: 10001
                    index_id: 10002
                    partition_id: 10003
                    tablet_id: 10004
                  }
                  data_size: 44000
                  num_rows: 400
                  num_rowsets: 5
                  num_segments: 4
                  base_compaction_cnt: 0
                  cumulative_compaction_cnt: 0
                  cumulative_point: 2
                  index_size: 4000
                  segment_size: 40000
                }

                """);
        assertThat(server.debugging("v1/get_tablet_stats", "{" + TabletServer.CUID + "}").body())
                .isEqualTo("status {\n  code: OK\n  msg: \"\"\n}\n\n");
        assertThat(server.debugging("get_tablet_stats", IDX.replace("10003", "3")).statusCode()).isEqualTo(404);
        assertThat(server.debugging("get_tablet_stats", "[]").statusCode()).isEqualTo(400);
    }

    @Test
    void theToken_isCheckedFirst() {
        HttpResponse<String> answer = server.get("/MetaService/http/decode_key?token=no");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("incorrect token, token=no\n");
    }

    @Test
    void aTransaction_isAborted_inBothForms() {
        long txn = server.begun("l");
        String body = "{" + TabletServer.CUID + ", \"txn_id\": " + txn + "}";
        long before = server.head();
        assertThat(server.debugging("abort_txn", body).body()).isEqualTo("status {\n  code: OK\n  msg: \"\"\n}\n\n");
        assertThat(server.typesAfter(before)).containsExactly("doris.tablet.txn-aborted");
        HttpResponse<String> again = server.debugging("abort_txn", body);
        assertThat(again.statusCode()).isEqualTo(500);
        assertThat(TabletServer.squeezed(again.body()))
                .isEqualTo("{\"code\":\"INTERNAL_ERROR\",\"msg\":\"transaction [" + txn
                        + "] is already aborted, db_id=1000\"}");
    }

    @Test
    void aJob_isAborted_byANumberToo_andWhenItHasExpired() {
        server.givenTablet(10004, 10003);
        server.given("start_tablet_job", """
                "job": {"idx": {"tablet_id": 10004}, "compaction": [{"id": "113974", "initiator": "be", "type": "BASE",
                 "base_compaction_cnt": 0, "cumulative_compaction_cnt": 0, "expiration": 1, "lease": 1}]}""");
        String body = "{" + TabletServer.CUID + """
                , "job": {"idx": {"tablet_id": 10004}, "compaction": [{"id": 113974}]}}""";
        assertThat(server.debugging("abort_tablet_job", body).body()).startsWith("status {");
        HttpResponse<String> again = server.debugging("abort_tablet_job", body);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("there is no running compaction, tablet_id=10004");
        assertThat(server.debugging("abort_tablet_job", body.replace("10004", "7")).statusCode()).isEqualTo(404);
    }

    @Test
    void aKey_isDrawn_characterForCharacter() {
        String key = "0110696e7374616e636500011072656772657373696f6e5f696e7374616e6365300001";
        assertThat(server.get(TabletServer.path("decode_key?key=" + key)).body()).isEqualTo("""
                ┌───────────────────────── 0. key space: 1
                │ ┌─────────────────────── 1. instance
                │ │                     ┌─ 2. regression_instance0
                │ │                     │\s
                ▼ ▼                     ▼\s
                %s

                """.formatted(key));
        assertThat(server.get(TabletServer.path("decode_key?unicode=false&key=" + key)).body()).isEqualTo("""
                /------------------------- 0. key space: 1
                | /----------------------- 1. instance
                | |                     /- 2. regression_instance0
                | |                     |\s
                v v                     v\s
                %s

                """.formatted(key));
    }

    @Test
    void whatIsNoKey_isRefused() {
        for (String key : List.of("", "zz", "011", "0120ff")) {
            assertThat(server.get(TabletServer.path("decode_key?key=" + key)).statusCode()).isEqualTo(400);
        }
        assertThat(server.get(TabletServer.path("encode_key")).body()).contains("key_type not supported: (empty)");
        assertThat(server.get(TabletServer.path("encode_key?key_type=TxnIndexKey&instance_id=i")).body())
                .contains("txn_id is not given or empty");
    }

    @Test
    void anEncodedKey_isDrawn_andEscaped() {
        assertThat(server.get(TabletServer.path("encode_key?key_type=InstanceKey&instance_id=i&unicode=false")).body())
                .endsWith("""
                        0110696e7374616e6365000110690001
                        \\x01\\x10\\x69\\x6e\\x73\\x74\\x61\\x6e\\x63\\x65\\x00\\x01\\x10\\x69\\x00\\x01

                        """);
    }
}
