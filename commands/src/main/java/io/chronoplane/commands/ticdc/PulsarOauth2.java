package io.chronoplane.commands.ticdc;

import org.jspecify.annotations.Nullable;

/// How to get tokens for a Pulsar sink.
public record PulsarOauth2(
        @Nullable String oauth2IssuerUrl,
        @Nullable String oauth2Audience,
        @Nullable String oauth2PrivateKey,
        @Nullable String oauth2ClientId,
        @Nullable String oauth2Scope) {}
