package org.vsxibulk.simulator.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;
import org.vsxibulk.simulator.xml.Element;
import org.vsxibulk.simulator.xml.XmlBytes;

/** Does not like some entries: all of their document is refused, or (code 300) they alone are. */
final class RefuseEntries implements Misdeed {
    private static final int IN_PART = 300;

    private final String text;
    private final int code;

    private RefuseEntries(String text, int code) {
        this.text = text;
        this.code = code;
    }

    static RefuseEntries from(Making making) {
        return new RefuseEntries(
                making.settings().needed("match"), making.settings().number("code", 400, 300, 599));
    }

    @Override
    public boolean concerns(Call call, Scene scene) {
        return ListDocument.of(call, scene).entries().stream().anyMatch(this::isGuilty);
    }

    @Override
    public Answer commit(Call call, Handler rest, Scene scene) {
        ListDocument document = ListDocument.of(call, scene);
        int entries = document.entries().size();
        if (code != IN_PART) {
            return new Answer.Code(code, "entry refused", entries, 0);
        }
        Map<Boolean, List<Element>> parted =
                document.entries().stream().collect(Collectors.partitioningBy(this::isGuilty));
        Answer answer =
                rest.answer(call.withBody(document.with(parted.get(false)).bytes()));
        return answer instanceof Answer.Code good && good.code() == 200
                ? new Answer.Code(IN_PART, "finished with error", entries, good.applied())
                : answer;
    }

    private boolean isGuilty(Element entry) {
        return new XmlBytes(512).element(entry).toString().contains(text);
    }
}
