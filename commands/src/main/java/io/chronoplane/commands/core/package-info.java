/// What every system's command side is made of: commands, events, deciders, entities, secrets.
@NullMarked
package io.chronoplane.commands.core;

import org.jspecify.annotations.NullMarked;
