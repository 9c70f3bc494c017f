package org.vsxibulk.simulator.fault;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.xml.Element;

/** Leaves some entries out of a list; nothing about the list tells. */
final class ShortDownload extends RewriteDownload {
    private final double missing;
    private final Random random;

    private ShortDownload(double missing, Random random) {
        this.missing = missing;
        this.random = random;
    }

    static ShortDownload from(Making making) {
        return new ShortDownload(making.settings().share("missing", 0.1), making.random());
    }

    @Override
    Answer rewrite(Answer.Document document, Scene scene) {
        ListDocument list = ListDocument.of(document, scene);
        List<Element> entries = list.entries();
        int count = (int) Math.min(entries.size(), Math.max(1, Math.round(entries.size() * missing)));
        Set<Integer> left = new HashSet<>();
        while (left.size() < count) {
            left.add(random.nextInt(entries.size()));
        }
        return list.with(IntStream.range(0, entries.size())
                        .filter(i -> !left.contains(i))
                        .mapToObj(entries::get)
                        .toList())
                .answer();
    }
}
