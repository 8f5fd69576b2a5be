package io.chronoplane.commands.ticdc;

import java.util.Set;

/// The names of events that an event filter may leave out.
final class EventNames {

    static final Set<String> ALL = Set.of(
            "all dml",
            "all ddl",
            "insert",
            "update",
            "delete",
            "create schema",
            "create database",
            "drop schema",
            "drop database",
            "create table",
            "drop table",
            "truncate table",
            "rename table",
            "recover table",
            "create view",
            "drop view",
            "create index",
            "drop index",
            "rename index",
            "add column",
            "drop column",
            "modify column",
            "set default value",
            "rebase auto id",
            "add primary key",
            "drop primary key",
            "add foreign key",
            "drop foreign key",
            "alter index visibility",
            "modify schema charset and collate",
            "modify table charset and collate",
            "modify table comment",
            "add table partition",
            "drop table partition",
            "truncate table partition",
            "exchange table partition",
            "reorganize table partition",
            "alter table partitioning",
            "remove table partitioning",
            "alter ttl info",
            "alter ttl remove",
            "multi schema change",
            "alter table");

    private EventNames() {}
}
