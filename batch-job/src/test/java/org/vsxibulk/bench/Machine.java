package org.vsxibulk.bench;

import java.lang.management.ManagementFactory;

/** On what it was measured. */
record Machine(int cores, long memory, String os, String jdk) {

    static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    }

    @Override
    public String toString() {
        return cores + " cores, " + (memory >> 30) + " GB, " + os + ", " + jdk;
    }
}
