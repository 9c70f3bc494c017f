package org.vsxibulk.customer;

import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.vsxibulk.settings.Secret;
import org.vsxibulk.settings.Settings;

/** Reads and validates the customers' files. Stateless. */
public final class CustomerReader {

    private CustomerReader() {}

    /** Everything that the files say; what is wrong with them is in {@link CustomerBase#problems()}, never thrown. */
    public static CustomerBase read(CustomerFiles files, Settings settings, SwitchTraits traits) {
        var customers = new ArrayList<Customer>();
        var problems = new ArrayList<Problem>();
        var rejected = new TreeSet<Integer>();
        int rows = 0;
        String name = files.customersCsv().toString();
        try (var csv = new CSVReaderBuilder(Files.newBufferedReader(files.customersCsv()))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            var header = Arrays.asList(csv.readNext());
            for (String[] cells = csv.readNext(); cells != null; cells = csv.readNext()) {
                rows++;
                int line = (int) csv.getLinesRead();
                var row = new HashMap<String, String>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i).strip(), cells[i].strip());
                }
                try {
                    customers.add(customer(line, row));
                } catch (IllegalArgumentException e) {
                    rejected.add(line);
                    problems.add(
                            new Problem("row-form", Severity.ERROR, name, line, "", 0, "", "" + e.getMessage(), ""));
                }
            }
        } catch (IOException | CsvValidationException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        int numbers =
                customers.stream().mapToInt(customer -> customer.dids().size()).sum();
        return new CustomerBase(customers, problems, rows, numbers, rejected);
    }

    private static Customer customer(int line, Map<String, String> row) {
        var trunk = TrunkId.parse(row.getOrDefault("trunk_id", ""));
        return new Customer(
                line,
                row.getOrDefault("customer_id", ""),
                row.getOrDefault("customer_name", ""),
                trunk,
                text(row, "route_table_id").map(TableId::parse).orElse(new TableId(trunk.value())),
                text(row, "digit_mapping_table_id").map(TableId::parse).orElse(new TableId(trunk.value())),
                TrunkType.parse(row.getOrDefault("trunk_type", "")),
                list(row, "addresses").stream().map(Endpoint::parse).toList(),
                number(row, "service_port"),
                number(row, "capacity"),
                number(row, "cps_limit"),
                list(row, "extension_lengths").stream()
                        .map(ExtensionLength::parse)
                        .toList(),
                DidSet.of(list(row, "dids").stream()
                        .flatMapToLong(CustomerReader::range)
                        .toArray()),
                forwarding(list(row, "cfa")),
                forwarding(list(row, "cfnr")),
                text(row, "sip_username")
                        .map(user -> new SipCredentials(
                                user, text(row, "sip_password").map(Secret::new))));
    }

    private static LongStream range(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? LongStream.of(Did.parse(text).digits())
                : LongStream.rangeClosed(
                        Did.parse(text.substring(0, dash)).digits(),
                        Did.parse(text.substring(dash + 1)).digits());
    }

    private static Forwarding forwarding(List<String> texts) {
        Optional<ForwardTarget> all = Optional.empty();
        var pairs = new TreeMap<Long, Long>();
        for (String text : texts) {
            String[] parts = text.split("=");
            ForwardTarget target = target(parts[parts.length - 1]);
            if (parts.length == 1 || parts[0].equals("*")) {
                all = Optional.of(target);
            } else {
                pairs.put(Did.parse(parts[0]).digits(), target.pack());
            }
        }
        return Forwarding.of(all, pairs);
    }

    private static ForwardTarget target(String text) {
        return text.startsWith("+") ? new ForwardTarget.OffNet(Did.parse(text)) : new ForwardTarget.OnNet(text);
    }

    private static OptionalInt number(Map<String, String> row, String column) {
        return text(row, column)
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    private static List<String> list(Map<String, String> row, String column) {
        return text(row, column).map(text -> List.of(text.split(";"))).orElse(List.of());
    }

    private static Optional<String> text(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).filter(text -> !text.isEmpty());
    }
}
