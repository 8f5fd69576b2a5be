package io.chronoplane.api.taurusdb;

import io.chronoplane.commands.taurusdb.SyncOperation;
import io.chronoplane.commands.taurusdb.TaurusDbRejection;

/// The one table from our refusals to the vendor's errors.
final class TaurusDbErrors {

    private TaurusDbErrors() {}

    static VendorError of(TaurusDbRejection rejection) {
        return switch (rejection) {
            case TaurusDbRejection.InstanceUnknown r -> VendorError.INSTANCE_UNKNOWN;
            case TaurusDbRejection.InstanceIdTaken r -> VendorError.PARAMETER_WRONG;
            case TaurusDbRejection.TaskNameTaken r -> VendorError.PARAMETER_WRONG;
            case TaurusDbRejection.TaskUnknown r ->
                r.operation() == SyncOperation.DELETE
                        ? VendorError.DELETED_TASK_UNKNOWN
                        : VendorError.TASK_UNKNOWN;
            // The checks answer this with their verdicts.
            case TaurusDbRejection.TablesRefused r -> VendorError.PARAMETER_WRONG;
            case TaurusDbRejection.OperationNotAllowed r -> VendorError.NOT_ALLOWED;
            case TaurusDbRejection.DatabaseDiffers r -> VendorError.PARAMETER_WRONG;
        };
    }
}
