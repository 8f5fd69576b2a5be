package io.chronoplane.api.taurusdb;

import static io.chronoplane.api.taurusdb.TaurusServer.PROJECT;
import static io.chronoplane.api.taurusdb.TaurusServer.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.CheckDataBaseConfigRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.CheckTableConfigRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.CheckTableConfigResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.CreateStarRocksDataReplication;
import com.huaweicloud.sdk.gaussdb.v3.model.CreateStarRocksDataReplicationRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.CreateStarrocksInstanceRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.CreateStarrocksInstanceResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.DbConfig;
import com.huaweicloud.sdk.gaussdb.v3.model.DbConfigCheckRequestV3;
import com.huaweicloud.sdk.gaussdb.v3.model.DbConfigCheckResult;
import com.huaweicloud.sdk.gaussdb.v3.model.DeleteStarRocksDataReplication;
import com.huaweicloud.sdk.gaussdb.v3.model.DeleteStarRocksDataReplicationRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.GetJobInfoDetail;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationConfigRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationConfigResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationsRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationsResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDbParametersRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncConfigRequestV3;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncResponse;
import com.huaweicloud.sdk.gaussdb.v3.model.PauseStarRocksDataReplication;
import com.huaweicloud.sdk.gaussdb.v3.model.PauseStarRocksDataReplicationRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ResumeStarRocksDataReplication;
import com.huaweicloud.sdk.gaussdb.v3.model.ResumeStarRocksDataReplicationRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.ShowGaussMySqlJobInfoRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.StarRocksCreateRequest;
import com.huaweicloud.sdk.gaussdb.v3.model.StarRocksCreateRequestEngine;
import com.huaweicloud.sdk.gaussdb.v3.model.StarRocksCreateRequestHa;
import com.huaweicloud.sdk.gaussdb.v3.model.StarRocksReplicationInfo;
import com.huaweicloud.sdk.gaussdb.v3.model.TableConfigCheckRequestV3;
import com.huaweicloud.sdk.gaussdb.v3.model.TableReplConfig;
import com.huaweicloud.sdk.gaussdb.v3.model.TablesConfig;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The vendor's own client, as it is, against a started server.
class TaurusDbSdkTest {

    private static final String ENGLISH = "en-us";

    private final TaurusServer server = TaurusServer.start(Duration.ZERO);
    private final GaussDBClient client = client("AKEXAMPLE", "SKEXAMPLE");

    @AfterEach
    void stop() {
        server.close();
    }

    private GaussDBClient client(String accessKey, String secretKey) {
        return GaussDBClient.newBuilder()
                .withCredential(
                        new BasicCredentials().withAk(accessKey).withSk(secretKey).withProjectId(PROJECT))
                .withEndpoints(List.of("http://127.0.0.1:" + server.http().port()))
                .build();
    }

    private String createdInstance() {
        CreateStarrocksInstanceResponse created = client.createStarrocksInstance(new CreateStarrocksInstanceRequest()
                .withInstanceId(SOURCE)
                .withBody(new StarRocksCreateRequest()
                        .withName("htap-1")
                        .withEngine(new StarRocksCreateRequestEngine().withType("star-rocks").withVersion("3.1.6.0"))
                        .withHa(new StarRocksCreateRequestHa().withMode(StarRocksCreateRequestHa.ModeEnum.SINGLE))
                        .withFeFlavorId("gaussdb.sr-fe.large.x86.2")
                        .withBeFlavorId("gaussdb.sr-be.large.x86.2")
                        .withDbRootPwd("canary-pwd")
                        .withFeCount(1)
                        .withBeCount(1)
                        .withAzMode(StarRocksCreateRequest.AzModeEnum.SINGLE)
                        .withAzCode("az1")));
        assertThat(created.getInstance().getName()).isEqualTo("htap-1");
        assertThat(created.getInstance().getStatus()).isEqualTo("normal");
        assertThat(created.getInstance().getHaMode()).isEqualTo("Single");
        assertThat(job(created.getJobId()).getStatus()).isEqualTo(GetJobInfoDetail.StatusEnum.COMPLETED);
        return created.getInstance().getId();
    }

    @Test
    void event_tellsWhoAsked_byTheAccessKeyOrTheToken() {
        createdInstance();
        server.givenInstance(1);

        assertThat(server.http().get("/control/v1/events?actor=AKEXAMPLE").body()).contains("\"AKEXAMPLE\"");
        assertThat(server.http().get("/control/v1/events?actor=token").body()).contains("\"token\"");
    }

    private GetJobInfoDetail job(String id) {
        return client.showGaussMySqlJobInfo(new ShowGaussMySqlJobInfoRequest().withXLanguage(ENGLISH).withId(id))
                .getJob();
    }

