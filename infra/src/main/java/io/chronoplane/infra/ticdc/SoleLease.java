package io.chronoplane.infra.ticdc;

/// The lease of a capture that has no others beside it: every election is won, from the next renewal on.
public final class SoleLease implements Lease {

    private boolean held;
    private long term;

    @Override
    public synchronized boolean renew() {
        if (!held) {
            held = true;
            term++;
        }
        return true;
    }

    @Override
    public synchronized boolean isHeld() {
        return held;
    }

    @Override
    public synchronized long term() {
        return term;
    }

    @Override
    public synchronized void resign() {
        held = false;
    }
}
