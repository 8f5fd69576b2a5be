package io.chronoplane.architecture.broken.commands.core;

import com.fasterxml.jackson.databind.JsonNode;

record UsesJackson(JsonNode node) {}
