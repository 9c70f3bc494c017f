package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.vsxibulk.WipingWords;
import org.w3c.dom.Node;

/**
 * A made-up switch of another make, with nothing but the JDK: other paths, names, nesting, methods, pages and answers than
 * the simulator's. It speaks what the test dialect {@code other} says.
 */
final class OtherSwitch implements AutoCloseable {

    static final String USER = "admin";
    static final String PASSWORD = "other-Switch-77c2";
    private static final int PAGE = 3;

    /** How one kind of document looks, and where its key is. */
    private record Kind(String list, String update, List<String> key) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "rtab", new Kind("Tabs", "POST", List.of("head/number")),
            "mtab", new Kind("MapTabs", "POST", List.of("number")),
            "sipgw", new Kind("Gateways", "POST", List.of("ident/no")),
            "acct", new Kind("Accounts", "POST", List.of("auth/login")),
            "rule", new Kind("Rules", "POST", List.of("where/table", "where/prefix", "where/seq")),
            "xlate", new Kind("Xlates", "PUT", List.of("in/table", "in/number")));

    private final Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    private final List<String> wiping = Collections.synchronizedList(new ArrayList<>());
    private final List<String> methods = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;

    private OtherSwitch(HttpServer server) {
        this.server = server;
        KINDS.keySet().forEach(table -> tables.put(table, Collections.synchronizedMap(new LinkedHashMap<>())));
    }

    static OtherSwitch start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        OtherSwitch other = new OtherSwitch(server);
        server.createContext("/api/", other::answer);
        server.start();
        return other;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Methods of all requests that wrote. */
    List<String> writes() {
        return methods.stream().filter(method -> !method.equals("GET")).toList();
    }

    Xml entry(String table, String... key) {
        String document = tables.get(table).get(String.join("/", key));
        if (document == null) {
            throw new AssertionError("no " + table + " " + String.join("/", key) + " among "
                    + tables.get(table).keySet());
        }
        return Xml.of(document);
    }

    void put(String table, String document) {
        Kind kind = KINDS.get(table);
        Xml entry = Xml.of(document);
        tables.get(table)
                .put(String.join("/", kind.key().stream().map(entry::text).toList()), document);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            methods.add(exchange.getRequestMethod());
            if (WipingWords.in(exchange.getRequestURI().toString())) {
                wiping.add(exchange.getRequestURI().toString());
            }
            Kind kind = KINDS.get(path[3]);
            if (!knows(exchange) || kind == null) {
                exchange.sendResponseHeaders(kind == null ? 404 : 401, -1);
            } else if (path[2].equals("download") && exchange.getRequestMethod().equals("GET")) {
                byte[] document =
                        page(path[3], kind, exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, document.length);
                exchange.getResponseBody().write(document);
            } else if (path[2].equals("update") && exchange.getRequestMethod().equals(kind.update())) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                entries(new String(body, StandardCharsets.UTF_8)).forEach(entry -> put(path[3], entry));
                exchange.sendResponseHeaders(204, -1);
            } else {
                exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private static boolean knows(HttpExchange exchange) {
        String login = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + login).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    /** Only rules come in pages, counted from 1. */
    private String page(String table, Kind kind, String query) {
        List<String> entries = List.copyOf(tables.get(table).values());
        if (table.equals("rule")) {
            int page = query.matches(".*\\bp=\\d+.*") ? Integer.parseInt(query.replaceAll(".*\\bp=(\\d+).*", "$1")) : 1;
            int from = Math.min(entries.size(), (page - 1) * PAGE);
            entries = entries.subList(from, Math.min(entries.size(), from + PAGE));
        }
        return "<" + kind.list() + ">" + String.join("\n", entries) + "</" + kind.list() + ">";
    }

    private static List<String> entries(String list) {
        try {
            Transformer text = TransformerFactory.newInstance().newTransformer();
            text.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            List<String> entries = new ArrayList<>();
            Node child = Xml.of(list).root().getFirstChild();
            for (; child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.ELEMENT_NODE) {
                    StringWriter out = new StringWriter();
                    text.transform(new DOMSource(child), new StreamResult(out));
                    entries.add(out.toString());
                }
            }
            return entries;
        } catch (TransformerException e) {
            throw new AssertionError(list, e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        assertThat(wiping).as("calls that wipe a table").isEmpty();
    }
}
