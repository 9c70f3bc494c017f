package org.vsxibulk.vsxi.http;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vsxibulk.vsxi.xml.BadXmlException;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementReader;
import org.vsxibulk.vsxi.xml.ElementWriter;

/** Downloads what stands under a token of which nothing else is known: neither its list nor its entries have a name yet. */
final class RawDownload {

    /** A refusal may be the race of two close requests (contract section 1). */
    private static final int TRIES = 3;

    /** A document that only has so many texts below its root is looked at for the switch's own code. */
    private static final int LONGEST_MESSAGE = 20;

    private final Conversation with;

    RawDownload(Conversation with) {
        this.with = with;
    }

    /** The name of the list; empty when the switch has no such table. */
    Optional<String> run(String token, OptionalInt page, RawEntries entries) {
        String path = with.path(Action.DOWNLOAD, token);
        Optional<String> parameter = with.dialect().paging().parameter();
        if (page.isPresent() && parameter.isPresent()) {
            path += "&" + parameter.get() + "=" + page.getAsInt();
        }
        Request request = Request.get(path);
        Counting counting = new Counting(entries);
        Optional<String> root = once(request, counting);
        // an empty list is known to happen by mistake
        return root.isPresent() && counting.count == 0 ? once(request, counting) : root;
    }

    private Optional<String> once(Request request, Counting entries) {
        return with.sender().<Optional<String>>send(request, (status, retryAfter, body) -> {
            entries.begin();
            if (status / 100 != 2) {
                return refusal(request, status, Conversation.text(body), retryAfter);
            }
            return list(request, status, body, entries);
        });
    }

    private Attempt<Optional<String>> list(Request request, int status, InputStream body, Counting entries) {
        try {
            String root = ElementReader.forEachChild(body, name -> {}, entries::add);
            Optional<String> message = entries.message(root);
            int code = message.map(text -> with.answers().code(status, text)).orElse(status);
            return code / 100 == 2
                    ? new Attempt.Done<>(Optional.of(root))
                    : refusal(request, code, message.orElse(""), Optional.empty());
        } catch (BadXmlException e) {
            // what a parser quotes may be the middle of a password
            String message = String.valueOf(e.getMessage()).replaceFirst("(?s):.*|&.*", "");
            return new Attempt.Again<>("the download is " + message);
        }
    }

    /** A path that does not exist is answered in many ways; whatever says so for good means that there is no such table. */
    private Attempt<Optional<String>> refusal(Request request, int code, String text, Optional<Duration> retryAfter) {
        if (code == 404 || code == 402 || code == 405) {
            return new Attempt.Done<>(Optional.empty());
        }
        String said = with.words().of(text);
        return switch (with.answers().verdict(code, "")) {
            case STOP -> throw with.refused(request, code, said);
            case BAD_REQUEST, SERVER_ERROR ->
                new Attempt.Again<>(
                        "code " + code + " " + said,
                        retryAfter,
                        null,
                        Optional.of(new Attempt.Doubtful<>(Optional.empty(), TRIES)));
            default -> new Attempt.Again<>("code " + code + " " + said, retryAfter);
        };
    }

    /** Entries on their way to who wants them. */
    private final class Counting {

        private final RawEntries entries;
        private final List<Element> texts = new ArrayList<>();
        private int count;

        Counting(RawEntries entries) {
            this.entries = entries;
        }

        void begin() {
            count = 0;
            texts.clear();
            entries.begin();
        }

        void add(Element entry) {
            if (++count > with.maxEntries()) {
                throw new SwitchUnavailableException(
                        "the switch sends more than " + with.maxEntries()
                                + " entries of one table; when it has so many indeed, raise switch.max-entries in the settings");
            }
            if (entry.children().isEmpty() && texts.size() <= LONGEST_MESSAGE) {
                texts.add(entry);
            }
            entries.entry(entry);
        }

        /** The whole document when it is no list of entries but a few texts. */
        Optional<String> message(String root) {
            return count > 0 && count == texts.size() && count <= LONGEST_MESSAGE
                    ? Optional.of(ElementWriter.toText(Element.of(root, texts)))
                    : Optional.empty();
        }
    }
}
