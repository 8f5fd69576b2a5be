@NullMarked
package io.chronoplane.api.cls.rest;

import org.jspecify.annotations.NullMarked;
