package io.chronoplane.api.core;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/// An answer before it goes out.
///
/// @param status  HTTP status
/// @param code    the API's own code
/// @param type    of the content
/// @param headers that the API set besides
record Answer(int status, String code, CharSequence type, List<Header> headers, Buffer content) {}
