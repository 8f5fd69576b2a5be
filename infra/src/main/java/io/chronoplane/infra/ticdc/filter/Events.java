package io.chronoplane.infra.ticdc.filter;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.ticdc.FlowException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The names of events that a filter may ignore.
final class Events {

    static final String INSERT = "insert";
    static final String UPDATE = "update";
    static final String DELETE = "delete";
    static final String ALL_DML = "all dml";
    static final String ALL_DDL = "all ddl";
    static final String CREATE_SCHEMA = "create schema";
    static final String CREATE_DATABASE = "create database";
    static final String CREATE_TABLE = "create table";

    private static final Set<String> NAMES = Arrays.stream((ALL_DML + "," + ALL_DDL + "," + INSERT + "," + UPDATE + ","
                            + DELETE + "," + CREATE_SCHEMA + "," + CREATE_DATABASE + "," + CREATE_TABLE
                            + ",drop schema,drop database,drop table,truncate table,rename table,recover table,"
                            + "create view,drop view,create index,drop index,rename index,add column,drop column,"
                            + "modify column,set default value,rebase auto id,add primary key,drop primary key,"
                            + "add foreign key,drop foreign key,alter index visibility,"
                            + "modify schema charset and collate,modify table charset and collate,"
                            + "modify table comment,add table partition,drop table partition,"
                            + "truncate table partition,exchange table partition,reorganize table partition,"
                            + "alter table partitioning,remove table partitioning,alter ttl info,alter ttl remove,"
                            + "multi schema change,alter table")
                    .split(","))
            .collect(Collectors.toUnmodifiableSet());

    private Events() {}

    /// @throws FlowException when one is unknown
    static Set<String> known(List<String> names) {
        for (String name : names) {
            if (!NAMES.contains(name)) {
                throw new FlowException(ErrorCode.INVALID_IGNORE_EVENT_TYPE, "invalid ignore event type: '" + name + "'");
            }
        }
        return Set.copyOf(names);
    }
}
