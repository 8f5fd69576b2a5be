package io.chronoplane.benchmarks.axon4;

record ObjectStore(String ak, String sk, String bucket, String prefix, String endpoint, String externalEndpoint,
        String region, String provider) {}
