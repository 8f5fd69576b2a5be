package io.chronoplane.commands.doris.tablet;

import io.chronoplane.commands.core.Rejection;
import java.util.Locale;

/// Why a command to tablets or transactions was refused. Its code is its name.
public sealed interface DorisTabletRejection extends Rejection
        permits TabletRejection, JobRejection, CompactionRejection, TxnRejection {

    @Override
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Override
    default String rule() {
        return RejectionRules.of(code());
    }
}
