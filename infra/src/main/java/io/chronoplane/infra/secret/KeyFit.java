package io.chronoplane.infra.secret;

import io.chronoplane.commands.core.Tag;
import io.chronoplane.infra.log.Keys;
import io.chronoplane.infra.log.NewKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Whether keys that come from elsewhere were wrapped with the master key of here.
public record KeyFit(DataKey masterKey) implements Consumer<NewKey> {

    /// @throws io.chronoplane.infra.codec.UnreadableSecretException when it was not
    @Override
    public void accept(NewKey key) {
        if (new KeyRing(masterKey, new One(key)).find(key.tag()).isEmpty()) {
            throw new IllegalStateException("a key is found under its own tag");
        }
    }

    private record One(NewKey key) implements Keys {

        @Override
        public Optional<byte[]> find(Tag tag) {
            return Optional.of(key.wrapped());
        }

        @Override
        public List<Tag> holders(String after, int limit) {
            return List.of(key.tag());
        }
    }
}
