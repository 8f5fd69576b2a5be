package io.chronoplane.commands.doris.meta;

import static io.chronoplane.commands.doris.meta.Given.NOW;
import static io.chronoplane.commands.doris.meta.Samples.EARLIER;
import static io.chronoplane.commands.doris.meta.Stored.ID;
import static io.chronoplane.commands.doris.meta.Stored.TARGET;
import static io.chronoplane.commands.doris.meta.Stored.legacy;
import static io.chronoplane.commands.doris.meta.Stored.sent;
import static io.chronoplane.commands.doris.meta.Stored.store;

import io.chronoplane.commands.doris.meta.InstanceRejection.InstanceGone;
import io.chronoplane.commands.doris.meta.StorageRejection.KeysBesideRole;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreDuplicate;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreIncomplete;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreRequestIncomplete;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreRoleUnsupported;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoreTooLarge;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoresFull;
import io.chronoplane.commands.doris.meta.StorageRejection.ObjectStoresUnsupported;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageInstanceUnknown;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageTargetMissing;
import io.chronoplane.commands.doris.meta.StorageRejection.StorageTargetUnresolved;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What add_obj_info does and refuses, in upstream's order.
class ObjectStoreTest {

    private static final Given GIVEN = Given.events(legacy(store("1", "a")));

    @Test
    void add_registersTheNextStore_withTheEncryptionOfItsInstance() {
        GIVEN.when(add(sent().prefix("/data/ ").sent()))
                .then(added(sent().sent().registered("2", "data", "external", false, NOW)));
        Given.events(legacy(store("1", "a")), new InstanceEncryptionSet(ID, true, EARLIER))
                .when(add(sent().sent()))
                .then(added(sent().sent().registered("2", "prefix", "external", true, NOW)));
        Given.events(legacy(store("1", "a"), store("7", "a")))
                .when(add(sent().sent()))
                .then(added(sent().sent().registered("8", "prefix", "external", false, NOW)));
    }

    @Test
    void add_needsNeitherProviderNorExternalEndpoint() {
        ObjectStore plain = sent().provider(null).externalEndpoint(null).sent();
        GIVEN.when(add(plain)).then(added(plain.registered("2", "prefix", "", false, NOW)));
    }

    @Test
    void add_takesARole_onS3Alone() {
        ObjectStores role = ObjectStores.withRole().prefix("p").credentialProvider(null);
        ObjectStore opened = role.credentialProvider(CredentialProvider.INSTANCE_PROFILE)
                .sent()
                .registered("2", "p", "", false, NOW);
        GIVEN.when(add(role.sent())).then(added(opened));
        GIVEN.when(add(role.provider(Provider.COS).sent())).refused(new ObjectStoreRoleUnsupported());
    }

    static Stream<@Nullable ObjectStore> withoutCredentials() {
        return Stream.of(
                null,
                sent().ak(null).sent(),
                sent().ak("").sent(),
                sent().sk(null).sent(),
                sent().sk("").sent(),
                ObjectStores.withRole().roleArn("").sent());
    }

    @ParameterizedTest
    @MethodSource("withoutCredentials")
    void add_isRefused_withoutCredentials(@Nullable ObjectStore store) {
        AddObjectStore command = add(store);
        GIVEN.when(command).refused(new ObjectStoreRequestIncomplete(command));
    }

