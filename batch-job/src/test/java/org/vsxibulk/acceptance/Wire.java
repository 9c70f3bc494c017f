package org.vsxibulk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A cable between the product and a switch, which can be pulled and plugged into another switch. */
final class Wire implements AutoCloseable {

    private final ServerSocket plug;
    private final List<Future<?>> carried = new ArrayList<>();
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile int target;

    Wire(Switch to) {
        try {
            plug = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        leadTo(to);
        threads.execute(this::accept);
    }

    String url() {
        return "https://127.0.0.1:" + plug.getLocalPort();
    }

    /** New connections go there. */
    void leadTo(Switch to) {
        target = URI.create(to.simulator().url()).getPort();
    }

    /** Resets every connection. */
    void pull() {
        for (Socket end : ends) {
            try {
                end.setSoLinger(true, 0);
            } catch (IOException e) {
                // it is down already
            }
            close(end);
        }
        ends.clear();
    }

    /** Connections that the product has made. */
    int connections() {
        return connections.get();
    }

    /** How many of them were open at a time. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    /** One that was closed before the newest one was made may take a moment to be noticed here. */
    private int stillOpen() {
        int open = 0;
        for (Future<?> connection : carried) {
            try {
                connection.get(5, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                open++;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return open;
    }

    private void accept() {
        try {
            while (true) {
                Socket near = plug.accept();
                connections.incrementAndGet();
                mostAtOnce.accumulateAndGet(1 + stillOpen(), Math::max);
                Socket far = new Socket(InetAddress.getByName("127.0.0.1"), target);
                ends.add(near);
                ends.add(far);
                carried.add(threads.submit(() -> carry(near, far)));
                threads.execute(() -> carry(far, near));
            }
        } catch (IOException e) {
            // closed: the story is over
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // pulled, or one side has hung up
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pull();
        try {
            plug.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
