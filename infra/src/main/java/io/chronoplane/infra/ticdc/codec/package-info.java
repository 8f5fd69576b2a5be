/// How rows, statements and watermarks become messages: canal-json, open-protocol, debezium.
@NullMarked
package io.chronoplane.infra.ticdc.codec;

import org.jspecify.annotations.NullMarked;
