package io.chronoplane.infra.cluster;

/// What was to be done under a lease was not done: another node has the lease, or nobody.
public final class FencedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public FencedException(Lease lease) {
        super("the lease " + lease.name() + " with token " + lease.token() + " is not held any more");
    }
}
