package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Context;
import io.chronoplane.commands.core.Decider;
import io.chronoplane.commands.core.Decision;
import io.chronoplane.commands.core.States;

/// The rules of tablets, transactions and compaction. The checks of a command are made in upstream's order, and the
/// first that fails is the answer.
public final class DorisTabletDecider implements Decider<DorisTabletCommand> {

    private final CompactionRules rules;

    public DorisTabletDecider(CompactionRules rules) {
        this.rules = rules;
    }

    @Override
    public Decision decide(DorisTabletCommand command, States states, Context context) {
        return switch (command) {
            case CreateTablets create -> TabletDecider.create(create, states, context);
            case AlterTablets alter -> TabletDecider.alter(alter, states, context);
            case StartTabletJob start -> StartTabletJobDecider.decide(start, states, context);
            case FinishTabletJob finish -> FinishTabletJobDecider.decide(finish, states, context);
            case RunCompaction run -> RunCompactionDecider.decide(run, states, context, rules);
            case RunTableCompaction run -> RunTableCompactionDecider.decide(run, states, context, rules);
            case MergeRowsets merge -> MergeRowsetsDecider.decide(merge, states, context, rules);
            case BeginTxn begin -> BeginTxnDecider.decide(begin, states, context, rules);
            case PrecommitTxn precommit -> TxnDecider.precommit(precommit, states, context);
            case CommitTxn commit -> CommitTxnDecider.decide(commit, states, context);
            case AbortTxn abort -> TxnDecider.abort(abort, states, context);
            case ExpireTxn expire -> TxnDecider.expire(expire, states, context);
            case PrepareRowset prepare -> RowsetDecider.prepare(prepare, states);
            case StageRowset stage -> RowsetDecider.stage(stage, states, context);
            case CleanLabel clean -> TxnDecider.clean(clean, states, context);
        };
    }
}
