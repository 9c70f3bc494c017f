package org.vsxibulk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the kernel tells about a process. On a system without {@code /proc} it is 0, and a process that is gone has 0, too. */
final class Proc {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /** USER_HZ: what the kernel shows to programs, whatever its own clock is. */
    private static final double TICKS_PER_SECOND = 100;

    private Proc() {}

    static long firstChild(Process process) {
        return process.children().mapToLong(ProcessHandle::pid).findFirst().orElse(0);
    }

    /** The most memory that it had at once, in bytes. */
    static long peakRss(long pid) {
        Matcher peak = PEAK.matcher(read(pid, "status"));
        return peak.find() ? Long.parseLong(peak.group(1)) * 1024 : 0;
    }

    /** Seconds in user and kernel mode, without children. */
    static double cpu(long pid) {
        String stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        // the name in brackets may hold blanks; user and kernel time are fields 14 and 15 of proc(5)
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException e) {
            return "";
        }
    }
}
