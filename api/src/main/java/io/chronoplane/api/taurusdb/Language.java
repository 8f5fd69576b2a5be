package io.chronoplane.api.taurusdb;

import io.chronoplane.api.core.Exchange;

/// In which language an error is told, as `X-Language` asks.
enum Language {
    EN_US,
    ZH_CN;

    /// Anything unknown is English, as is nothing.
    static Language of(Exchange exchange) {
        return "zh-cn".equalsIgnoreCase(exchange.header("X-Language")) ? ZH_CN : EN_US;
    }
}
