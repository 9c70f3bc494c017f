package org.vsxibulk.simulator.admin;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.vsxibulk.simulator.requests.Recorder;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;

/** Starts and ends the recording of requests. */
final class RecordingDoor {
    private final Recorder recorder;

    RecordingDoor(Recorder recorder) {
        this.recorder = recorder;
    }

    Answer start(Call call) {
        String file = call.parameter("file").orElse("");
        if (file.isEmpty()) {
            return BackDoor.text(400, "file=FILE is needed, for example file=/tmp/requests.txt");
        }
        try {
            recorder.start(Path.of(file));
            return BackDoor.text(200, "every request is written to " + file);
        } catch (FileAlreadyExistsException e) {
            return BackDoor.text(409, file + " is there already");
        } catch (IOException | InvalidPathException e) {
            return BackDoor.text(400, "cannot write " + file + ": " + e);
        }
    }

    Answer stop() {
        try {
            return BackDoor.text(200, recorder.stop() + " requests are recorded");
        } catch (IOException e) {
            return BackDoor.text(500, "the recording is not whole: " + e);
        }
    }
}