    private static CheckTableConfigRequest checking(String instance, String config, String create) {
        return new CheckTableConfigRequest()
                .withInstanceId(instance)
                .withXLanguage(ENGLISH)
                .withBody(new TableConfigCheckRequestV3()
                        .withSourceInstanceId(SOURCE)
                        .withSourceNodeId("")
                        .withSourceDatabaseName("shop")
                        .withTargetDatabaseName("shop_copy")
                        .withTaskName("task_1")
                        .withDbConfigs(List.of(new DbConfig()
                                .withParamName("max_rows_per_chunk")
                                .withValue("0")))
                        .withTablesConfigs(List.of(
                                new TablesConfig().withTableName("orders").withTableConfig(config)))
                        .withTableReplConfig(new TableReplConfig()
                                .withReplType(TableReplConfig.ReplTypeEnum.INCLUDE_TABLES)
                                .withReplScope(TableReplConfig.ReplScopeEnum.ALL)
                                .withTables(List.of()))
                        .withIsCreateTask(create));
    }

    private List<StarRocksReplicationInfo> listed(String instance) {
        ListStarRocksDataReplicationsResponse page = client.listStarRocksDataReplications(
                new ListStarRocksDataReplicationsRequest().withInstanceId(instance).withXLanguage(ENGLISH));
        assertThat(page.getTotalCount()).isEqualTo(Integer.toString(page.getReplications().size()));
        return page.getReplications();
    }

    @Test
    void tableConfigCheck_isAnswered_forASignedRequest_andStoresNothing() {
        String instance = createdInstance();

        CheckTableConfigResponse answer = client.checkTableConfig(checking(instance, "order by id", "false"));

        assertThat(answer.getTaskName()).isEqualTo("task_1");
        assertThat(answer.getTblConfigCheckResults()).singleElement().satisfies(result -> {
            assertThat(result.getTableName()).isEqualTo("orders");
            assertThat(result.getTableConfig()).isEqualTo("order by id");
            assertThat(result.getCheckResult()).isEqualTo("success");
        });
        assertThat(listed(instance)).isEmpty();
        assertThat(server.eventsAfter(0)).containsExactly("taurusdb.starrocks-instance-created");
    }

    @Test
    void tableConfigCheck_isAnswered_forATokenBesideTheSignature() {
        String instance = createdInstance();

        CheckTableConfigResponse answer = client.checkTableConfigInvoker(checking(instance, "order id", "false"))
                .addHeader("X-Auth-Token", TaurusServer.TOKEN)
                .invoke();

        assertThat(answer.getTblConfigCheckResults().getFirst().getCheckResult()).isEqualTo("failed");
    }

    @Test
    void request_isRefused_forAWrongSecretKey() {
        assertThatThrownBy(() -> client("AKEXAMPLE", "another")
                        .checkTableConfig(checking("0".repeat(32) + "in17", "order by id", "false")))
                .isInstanceOfSatisfying(ClientRequestException.class, refused -> {
                    assertThat(refused.getHttpStatusCode()).isEqualTo(401);
                    assertThat(refused.getErrorCode()).isEqualTo("APIGW.0301");
                    assertThat(refused.getErrorMsg()).endsWith("verify aksk signature fail");
                    assertThat(refused.getRequestId()).isNotEmpty();
                });
    }

    @Test
    void request_isRefused_forAnUnknownInstance() {
        assertThatThrownBy(() -> client.checkTableConfig(checking("0".repeat(32) + "in17", "order by id", "false")))
                .isInstanceOfSatisfying(ClientRequestException.class, refused -> {
                    assertThat(refused.getHttpStatusCode()).isEqualTo(400);
                    assertThat(refused.getErrorCode()).isEqualTo("DBS.200022");
                    assertThat(refused.getErrorMsg()).isEqualTo("Instance not found.");
                });
    }

