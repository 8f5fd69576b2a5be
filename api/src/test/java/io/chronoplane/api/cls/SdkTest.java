package io.chronoplane.api.cls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tencentcloudapi.cls.v20201016.ClsClient;
import com.tencentcloudapi.cls.v20201016.models.CreateLogsetRequest;
import com.tencentcloudapi.cls.v20201016.models.CreateTopicRequest;
import com.tencentcloudapi.cls.v20201016.models.DeleteLogsetRequest;
import com.tencentcloudapi.cls.v20201016.models.DeleteTopicRequest;
import com.tencentcloudapi.cls.v20201016.models.DescribeLogsetsRequest;
import com.tencentcloudapi.cls.v20201016.models.DescribePartitionsRequest;
import com.tencentcloudapi.cls.v20201016.models.DescribeTopicsRequest;
import com.tencentcloudapi.cls.v20201016.models.DescribeTopicsResponse;
import com.tencentcloudapi.cls.v20201016.models.Filter;
import com.tencentcloudapi.cls.v20201016.models.LogsetInfo;
import com.tencentcloudapi.cls.v20201016.models.MergePartitionRequest;
import com.tencentcloudapi.cls.v20201016.models.MergePartitionResponse;
import com.tencentcloudapi.cls.v20201016.models.ModifyLogsetRequest;
import com.tencentcloudapi.cls.v20201016.models.ModifyTopicRequest;
import com.tencentcloudapi.cls.v20201016.models.PartitionInfo;
import com.tencentcloudapi.cls.v20201016.models.SplitPartitionRequest;
import com.tencentcloudapi.cls.v20201016.models.Tag;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The vendor's current Java SDK against a started server, with signatures that are checked.
class SdkTest {

    private static final String ID = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE";
    private static final String KEY = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";

    private final ClsServer server = ClsServer.signed(ID, KEY);
    private final ClsClient client = client(ID, KEY);

