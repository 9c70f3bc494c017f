package org.vsxibulk.cli;

/**
 * What people need to know is said by the program itself; a library's log would only repeat it. Those that log through SLF4J
 * find nobody who listens on the class path. The JDK's own logging makes one of these instead of reading a configuration that
 * would write to the screen.
 */
public final class SilentLibraries {

    /** To be called before the first library asks for a logger. */
    static void silence() {
        System.setProperty("java.util.logging.config.class", SilentLibraries.class.getName());
        // HSQLDB would configure the JDK's logging anew
        System.setProperty("hsqldb.reconfig_logging", "false");
    }
}
