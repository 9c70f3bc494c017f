package org.vsxibulk.simulator;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.Notifier;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.BindException;
import org.vsxibulk.simulator.tls.Certificate;

/** WireMock with one stub that hands every request to our door. */
final class HttpsServer implements AutoCloseable {
    private final WireMockServer wireMock;

    private HttpsServer(WireMockServer wireMock) {
        this.wireMock = wireMock;
    }

    static HttpsServer start(SimulatorOptions options, Certificate certificate, DoorTransformer door) {
        WireMockServer wireMock = new WireMockServer(configuration(options, certificate, door));
        wireMock.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(door.getName())));
        try {
            wireMock.start();
        } catch (RuntimeException e) {
            throw new SimulatorFailure(reason(options, e), e);
        }
        return new HttpsServer(wireMock);
    }

    int port() {
        return wireMock.httpsPort();
    }

    @Override
    public void close() {
        wireMock.stop();
    }

    // Without the journal: it would keep every body, and 500-entry updates would fall to one a second.
    private static WireMockConfiguration configuration(
            SimulatorOptions options, Certificate certificate, DoorTransformer door) {
        return options()
                .httpDisabled(true)
                .bindAddress(options.bind())
                .httpsPort(options.port())
                .keystorePath(certificate.keyStore().toString())
                .keystoreType("PKCS12")
                .keystorePassword(certificate.password())
                .keyManagerPassword(certificate.password())
                .http2TlsDisabled(true)
                .gzipDisabled(true)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .containerThreads(64)
                .jettyAcceptors(1)
                .jettyIdleTimeout(120_000L)
                .jettyStopTimeout(500L)
                .notifier(new Silent())
                .adminAuthenticator(request -> false)
                .extensions(door);
    }

    private static String reason(SimulatorOptions options, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "port " + options.port() + " on " + options.bind() + " is taken or not ours: "
                        + cause.getMessage() + "; try --port 0";
            }
        }
        return "cannot start: " + failure.getMessage();
    }

    private static final class Silent implements Notifier {
        @Override
        public void info(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Throwable failure) {}
    }
}
