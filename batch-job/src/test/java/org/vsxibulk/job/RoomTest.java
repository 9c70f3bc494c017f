package org.vsxibulk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderThatTakesDataIsLeftAsItWas() {
        assertThat(Room.problem(folder)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatTakesNoneIsNamedWithTheReasonAndTheMend() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(Room.problem(file).orElseThrow())
                .contains(file.toString(), "Not a directory", "make room there", "the same command");
        assertThatThrownBy(() -> new Room(folder, file).require())
                .isInstanceOf(NoRoomException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aFolderThatIsGoneIsNotAFullOne() {
        assertThat(Room.problem(folder.resolve("gone")).orElseThrow())
                .contains("gone was taken away")
                .doesNotContain("make room");
    }
}
