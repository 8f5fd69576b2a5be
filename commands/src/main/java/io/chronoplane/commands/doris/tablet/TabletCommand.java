package io.chronoplane.commands.doris.tablet;

/// What can be asked of tablets.
public sealed interface TabletCommand extends DorisTabletCommand
        permits CreateTablets, AlterTablets, StartTabletJob, FinishTabletJob, RunCompaction, RunTableCompaction, MergeRowsets {}