    SdkTest() {
        // The SDK signs with the time of the day.
        server.setClock(Instant.now().getEpochSecond());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ClsClient client(String id, String key) {
        HttpProfile http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint("127.0.0.1:" + server.http().port());
        return new ClsClient(new Credential(id, key), "ap-guangzhou", new ClientProfile(ClientProfile.SIGN_TC3_256, http));
    }

    private String logset(String name) throws TencentCloudSDKException {
        CreateLogsetRequest request = new CreateLogsetRequest();
        request.setLogsetName(name);
        return client.CreateLogset(request).getLogsetId();
    }

    private String topic(String logset, String name, long partitions) throws TencentCloudSDKException {
        CreateTopicRequest request = new CreateTopicRequest();
        request.setLogsetId(logset);
        request.setTopicName(name);
        request.setPartitionCount(partitions);
        request.setPeriod(7L);
        request.setDescribes("Größe");
        Tag tag = new Tag();
        tag.setKey("team");
        tag.setValue("logs");
        request.setTags(new Tag[] {tag});
        return client.CreateTopic(request).getTopicId();
    }

    private MergePartitionResponse merge(String topic, long partition) throws TencentCloudSDKException {
        MergePartitionRequest request = new MergePartitionRequest();
        request.setTopicId(topic);
        request.setPartitionId(partition);
        return client.MergePartition(request);
    }

    @Test
    void partitions_areSplitMergedAndListed() throws TencentCloudSDKException {
        String topic = topic(logset("l"), "t", 1);
        SplitPartitionRequest split = new SplitPartitionRequest();
        split.setTopicId(topic);
        split.setPartitionId(1L);
        split.setNumber(2L);
        assertThat(client.SplitPartition(split).getPartitions())
                .extracting(PartitionInfo::getPartitionId, PartitionInfo::getStatus)
                .containsExactly(tuple(1L, "readonly"), tuple(2L, "readwrite"), tuple(3L, "readwrite"));

        MergePartitionResponse merged = merge(topic, 2);
        assertThat(merged.getRequestId()).hasSize(36);
        assertThat(merged.getPartitions())
                .extracting(PartitionInfo::getPartitionId, PartitionInfo::getStatus, PartitionInfo::getExclusiveEndKey)
                .containsExactly(
                        tuple(2L, "readonly", "7fffffffffffffffffffffffffffffffffff"),
                        tuple(3L, "readonly", "ffffffffffffffffffffffffffffffffffff"),
                        tuple(4L, "readwrite", "ffffffffffffffffffffffffffffffffffff"));
        assertThat(merged.getPartitions()[2].getLastWriteTime()).isNull();

        DescribePartitionsRequest describe = new DescribePartitionsRequest();
        describe.setTopicId(topic);
        assertThat(client.DescribePartitions(describe).getPartitions())
                .extracting(PartitionInfo::getPartitionId)
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void logsetsAndTopics_areListedChangedAndDeleted() throws TencentCloudSDKException {
        String logset = logset("l");
        String topic = topic(logset, "t", 3);
        logset("m");
        DescribeTopicsResponse topics = client.DescribeTopics(new DescribeTopicsRequest());
        assertThat(topics.getTotalCount()).isEqualTo(1);
        assertThat(topics.getTopics()).singleElement().satisfies(shown -> {
            assertThat(shown.getTopicId()).isEqualTo(topic);
            assertThat(shown.getLogsetId()).isEqualTo(logset);
            assertThat(shown.getPartitionCount()).isEqualTo(3);
            assertThat(shown.getPeriod()).isEqualTo(7);
            assertThat(shown.getDescribes()).isEqualTo("Größe");
            assertThat(shown.getAutoSplit()).isTrue();
            assertThat(shown.getMaxSplitPartitions()).isEqualTo(50);
            assertThat(shown.getStatus()).isTrue();
            assertThat(shown.getTags()).singleElement().satisfies(tag -> assertThat(tag.getValue()).isEqualTo("logs"));
        });
        ModifyTopicRequest modify = new ModifyTopicRequest();
        modify.setTopicId(topic);
        modify.setTopicName("u");
        modify.setStatus(false);
        assertThat(client.ModifyTopic(modify).getRequestId()).isNotEmpty();
        assertThat(client.DescribeTopics(new DescribeTopicsRequest()).getTopics()).singleElement().satisfies(shown -> {
            assertThat(shown.getTopicName()).isEqualTo("u");
            assertThat(shown.getStatus()).isFalse();
        });

        ModifyLogsetRequest rename = new ModifyLogsetRequest();
        rename.setLogsetId(logset);
        rename.setLogsetName("renamed");
        client.ModifyLogset(rename);
        DescribeLogsetsRequest filtered = new DescribeLogsetsRequest();
        Filter byName = new Filter();
        byName.setKey("logsetName");
        byName.setValues(new String[] {"name"});
        filtered.setFilters(new Filter[] {byName});
        assertThat(client.DescribeLogsets(filtered).getLogsets()).singleElement().satisfies(shown -> {
            assertThat(shown.getLogsetId()).isEqualTo(logset);
            assertThat(shown.getTopicCount()).isEqualTo(1);
        });
        DescribeLogsetsRequest page = new DescribeLogsetsRequest();
        page.setOffset(1L);
        page.setLimit(1L);
        assertThat(client.DescribeLogsets(page).getTotalCount()).isEqualTo(2);
        assertThat(client.DescribeLogsets(page).getLogsets()).extracting(LogsetInfo::getLogsetName).containsExactly("m");

        DeleteTopicRequest deleteTopic = new DeleteTopicRequest();
        deleteTopic.setTopicId(topic);
        client.DeleteTopic(deleteTopic);
        DeleteLogsetRequest deleteLogset = new DeleteLogsetRequest();
        deleteLogset.setLogsetId(logset);
        client.DeleteLogset(deleteLogset);
        assertThat(client.DescribeLogsets(new DescribeLogsetsRequest()).getTotalCount()).isEqualTo(1);
    }

    @Test
    void refusals_areTheSdksExceptions() throws TencentCloudSDKException {
        String topic = topic(logset("l"), "t", 2);
        assertCode(() -> merge(topic, 2), "OperationDenied");
        assertCode(() -> merge(topic, 3), "ResourceNotFound.PartitionNotExist");
        assertCode(() -> merge("x", 1), "ResourceNotFound.TopicNotExist");
        assertCode(() -> logset("l"), "InvalidParameter.LogsetConflict");
    }

    @Test
    void signatures_areRefused_forAWrongKeyIdOrTime() {
        DescribeLogsetsRequest ask = new DescribeLogsetsRequest();
        assertCode(() -> client(ID, "wrong").DescribeLogsets(ask), "AuthFailure.SignatureFailure");
        assertCode(() -> client("AKIDx", KEY).DescribeLogsets(ask), "AuthFailure.SecretIdNotFound");
        for (long off : new long[] {-400, 400}) {
            server.setClock(Instant.now().getEpochSecond() + off);
            assertCode(() -> client.DescribeLogsets(ask), "AuthFailure.SignatureExpire");
        }
        ActionsTest.code(server.action("DescribeLogsets", "{}"), "AuthFailure.InvalidAuthorization");
        ActionsTest.code(server.action("NoSuchAction", "{}"), "AuthFailure.InvalidAuthorization");
    }

    private static void assertCode(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(TencentCloudSDKException.class, refused -> {
            assertThat(refused.getErrorCode()).isEqualTo(code);
            assertThat(refused.getRequestId()).hasSize(36);
        });
    }
}
