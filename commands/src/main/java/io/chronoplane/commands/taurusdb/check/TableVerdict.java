package io.chronoplane.commands.taurusdb.check;

import java.util.List;

/// What the check says about one entry.
///
/// @param findings empty when it passed
public record TableVerdict(TableConfig asked, List<Finding> findings) {

    public TableVerdict {
        findings = List.copyOf(findings);
    }

    public boolean passed() {
        return findings.isEmpty();
    }
}
