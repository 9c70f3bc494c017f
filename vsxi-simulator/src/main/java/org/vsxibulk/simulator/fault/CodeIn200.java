package org.vsxibulk.simulator.fault;

import java.util.Map;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.CodeBody;

/** Hides a return code in the body of an HTTP 200, whatever the simulator does otherwise. */
final class CodeIn200 extends AnswerInstead {
    private final int code;

    private CodeIn200(int code, boolean applied) {
        super(applied);
        this.code = code;
    }

    static CodeIn200 from(Making making) {
        int code = Integer.parseInt(making.settings().word("code", "400", "300", "401", "402"));
        return new CodeIn200(code, making.applied());
    }

    @Override
    Answer instead(int entries, int appliedEntries, Scene scene) {
        byte[] body = CodeBody.of(scene.state().personality(), code, message());
        return new Answer.Raw(200, code, "application/xml", Map.of(), body, entries, appliedEntries);
    }

    // The switch's words for its codes (contract, section 1).
    private String message() {
        return switch (code) {
            case 300 -> "finished with error";
            case 401 -> "not authorised";
            case 402 -> "invalid operation";
            default -> "fail";
        };
    }
}
