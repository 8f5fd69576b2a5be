package io.chronoplane.api.doris.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each refusal as it goes over the wire: status, code, and the vendor's text to the letter. Nothing is written.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DorisMetaMessagesTest {
    private final MetaServer server = MetaServer.start();

    @BeforeAll
    void given() {
        server.givenInstance("i");
        server.givenInstance("overdue");
        server.given("set_instance_status", "{\"instance_id\": \"overdue\", \"op\": \"SET_OVERDUE\"}");
        server.givenInstance("dropped");
        server.given("drop_instance", "{\"instance_id\": \"dropped\"}");
        server.givenCluster("i", "c1");
        server.givenCluster("i", "c2");
        server.given("add_cluster", """
                {"instance_id": "i", "cluster": {"cluster_id": "sql", "cluster_name": "sql", "type": "SQL", "nodes": [
                {"cloud_unique_id": "1:i:fe", "ip": "f", "edit_log_port": 9010, "node_type": "FE_MASTER"}]}}""");
        server.givenInstance("other");
        server.givenCluster("other", "far");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
            400 | INVALID_ARGUMENT | `{}` | `instance id not set`
            400 | INVALID_ARGUMENT | `{"instance_id": ""}` | `instance id not set`
            400 | INVALID_ARGUMENT | `{"instance_id": null}` | `instance id not set`
            400 | INVALID_ARGUMENT | `{"instance_id": "x", "ram_user": {"user_id": "u", "ak": "a"}}` | `ram user info err, please check it`
            400 | INVALID_ARGUMENT | `{"instance_id": "x", "obj_info": {"ak": "a"}}` | `s3 conf info err, please check it`
            400 | INVALID_ARGUMENT | `{"instance_id": "x", "obj_info": {"ak": "a", "sk": "s", "bucket": "b", "endpoint": "e", "region": "r", "provider": "NONE"}}` | `s3 conf info err, please check it`
            400 | INVALID_ARGUMENT | `{"instance_id": "x", "vault": {"obj_info": {"ak": "a", "sk": "s", "bucket": "b", "endpoint": "e", "region": "r", "provider": "S3"}}}` | `s3 conf info err, please check it`
            400 | INVALID_ARGUMENT | `{"instance_id": "x", "obj_info": {"role_arn": "r", "bucket": "b"}}` | `s3 conf info err with role_arn, please check it`
            400 | INVALID_ARGUMENT | `{"instance_id": "x", "vault": {"hdfs_info": {"build_conf": {"fs_name": "f"}, "prefix": "hdfs://p"}}}` | `invalid prefix: hdfs://p`
            400 | INVALID_ARGUMENT | `{"instance_id": "x", "vault": {"hdfs_info": {"build_conf": {}, "prefix": "p"}}}` | `invalid fs_name: `
            409 | ALREADY_EXISTED | `{"instance_id": "i"}` | `instance already existed, instance_id=i`
            409 | ALREADY_EXISTED | `{"instance_id": "dropped"}` | `instance already existed, instance_id=dropped`
            """)
    void createInstance_isRefused(int status, String code, String body, String message) {
        refused("create_instance", status, code, body, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
            400 | INVALID_ARGUMENT | `{}` | `instance id not set`
            404 | NOT_FOUND | `{"instance_id": "x"}` | `instance not existed, instance_id=x, err=KeyNotFound`
            400 | INVALID_ARGUMENT | `{"instance_id": "i"}` | `failed to drop instance, instance has clusters`
            """)
    void dropInstance_isRefused(int status, String code, String body, String message) {
        refused("drop_instance", status, code, body, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
            400 | INVALID_ARGUMENT | `{"instance_id": "i"}` | `invalid request op, op=0`
            400 | INVALID_ARGUMENT | `{"instance_id": "i", "op": "SET_NOTHING"}` | `invalid request op, op=0`
            400 | INVALID_ARGUMENT | `{"instance_id": "i", "op": "DROP"}` | `invalid request op, op=1`
            400 | INVALID_ARGUMENT | `{"instance_id": "i", "op": 4}` | `invalid request op, op=4`
            400 | INVALID_ARGUMENT | `{"op": "SET_NORMAL"}` | `instance id not set`
            404 | NOT_FOUND | `{"instance_id": "x", "op": "SET_NORMAL"}` | `instance not existed, instance_id=x, err=KeyNotFound`
            400 | INVALID_ARGUMENT | `{"instance_id": "dropped", "op": "SET_OVERDUE"}` | `can't set deleted instance to overdue, instance_id = dropped`
            400 | INVALID_ARGUMENT | `{"instance_id": "dropped", "op": "SET_NORMAL"}` | `can't set deleted instance to normal, instance_id = dropped`
            400 | INVALID_ARGUMENT | `{"instance_id": "overdue", "op": 6}` | `the instance has already set  instance to overdue, instance_id = overdue`
            400 | INVALID_ARGUMENT | `{"instance_id": "i", "op": "7"}` | `the instance is already normal, instance_id = i`
            """)
    void setInstanceStatus_isRefused(int status, String code, String body, String message) {
        refused("set_instance_status", status, code, body, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
            add_cluster | 400 | INVALID_ARGUMENT | `{"cloud_unique_id": "nobody", "cluster": {}}` | `empty instance_id`
            drop_cluster | 400 | INVALID_ARGUMENT | `{"cloud_unique_id": "1:x:y", "cluster": {}}` | `use degrade cloud_unique_id, but instance_id invalid, cloud_unique_id=1:x:y`
            add_cluster | 400 | INVALID_ARGUMENT | `{"cluster": {}}` | `invalid request instance_id or cluster not given`
            drop_cluster | 400 | INVALID_ARGUMENT | `{"instance_id": "i"}` | `invalid request instance_id or cluster not given`
            rename_cluster | 400 | INVALID_ARGUMENT | `{"cloud_unique_id": "1:i:c1"}` | `invalid request instance_id or cluster not given`
            set_cluster_status | 400 | INVALID_ARGUMENT | `{}` | `invalid request instance_id or cluster not given`
            add_cluster | 500 | INTERNAL_ERROR | `{"instance_id": "x", "cluster": {"cluster_id": "c", "cluster_name": "c", "type": 1}}` | `failed to get instance, info failed to get instance, instance_id=x err=KeyNotFound`
            drop_cluster | 404 | NOT_FOUND | `{"instance_id": "x", "cluster": {"cluster_id": "c"}}` | `failed to get instance, instance_id=x err=KeyNotFound`
            rename_cluster | 400 | INVALID_ARGUMENT | `{"instance_id": "x", "cluster": {"cluster_id": "c", "cluster_name": "d"}}` | `failed to get instance, instance_id=x err=KeyNotFound`
            set_cluster_status | 400 | INVALID_ARGUMENT | `{"instance_id": "x", "cluster": {"cluster_id": "c", "cluster_status": 2}}` | `failed to get instance, instance_id=x err=KeyNotFound`
            add_cluster | 404 | NOT_FOUND | `{"instance_id": "dropped", "cluster": {"cluster_id": "c", "cluster_name": "c", "type": 1}}` | `instance status has been set delete, plz check it`
            drop_cluster | 404 | NOT_FOUND | `{"cloud_unique_id": "1:dropped:y", "cluster": {"cluster_id": "c"}}` | `instance status has been set delete, plz check it`
            rename_cluster | 400 | INVALID_ARGUMENT | `{"instance_id": "dropped", "cluster": {"cluster_id": "c", "cluster_name": "d"}}` | `instance status has been set delete, plz check it`
            set_cluster_status | 400 | INVALID_ARGUMENT | `{"instance_id": "dropped", "cluster": {"cluster_id": "c", "cluster_status": 2}}` | `instance status has been set delete, plz check it`
            drop_cluster | 400 | INVALID_ARGUMENT | `{"instance_id": "i", "cluster": {}}` | `missing cluster_id=`
            drop_cluster | 500 | INTERNAL_ERROR | `{"instance_id": "i", "cluster": {"cluster_id": "x", "cluster_name": "n"}}` | `failed to find cluster to drop, instance_id=i cluster_id=x cluster_name=n`
            rename_cluster | 400 | INVALID_ARGUMENT | `{"instance_id": "i", "cluster": {"cluster_name": "n"}}` | `missing cluster_id=`
            rename_cluster | 400 | INVALID_ARGUMENT | `{"instance_id": "i", "cluster": {"cluster_id": "x", "cluster_name": "n"}}` | `failed to find cluster to update, instance_id=i cluster_id=x cluster_name=n`
            rename_cluster | 400 | INVALID_ARGUMENT | `{"instance_id": "i", "cluster": {"cluster_id": "sql", "cluster_name": "name_c1"}}` | `failed to rename cluster, a cluster with the same name already exists in this instance {"cluster_id":"sql","cluster_name":"sql","type":"SQL","nodes":[{"cloud_unique_id":"1:i:fe","ip":"f","ctime":"1669260437","mtime":"1669260437","edit_log_port":9010,"node_type":"FE_MASTER"}],"ctime":"1669260437","mtime":"1669260437"}`
            set_cluster_status | 400 | INVALID_ARGUMENT | `{"instance_id": "i", "cluster": {"cluster_status": 2}}` | `missing cluster_id=`
            set_cluster_status | 400 | INVALID_ARGUMENT | `{"instance_id": "i", "cluster": {"cluster_id": "x", "cluster_status": 2}}` | `failed to find cluster to update, instance_id=i cluster_id=x cluster_name=`
            set_cluster_status | 400 | INVALID_ARGUMENT | `{"instance_id": "i", "cluster": {"cluster_id": "sql", "cluster_status": "SUSPENDED"}}` | `just support set COMPUTE cluster status`
            set_cluster_status | 400 | INVALID_ARGUMENT | `{"instance_id": "i", "cluster": {"cluster_id": "c1", "cluster_status": "NORMAL"}}` | `failed to set cluster status, status eq original status, original cluster is NORMAL`
            set_cluster_status | 400 | INVALID_ARGUMENT | `{"instance_id": "i", "cluster": {"cluster_id": "c1"}}` | `failed to set cluster status, original cluster is NORMAL and want set UNKNOWN`
            set_cluster_status | 400 | INVALID_ARGUMENT | `{"instance_id": "i", "cluster": {"cluster_id": "c1", "cluster_status": "MANUAL_SHUTDOWN"}}` | `failed to set cluster status, original cluster is NORMAL and want set MANUAL_SHUTDOWN`
            """)
    void clusterMutation_isRefused(String operation, int status, String code, String body, String message) {
        refused(operation, status, code, body, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
            400 | INVALID_ARGUMENT | `"cluster_id": "n", "cluster_name": "n"` | `cluster must have type arg`
            400 | INVALID_ARGUMENT | `"cluster_id": "n", "cluster_name": "n", "type": "NONE"` | `cluster must have type arg`
            400 | INVALID_ARGUMENT | `"cluster_id": "n", "cluster_name": "n", "type": "VIRTUAL"` | `cluster type VIRTUAL is not supported`
            400 | INVALID_ARGUMENT | `"cluster_id": "n", "type": "COMPUTE"` | `not have cluster name`
            400 | INVALID_ARGUMENT | `"cluster_name": "n", "type": "COMPUTE"` | `missing cluster_id=`
            400 | INVALID_ARGUMENT | `"cluster_id": "n", "cluster_name": "中文not-support", "type": "SQL"` | `cluster name not regex with ^[a-zA-Z][a-zA-Z0-9_]*$, please check it`
            400 | INVALID_ARGUMENT | `"cluster_id": "n", "cluster_name": "n", "type": "COMPUTE", "nodes": [{"cloud_unique_id": "u", "ip": "1"}]` | `check cluster params failed, edit_log_port is required for frontends while heatbeat_port is required for banckends, node : {"cloud_unique_id":"u","ip":"1"}`
            400 | INVALID_ARGUMENT | `"cluster_id": "n", "cluster_name": "n", "type": "SQL", "nodes": [{"cloud_unique_id": "u", "ip": "1", "edit_log_port": 1}]` | `check cluster params failed, edit_log_port is required for frontends while heatbeat_port is required for banckends, node : {"cloud_unique_id":"u","ip":"1","edit_log_port":1}`
            500 | INTERNAL_ERROR | `"cluster_id": "n", "cluster_name": "n", "type": "SQL"` | `cluster is SQL type, must have only one master node, now master count: 0`
            400 | INVALID_ARGUMENT | `"cluster_id": "n", "cluster_name": "n", "type": "SQL", "nodes": [{"cloud_unique_id": "u", "ip": "1", "edit_log_port": 1, "node_type": 1}, {"cloud_unique_id": "v", "ip": "2", "edit_log_port": 1, "node_type": 3}]` | `cluster is SQL type, and use multi follower mode, cant set master node, master count: 1 follower count: 1`
            409 | ALREADY_EXISTED | `"cluster_id": "n", "cluster_name": "n", "type": "COMPUTE", "nodes": [{"cloud_unique_id": "1:other:far", "ip": "1", "heartbeat_port": 1}]` | `cloud_unique_id is already occupied by an instance, instance_id=other cluster_name=name_far cluster_id=far cloud_unique_id=1:other:far`
            409 | ALREADY_EXISTED | `"cluster_id": "c1", "cluster_name": "n", "type": "COMPUTE"` | `try to add a existing cluster id, existing_cluster_id=c1`
            409 | ALREADY_EXISTED | `"cluster_id": "n", "cluster_name": "name_c1", "type": "COMPUTE"` | `try to add a existing cluster name, existing_cluster_name=name_c1`
            400 | INVALID_ARGUMENT | `"cluster_id": "n", "cluster_name": "n", "type": "COMPUTE", "nodes": [{"cloud_unique_id": "u", "heartbeat_port": 1}]` | `add node input args node invalid, cluster={"cluster_id":"n","cluster_name":"n","type":"COMPUTE","nodes":[{"cloud_unique_id":"u","ctime":"1669260437","mtime":"1669260437","heartbeat_port":1}],"cluster_status":"NORMAL","ctime":"1669260437","mtime":"1669260437"}`
            409 | ALREADY_EXISTED | `"cluster_id": "n", "cluster_name": "n", "type": "COMPUTE", "nodes": [{"cloud_unique_id": "u", "ip": "c1", "heartbeat_port": "9050"}]` | `compute node endpoint has been added, registered be node=c1:9050`
            400 | INVALID_ARGUMENT | `"cluster_id": "n", "cluster_name": "n", "type": "COMPUTE", "nodes": [{"ip": "x", "heartbeat_port": 9050}]` | `cloud_unique_id must be given for each node, node={"cloud_unique_id":"","ip":"x","heartbeat_port":9050}`
            400 | INVALID_ARGUMENT | `"cluster_id": "n", "cluster_name": "n", "type": "COMPUTE", "nodes": [{"cloud_unique_id": "u", "ip": "x", "heartbeat_port": 65536}]` | `port is not in 0..65535, port=65536 node={"cloud_unique_id":"u","ip":"x","heartbeat_port":65536}`
            409 | ALREADY_EXISTED | `"cluster_id": "n", "cluster_name": "n", "type": "SQL", "nodes": [{"cloud_unique_id": "u", "ip": "f", "edit_log_port": 9010, "node_type": "FE_MASTER"}]` | `sql node endpoint has been added, registered fe node=f:9010`
            """)
    void addCluster_isRefused(int status, String code, String cluster, String message) {
        refused("add_cluster", status, code, "{\"instance_id\": \"i\", \"cluster\": {" + cluster + "}}", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
            get_cluster | 400 | INVALID_ARGUMENT | `{"instance_id": "i"}` | `cloud_unique_id must be given`
            get_cluster | 400 | INVALID_ARGUMENT | `{"cloud_unique_id": "nobody"}` | `empty instance_id`
            get_cluster | 500 | INTERNAL_ERROR | `{"cloud_unique_id": "1:x:y", "instance_id": "x"}` | `failed to get instance, instance_id=x err=KeyNotFound`
            get_cluster | 404 | NOT_FOUND | `{"cloud_unique_id": "1:i:c1", "cluster_id": "x"}` | `fail to get cluster with cloud_unique_id: "1:i:c1" cluster_id: "x" `
            get_cluster | 404 | NOT_FOUND | `{"cloud_unique_id": "1:i:c1", "cluster_name": "ü'", "mysql_user_name": ""}` | `fail to get cluster with cloud_unique_id: "1:i:c1" cluster_name: "\\303\\274\\'" mysql_user_name: "" `
            get_cluster | 404 | NOT_FOUND | `{"cloud_unique_id": "1:overdue:y"}` | `fail to get cluster with cloud_unique_id: "1:overdue:y" `
            get_cluster_status | 400 | INVALID_ARGUMENT | `{"status": "NORMAL"}` | `cloud_unique_ids or instance_ids must be given, instance_ids.size: 0 cloud_unique_ids.size: 0`
            get_instance | 400 | INVALID_ARGUMENT | `` | `empty instance_id and cloud_unique_id`
            get_instance?instance_id= | 400 | INVALID_ARGUMENT | `` | `empty instance_id and cloud_unique_id`
            get_instance?cloud_unique_id=1:x:y | 400 | INVALID_ARGUMENT | `` | `cannot find instance_id with cloud_unique_id=1:x:y`
            get_instance?instance_id=x | 404 | NOT_FOUND | `` | `failed to get instance, info=failed to get instance, instance_id=x err=KeyNotFound`
            """)
    void read_isRefused(String operation, int status, String code, String body, String message) {
        refused(operation, status, code, body, message);
    }

    private void refused(String operation, int status, String code, String body, String message) {
        long head = server.head();
        HttpResponse<String> answer = server.put(operation, body);
        String escaped = message.replace("\\", "\\\\").replace("\"", "\\\"");
        assertThat(answer.body()).isEqualTo("""
                {
                    "code": "%s",
                    "msg": "%s"
                }
                """.formatted(code, escaped));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Position")).isEmpty();
        assertThat(server.after(head)).isEmpty();
    }
}
