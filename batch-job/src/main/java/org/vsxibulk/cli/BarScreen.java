package org.vsxibulk.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * Draws a bar over itself, in the one way that every terminal knows. Nobody asks how wide the terminal is: 80 columns are
 * there.
 */
final class BarScreen implements ProgressBarConsumer {

    /** One less than 80: some terminals begin a new line as soon as the last column is written. */
    private static final int WIDTH = 79;

    private final PrintWriter err;

    BarScreen(PrintWriter err) {
        this.err = err;
    }

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public void accept(String line) {
        err.print("\r" + line);
        err.flush();
    }

    @Override
    public void clear() {
        accept(" ".repeat(WIDTH) + "\r");
    }

    @Override
    public void close() {
        // what follows is written where the bar was
    }
}
