package io.chronoplane.architecture;

import com.tngtech.archunit.lang.ArchRule;

/// @param name a sentence
record HouseRule(String name, ArchRule rule) {

    @Override
    public String toString() {
        return name;
    }
}
