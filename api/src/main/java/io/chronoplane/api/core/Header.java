package io.chronoplane.api.core;

/// A header of an answer.
record Header(CharSequence name, String value) {}
