/// What both of CLS's wire APIs need.
@NullMarked
package io.chronoplane.api.cls;

import org.jspecify.annotations.NullMarked;
