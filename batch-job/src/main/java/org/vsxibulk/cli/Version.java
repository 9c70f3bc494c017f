package org.vsxibulk.cli;

import picocli.CommandLine.IVersionProvider;

/** Says which release this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = VsxiBulk.class.getPackage().getImplementationVersion();
        return new String[] {
            "vsxi-bulk " + (version == null ? "(not packaged)" : version) + ", Java "
                    + System.getProperty("java.version")
        };
    }
}
