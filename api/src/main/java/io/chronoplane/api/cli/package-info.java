/// The commands that ask a running server, over HTTP. They know our own API and nothing else of this program.
@NullMarked
package io.chronoplane.api.cli;

import org.jspecify.annotations.NullMarked;
