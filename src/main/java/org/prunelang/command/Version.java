package org.prunelang.command;

import picocli.CommandLine.IVersionProvider;

/** The version in the program's jar, and the Java it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "prune "
                    + (version == null ? "(not packed)" : version)
                    + ", Java "
                    + Runtime.version().feature()
                    + " ("
                    + System.getProperty("java.runtime.version")
                    + ")"
        };
    }
}
