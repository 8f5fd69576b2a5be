/// API 3.0 of CLS: actions by header on `POST /`, as the vendor's SDKs speak it.
@NullMarked
package io.chronoplane.api.cls.actions;

import org.jspecify.annotations.NullMarked;
