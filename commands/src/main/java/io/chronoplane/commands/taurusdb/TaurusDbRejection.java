package io.chronoplane.commands.taurusdb;

import io.chronoplane.commands.core.Rejection;
import io.chronoplane.commands.taurusdb.check.TableVerdict;
import java.util.List;

/// Why a command to TaurusDB HTAP was refused.
public sealed interface TaurusDbRejection extends Rejection {

    record InstanceUnknown(String instanceId) implements TaurusDbRejection {
        @Override
        public String code() {
            return "instance-unknown";
        }

        @Override
        public String rule() {
            return "The instance must be one of the project.";
        }
    }

    record InstanceIdTaken(String instanceId) implements TaurusDbRejection {
        @Override
        public String code() {
            return "instance-id-taken";
        }

        @Override
        public String rule() {
            return "An instance keeps its id for ever.";
        }
    }

    record TaskNameTaken(String taskName) implements TaurusDbRejection {
        @Override
        public String code() {
            return "task-name-taken";
        }

        @Override
        public String rule() {
            return "A task's name is unique within its instance.";
        }
    }

    /// @param operation that was asked for
    record TaskUnknown(String taskName, SyncOperation operation) implements TaurusDbRejection {
        @Override
        public String code() {
            return "task-unknown";
        }

        @Override
        public String rule() {
            return "The instance must have a task of the name.";
        }
    }

    /// @param verdicts of all tables, in order; it names the rules that those that failed break
    record TablesRefused(List<TableVerdict> verdicts) implements TaurusDbRejection {
        @Override
        public String code() {
            return "tables-refused";
        }

        @Override
        public String rule() {
            return "All tables of a task must pass the check.";
        }
    }

    /// @param stage in which the task is
    record OperationNotAllowed(String taskName, SyncStage stage, SyncOperation operation)
            implements TaurusDbRejection {
        @Override
        public String code() {
            return "operation-not-allowed";
        }

        @Override
        public String rule() {
            return "Each stage of a task allows its own operations.";
        }

        @Override
        public List<String> legalMoves() {
            return stage.operations().stream().map(Enum::name).toList();
        }
    }

    /// The databases of a start are not those of the task.
    record DatabaseDiffers(String sourceDatabase, String targetDatabase) implements TaurusDbRejection {
        @Override
        public String code() {
            return "database-differs";
        }

        @Override
        public String rule() {
            return "A task starts with the databases that it was stored with.";
        }
    }
}
