package org.vsxibulk.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.util.FileSystemUtils;
import org.vsxibulk.acceptance.Launcher;

/**
 * Kills the real program at random instants and looks whether anybody could tell afterwards. Arguments: rounds, seed, and
 * the command line that starts the program. Ends with 1 when a bar is missed.
 */
public final class Torture {

    private static final int CUSTOMERS = 200;
    private static final int CHUNK = 40;
    private static final Duration FIRST_REQUEST = Duration.ofSeconds(3);

    private Torture() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Launcher launcher = new Launcher(List.of(arguments).subList(2, arguments.length));
        Path folder = Files.createTempDirectory("vsxi-torture-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leaveNothingBehind(folder)));
        System.exit(torture(folder, launcher, rounds, seed) ? 0 : 1);
    }

    private static boolean torture(Path folder, Launcher launcher, int rounds, long seed) throws IOException {
        System.out.println("seed " + seed + "; first the same without a kill …");
        Path place = folder.resolve("place");
        List<Reference> references = new ArrayList<>();
        Map<String, Duration> firstRequest = new LinkedHashMap<>();
        for (List<Scenario> ofOneSize : List.of(Scenarios.small(folder), Scenarios.large(folder, CUSTOMERS, CHUNK))) {
            Duration validate = ValidateTime.of(place, launcher, ofOneSize.get(0));
            Scenario any = ofOneSize.get(0);
            firstRequest.put(any.size(), references.isEmpty() ? FIRST_REQUEST : FIRST_REQUEST.plus(validate));
            ofOneSize.forEach(scenario -> references.add(Reference.of(place, launcher, scenario)));
            System.out.println(any.size() + ": validate alone takes " + Bars.seconds(validate)
                    + ", first request of an undisturbed first start after "
                    + Bars.seconds(references.get(references.size() - 1).startUp()));
        }
        Bars bars = new Bars(firstRequest);
        Random random = new Random(seed);
        ResultTable table = new ResultTable(System.out);
        table.head();
        List<RoundResult> results = new ArrayList<>();
        for (Round round : Programme.of(references, rounds, random)) {
            RoundResult result = round.run(place, launcher, new Random(random.nextLong()));
            results.add(result);
            table.add(result);
        }
        bars.verdict(results).forEach(System.out::println);
        return results.stream().allMatch(bars::holdFor);
    }

    /** Without the folder no process can be started any more, but one may have been started meanwhile. */
    private static void leaveNothingBehind(Path folder) {
        killChildren();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println(folder + " is left: " + e.getMessage());
        }
        killChildren();
    }

    private static void killChildren() {
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
    }
}