    static Stream<ObjectStores> incomplete() {
        return Stream.of(
                sent().bucket(null),
                sent().bucket(""),
                sent().endpoint(null),
                sent().region(""),
                sent().prefix(null),
                sent().prefix(""));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void add_isRefused_withoutAPlace(ObjectStores store) {
        GIVEN.when(add(store.sent())).refused(new ObjectStoreIncomplete());
    }

    @Test
    void add_isRefused_whenRepeated_butNotWhenAnythingDiffers() {
        ObjectStores first = sent().prefix("/a/").ak("x");
        Given again = Given.events(legacy(), added(first.sent().registered("1", "a", "external", false, EARLIER)));
        again.when(add(first.sent())).refused(new ObjectStoreDuplicate());
        again.when(add(first.prefix("a").sent())).refused(new ObjectStoreDuplicate());
        for (ObjectStores other : new ObjectStores[] {
            first.ak("o"), first.sk("o"), first.bucket("o"), first.prefix("o"), first.endpoint("o"), first.region("o"),
            first.provider(Provider.COS), first.provider(null), first.externalEndpoint("o")
        }) {
            again.when(add(other.sent()))
                    .then(added(other.sent()
                            .registered(
                                    "2",
                                    String.valueOf(other.prefix()).replace("/", ""),
                                    String.valueOf(other.externalEndpoint()),
                                    false,
                                    NOW)));
        }
    }

    @Test
    void add_isRefused_beyondTen() {
        ObjectStore[] nine = IntStream.rangeClosed(1, 9)
                .mapToObj(n -> store(Integer.toString(n), "a"))
                .toArray(ObjectStore[]::new);
        ObjectStoreAdded tenth = added(sent().sent().registered("10", "prefix", "external", false, NOW));
        Given.events(legacy(nine)).when(add(sent().sent())).then(tenth);
        Given.events(legacy(nine), tenth).when(add(sent().ak("other").sent())).refused(new ObjectStoresFull(10));
    }

    @Test
    void add_isRefused_beyond1024Bytes_asProtobufCountsThem() {
        ObjectStores store = sent().prefix("p".repeat(900));
        int rest = 1024 - ObjectStoreSize.of(store.sent());
        ObjectStore largest = store.prefix("p".repeat(900 + rest)).sent();
        GIVEN.when(add(largest)).then(added(largest.registered("2", "p".repeat(900 + rest), "external", false, NOW)));
        AddObjectStore tooLarge = add(store.prefix("p".repeat(901 + rest)).sent());
        GIVEN.when(tooLarge).refused(new ObjectStoreTooLarge(tooLarge, 1024));
    }

    @Test
    void checks_answerInOrder() {
        ObjectStore noKeys = sent().ak(null).bucket(null).sent();
        ObjectStore noPlace = sent().bucket(null).sent();
        ObjectStore large = sent().ak(null).bucket("b".repeat(2_000)).sent();
        AddObjectStore huge = new AddObjectStore(new StorageTarget("", ""), large);
        GIVEN.when(huge).refused(new ObjectStoreTooLarge(huge, 1024));
        AddObjectStore keyless = new AddObjectStore(new StorageTarget("", ""), noKeys);
        GIVEN.when(keyless).refused(new ObjectStoreRequestIncomplete(keyless));
        GIVEN.when(new AddObjectStore(new StorageTarget("", ""), sent().roleArn("r").sent()))
                .refused(new KeysBesideRole());
        GIVEN.when(new AddObjectStore(new StorageTarget("", ""), noPlace)).refused(new StorageTargetMissing());
        GIVEN.when(new AddObjectStore(new StorageTarget("u", ""), noPlace)).refused(new StorageTargetUnresolved());
        GIVEN.when(new AddObjectStore(new StorageTarget("u", "x"), noPlace)).refused(new StorageInstanceUnknown("x"));
        Given.events(legacy(), new InstanceDropped(ID, EARLIER)).when(add(noPlace)).refused(new InstanceGone(ID));
        Given.events(Stored.vaults()).when(add(noPlace)).refused(new ObjectStoresUnsupported());
        GIVEN.when(add(noPlace)).refused(new ObjectStoreIncomplete());
    }

    private static AddObjectStore add(@Nullable ObjectStore store) {
        return new AddObjectStore(TARGET, store);
    }

    private static ObjectStoreAdded added(ObjectStore store) {
        return new ObjectStoreAdded(ID, store, NOW);
    }
}