    @Test
    void task_goesThroughItsWholeLife_byTheVendorsCalls() {
        String instance = createdInstance();
        client.checkTableConfig(checking(instance, "order by id", "true"));
        assertThat(listed(instance)).singleElement().satisfies(task -> {
            assertThat(task.getTaskName()).isEqualTo("task_1");
            assertThat(task.getStage()).isEqualTo(StarRocksReplicationInfo.StageEnum.WAIT);
            assertThat(task.getStatus()).isEqualTo(StarRocksReplicationInfo.StatusEnum.YES);
            assertThat(task.getPercentage()).isEqualTo("0");
        });

        String start = client.createStarRocksDataReplication(new CreateStarRocksDataReplicationRequest()
                        .withInstanceId(instance)
                        .withXLanguage(ENGLISH)
                        .withBody(new CreateStarRocksDataReplication()
                                .withSourceInstanceId(SOURCE)
                                .withSourceDatabase("shop")
                                .withTargetDatabase("shop_copy")
                                .withTaskName("task_1")))
                .getJobId();
        awaitStage(instance, StarRocksReplicationInfo.StageEnum.INCREMENTAL);
        assertThat(listed(instance).getFirst().getPercentage()).isEqualTo("100");
        assertThat(job(start).getStatus()).isEqualTo(GetJobInfoDetail.StatusEnum.COMPLETED);

        client.pauseStarRocksDataReplication(new PauseStarRocksDataReplicationRequest()
                .withInstanceId(instance)
                .withXLanguage(ENGLISH)
                .withBody(new PauseStarRocksDataReplication().withTaskName("task_1")));
        awaitStage(instance, StarRocksReplicationInfo.StageEnum.PAUSED);
        client.resumeStarRocksDataReplication(new ResumeStarRocksDataReplicationRequest()
                .withInstanceId(instance)
                .withXLanguage(ENGLISH)
                .withBody(new ResumeStarRocksDataReplication().withTaskName("task_1")));
        awaitStage(instance, StarRocksReplicationInfo.StageEnum.INCREMENTAL);

        ModifyDataSyncResponse modified = client.modifyDataSync(new ModifyDataSyncRequest()
                .withInstanceId(instance)
                .withXLanguage(ENGLISH)
                .withBody(new ModifyDataSyncConfigRequestV3()
                        .withSourceInstanceId(SOURCE)
                        .withSourceDatabaseName("shop")
                        .withTargetDatabaseName("shop_copy")
                        .withTaskName("task_1")
                        .withDbConfigs(List.of(new DbConfig().withParamName("sync_view").withValue("true")))
                        .withTablesConfigs(List.of(new TablesConfig()
                                .withTableName("orders")
                                .withTableConfig("order by name")))));
        assertThat(modified.getTblConfigCheckResults().getFirst().getCheckResult()).isEqualTo("success");
        assertThat(job(modified.getJobId()).getStatus()).isEqualTo(GetJobInfoDetail.StatusEnum.COMPLETED);

        ListStarRocksDataReplicationConfigResponse configuration =
                client.listStarRocksDataReplicationConfig(new ListStarRocksDataReplicationConfigRequest()
                        .withInstanceId(instance)
                        .withXLanguage(ENGLISH)
                        .withTaskName("task_1"));
        assertThat(configuration.getTargetDatabaseName()).isEqualTo("shop_copy");
        assertThat(configuration.getIsTablesChange()).isFalse();
        assertThat(configuration.getTableInfos().getFirst().getTableConfig()).isEqualTo("order by name");
        assertThat(configuration.getDatabaseInfo().getDatabaseName()).isEqualTo("shop");
        assertThat(configuration.getDatabaseInfo().getDbConfigCheckResults().getFirst().getParamName())
                .isEqualTo("sync_view");

        client.deleteStarRocksDataReplication(new DeleteStarRocksDataReplicationRequest()
                .withInstanceId(instance)
                .withXLanguage(ENGLISH)
                .withBody(new DeleteStarRocksDataReplication().withTaskName("task_1")));
        assertThat(listed(instance)).isEmpty();
        assertThat(server.eventsAfter(1))
                .containsExactly(
                        "taurusdb.sync-task-created",
                        "taurusdb.sync-task-started",
                        "taurusdb.sync-task-stage-reached",
                        "taurusdb.sync-task-paused",
                        "taurusdb.sync-task-resumed",
                        "taurusdb.sync-task-configured",
                        "taurusdb.sync-task-deleted");
    }

    private void awaitStage(String instance, StarRocksReplicationInfo.StageEnum stage) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(listed(instance)).singleElement()
                        .satisfies(task -> assertThat(task.getStage()).isEqualTo(stage)));
    }

    @Test
    void databaseConfigCheck_judgesEachParameter_andStoresTheTaskWhenAllPass() {
        String instance = createdInstance();
        assertThat(client.checkDataBaseConfig(databaseCheck(instance, "99"))
                        .getSourceDbConfigCheckResults())
                .singleElement()
                .satisfies(result -> assertThat(result.getCheckResult())
                        .isEqualTo(DbConfigCheckResult.CheckResultEnum.FAIL));
        assertThat(listed(instance)).isEmpty();

        assertThat(client.checkDataBaseConfig(databaseCheck(instance, "2")).getTaskName()).isEqualTo("task_2");
        assertThat(listed(instance)).singleElement()
                .satisfies(task -> assertThat(task.getTaskName()).isEqualTo("task_2"));
    }

    private static CheckDataBaseConfigRequest databaseCheck(String instance, String threads) {
        return new CheckDataBaseConfigRequest()
                .withInstanceId(instance)
                .withXLanguage(ENGLISH)
                .withBody(new DbConfigCheckRequestV3()
                        .withSourceDatabaseName("shop")
                        .withTargetDatabaseName("shop_copy")
                        .withTaskName("task_2")
                        .withDbConfigs(List.of(new DbConfig()
                                .withParamName("max_full_sync_task_threads_num")
                                .withValue(threads))));
    }

    @Test
    void databaseParameters_areListed_withTheirDefaults() {
        String instance = createdInstance();
        assertThat(client.listStarRocksDbParameters(
                                new ListStarRocksDbParametersRequest().withInstanceId(instance).withXLanguage(ENGLISH))
                        .getDbParameters())
                .hasSize(14)
                .anySatisfy(parameter -> {
                    assertThat(parameter.getParamName()).isEqualTo("sync_commit_interval_ms");
                    assertThat(parameter.getDefaultValue()).isEqualTo("5000");
                    assertThat(parameter.getValueRange()).isEqualTo("100-3600000");
                });
    }
}
