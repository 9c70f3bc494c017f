package org.vsxibulk.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.customer.CustomerReader;
import org.vsxibulk.plan.PlanIdentity;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.http.Request;
import org.vsxibulk.vsxi.http.StopSignal;
import org.vsxibulk.vsxi.http.Transport;
import org.vsxibulk.vsxi.http.VsxiClient;

/** Requests and sessions for tests that need no switch. */
final class RequestFixture {

    private static final Set<String> WITH_VALUE = Set.of("--dids", "--settings", "--until", "--plan", "--confirm");

    private static final Pattern WORD = Pattern.compile("(?:[^\\s'\\\\]|'[^']*'|\\\\')+");

    private static final Pattern PIECE = Pattern.compile("'([^']*)'|\\\\(')");

    private RequestFixture() {}

    static RunRequest request(Verb verb, Path customers, Optional<Path> dids, Settings settings, String command) {
        return new RunRequest(
                verb,
                settings,
                TestDialects.plain(),
                new CustomerFiles(customers, dids),
                RunOptions.none(),
                typed(command));
    }

    /** A command as a shell takes it apart. */
    static ShellCommand typed(String command) {
        List<String> words = WORD.matcher(command)
                .results()
                .map(word -> PIECE.matcher(word.group())
                        .replaceAll(piece ->
                                Matcher.quoteReplacement(piece.group(1) == null ? piece.group(2) : piece.group(1))))
                .toList();
        return ShellCommand.of(
                words.isEmpty() ? "" : words.get(0), words.stream().skip(1).toList(), WITH_VALUE::contains);
    }

    static RunRequest request(Verb verb, String customers, String command) {
        return request(
                verb,
                Path.of(customers),
                Optional.empty(),
                SettingsFixture.settings().build(),
                command);
    }

    static RunRequest skippingRejected(RunRequest request) {
        return new RunRequest(
                request.verb(),
                request.settings(),
                request.dialect(),
                request.files(),
                request.options().withSkipRejected(true),
                request.command());
    }

    static RunSession session(RunRequest request, Path folder) {
        StopSignal stop = new StopSignal();
        return new RunSession(
                request,
                folder,
                new PlanIdentity("i", "d", "s", List.of()),
                () -> CustomerReader.read(request.files(), request.settings(), Blueprint.traits(request.dialect())),
                new VsxiClient(request.dialect(), new NoSwitch(), Duration.ZERO, SettingsFixture.retry(6), stop),
                stop,
                new Silence(),
                Clock.systemUTC(),
                Optional.empty());
    }

    private record NoSwitch() implements Transport {

        @Override
        public <T> T exchange(Request request, AnswerReader<T> reader) {
            throw new AssertionError("nothing is to be asked: " + request);
        }

        @Override
        public void close() {}
    }

    private record Silence() implements Progress {

        @Override
        public void note(String text) {}

        @Override
        public void begin(String name, long total, String unit) {}

        @Override
        public void at(long done) {}

        @Override
        public void end(String summary) {}
    }
}
