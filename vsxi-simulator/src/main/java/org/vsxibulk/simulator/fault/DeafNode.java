package org.vsxibulk.simulator.fault;

import org.vsxibulk.simulator.wire.Address;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;
import org.vsxibulk.simulator.xml.RefusedDocument;

/** The innermost misbehaviour: while the node is deaf, a write is answered as if it had been applied. */
final class DeafNode {
    private DeafNode() {}

    static Handler around(Handler healthy, Scene scene) {
        return call ->
                scene.state().deaf() && isTakenFor(call, scene.address()) ? ok(call, scene) : healthy.answer(call);
    }

    // A wrong method is refused by the web server, which hears well.
    private static boolean isTakenFor(Call call, Address address) {
        return address.isWrite() && !call.method().equals("GET");
    }

    private static Answer ok(Call call, Scene scene) {
        int entries;
        try {
            entries = ListDocument.of(call, scene).entries().size();
        } catch (RefusedDocument e) {
            entries = 0; // who does not listen cannot find fault with a document
        }
        return new Answer.Code(200, "ok", entries, 0);
    }
}
