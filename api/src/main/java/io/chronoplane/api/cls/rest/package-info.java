/// The REST API of CLS, of 2019 to 2021: `/partitions`, `/logset`, `/topic`.
@NullMarked
package io.chronoplane.api.cls.rest;

import org.jspecify.annotations.NullMarked;
