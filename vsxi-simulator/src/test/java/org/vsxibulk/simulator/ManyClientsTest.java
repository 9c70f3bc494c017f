package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyClientsTest extends Story {
    private static final Pattern MARK = Pattern.compile("<mark>([^<]*)</mark>");

    @Test
    void aReaderSeesADocumentWholeOrNotAtAll() throws Exception {
        Simulator simulator = start(options());
        simulator.putAll("route", marked("start"));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Boolean>> work = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                String name = "writer" + writer;
                work.add(threads.submit(() -> {
                    SwitchClient client = new SwitchClient(simulator);
                    return IntStream.range(0, 30)
                            .allMatch(i -> client.update("route", marked(name + "-" + i))
                                            .statusCode()
                                    == 200);
                }));
                work.add(threads.submit(() -> {
                    SwitchClient client = new SwitchClient(simulator);
                    return IntStream.range(0, 30)
                            .allMatch(i -> oneMark(client.download("route").body()));
                }));
            }
            for (Future<Boolean> done : work) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(simulator.size("route")).isEqualTo(200);
        assertThat(simulator.requests().count("update", "route")).isEqualTo(90);
        assertThat(simulator.requests().written("update", "route")).isEqualTo(90 * 200);
        assertThat(simulator.requests().count("download", "route")).isEqualTo(90);
    }

    private static boolean oneMark(String document) {
        List<String> marks =
                MARK.matcher(document).results().map(MatchResult::group).toList();
        return marks.size() == 200 && marks.stream().distinct().count() == 1;
    }

    private static String marked(String mark) {
        return routes(IntStream.range(0, 200)
                .mapToObj(i -> route("1", String.valueOf(i), "<mark>" + mark + "</mark>"))
                .collect(Collectors.joining()));
    }
}
