package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.Exchange;
import io.chronoplane.commands.core.Secret;
import io.chronoplane.infra.config.setting.AccessKey;
import java.time.InstantSource;
import java.util.Optional;

/// Who may ask: whoever bears the token, or signs with the access key.
///
/// @param accessKey empty where signatures are not accepted
record Admission(Secret token, Optional<AccessKey> accessKey, InstantSource clock) {

    private static final String TOKEN = "X-Auth-Token";

    /// What is wrong with the head of a request; a signature can be looked at only when the body is there.
    Optional<VendorError> head(Exchange exchange) {
        String given = exchange.header(TOKEN);
        if (given == null) {
            return isSigned(exchange) ? Optional.empty() : Optional.of(VendorError.TOKEN_MISSING);
        }
        return Secret.of(given).equals(token) ? Optional.empty() : Optional.of(VendorError.TOKEN_WRONG);
    }

    /// What is wrong with a request whose head was right, now that it is whole.
    Optional<VendorError> whole(Exchange exchange) {
        boolean proven = exchange.header(TOKEN) != null
                || accessKey.filter(key -> SdkSignature.verifies(exchange, key, clock.instant()))
                        .isPresent();
        return proven ? Optional.empty() : Optional.of(VendorError.SIGNATURE_WRONG);
    }

    /// Of an admitted request: the access key, or `token`.
    String actor(Exchange exchange) {
        return exchange.header(TOKEN) == null ? accessKey.map(AccessKey::id).orElse("nobody") : "token";
    }

    private boolean isSigned(Exchange exchange) {
        String authorization = exchange.header("Authorization");
        return accessKey.isPresent()
                && authorization != null
                && authorization.startsWith(SdkSignature.ALGORITHM);
    }
}
