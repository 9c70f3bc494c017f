package org.vsxibulk.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * Draws a bar over itself, in the one way that every terminal knows.
 */
final class BarScreen implements ProgressBarConsumer {

    private static final int MOST = 80;

    private final PrintWriter err;

    /** One less than there are: some terminals begin a new line as soon as the last column is written. */
    private final int width = Terminal.columns(MOST) - 1;

    BarScreen(PrintWriter err) {
        this.err = err;
    }

    @Override
    public int getMaxRenderedLength() {
        return width;
    }

    @Override
    public void accept(String line) {
        err.print("\r" + line);
        err.flush();
    }

    @Override
    public void clear() {
        accept(" ".repeat(width) + "\r");
    }

    @Override
    public void close() {
        // what follows is written where the bar was
    }
}
