package io.chronoplane.commands.core;

/// An approved event name. Names are never reused; a payload that changes its shape gets a new revision and
/// an upcaster from the old one.
///
/// @param name     `<system>.<what-happened>`, such as `doris.meta.cluster-status-changed`
/// @param revision 1 or greater
/// @param type     the record that carries it
public record EventType(String name, int revision, Class<? extends Event> type) {}
