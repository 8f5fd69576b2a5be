package io.chronoplane.commands.doris.tablet;

import java.util.Map;

/// The rules of this system in words, by the codes of their refusals.
final class RejectionRules {

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("compaction-busy", "A base compaction waits for no other one that is under way."),
            Map.entry("compactions-stopped", "A stop token keeps compactions away from the tablet."),
            Map.entry("counts-stale", "A compactor must know of all compactions that were finished before."),
            Map.entry("cumulative-busy", "One cumulative compaction of a tablet runs at a time, and none beside a full one."),
            Map.entry("input-differs", "What is merged is a row of whole rowsets, from its first version to its last."),
            Map.entry("job-action-invalid", "A job is committed, aborted or leased."),
            Map.entry("job-counts-missing", "A compactor tells how many compactions it knows of."),
            Map.entry("job-expiration-missing", "A job has a time after which it counts for nothing."),
            Map.entry("job-expired", "A job whose time is over can only be aborted."),
            Map.entry("job-id-missing", "A job has an id."),
            Map.entry("job-lease-missing", "A job has a lease."),
            Map.entry("job-missing", "A job is a compaction."),
            Map.entry("job-never-started", "Only a tablet that ever had a job can finish one."),
            Map.entry("job-not-running", "Only a job that is recorded can be finished."),
            Map.entry("job-tablet-missing", "A job names its tablet."),
            Map.entry("job-type-invalid", "A compaction is base, cumulative or full."),
            Map.entry("job-unmatched", "A job is finished under the id that it was started with."),
            Map.entry("jobs-stopped", "A stop token keeps compactions away from the tablet."),
            Map.entry("label-aborted-too-often", "A label has at most a hundred transactions that failed."),
            Map.entry("label-taken", "A label is used once, unless its transaction was aborted."),
            Map.entry("lease-invalid", "A lease is only ever prolonged."),
            Map.entry("loaded-tablet-unknown", "A load writes to tablets that there are."),
            Map.entry("none-running", "Only a label with a running transaction can be aborted."),
            Map.entry("nothing-below-point", "A base compaction needs rowsets that are worth it, by count, size or age."),
            Map.entry("output-malformed", "A merge has two input versions, one output version and one output rowset."),
            Map.entry("output-txn-invalid", "A merge names the number under which its output was staged."),
            Map.entry("output-unknown", "The output of a merge is staged before the merge is committed."),
            Map.entry("rowset-exists", "A transaction writes one rowset to a tablet."),
            Map.entry("rowset-job-unknown", "A rowset of a compaction is written while the compaction is recorded."),
            Map.entry("staged-moved", "A commit names all tablets that its transaction wrote to."),
            Map.entry("tablet-busy", "Compactions of a kind do not run beside each other where their versions meet."),
            Map.entry("tablet-not-running", "Only a tablet in service is compacted."),
            Map.entry("tablet-unknown", "Only a tablet that was created can be worked on."),
            Map.entry("tablets-missing", "A request that makes tablets names at least one."),
            Map.entry("too-few-below-point", "A base compaction needs at least two rowsets below the cumulative point."),
            Map.entry("too-few-for-full", "A full compaction needs at least two rowsets."),
            Map.entry("txn-already-aborted", "An aborted transaction stays aborted."),
            Map.entry("txn-already-precommitted", "A transaction is precommitted once."),
            Map.entry("txn-already-visible", "A visible transaction stays visible."),
            Map.entry("txn-not-precommitted", "The second phase of a commit follows the first."),
            Map.entry("txn-not-prepared", "A load writes while its transaction is prepared."),
            Map.entry("txn-request-incomplete", "A transaction has a label, a database, tables and a time limit."),
            Map.entry("txn-request-repeated", "The same request begins one transaction."),
            Map.entry("txn-timed-out", "A transaction whose time is over is not committed."),
            Map.entry("txn-unknown", "Only a transaction that was begun can be moved on."),
            Map.entry("versions-discontinuous", "What is merged leaves no version out."));

    private RejectionRules() {}

    static String of(String code) {
        return RULES.getOrDefault(code, code.replace('-', ' '));
    }
}
