package org.vsxibulk.adopt.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.TableId;
import org.vsxibulk.customer.TrunkId;
import org.vsxibulk.customer.TrunkType;
import org.vsxibulk.customer.WholeNumbers;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.Words;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/** Reads the trunks inside {@code owned-ids}; the settings keep everything that is shared outside of them. */
final class TrunkReader {

    static final String NO_CELL = "no cell can hold this value";

    private static final int LARGEST = 999_999;

    private final Settings settings;
    private final TableDialect trunks;
    private final Consumer<NotExpressed> notes;

    TrunkReader(Settings settings, TableDialect trunks, Consumer<NotExpressed> notes) {
        this.settings = settings;
        this.trunks = trunks;
        this.notes = notes;
    }

    /** By id; trunks of which no row can be made are noted and missing here. */
    List<LiveTrunk> all(LiveTable live) {
        Set<Integer> copies = new HashSet<>();
        live.copies().forEach(copy -> copies.add(copy.position()));
        List<LiveTrunk> all = new ArrayList<>();
        live.forEach(
                position -> !copies.contains(position),
                (position, entry) -> ownedId(entry)
                        .flatMap(id -> new Reading(id, entry).trunk())
                        .ifPresent(all::add));
        all.sort(Comparator.comparingInt(trunk -> trunk.id().value()));
        return all;
    }

    /** The id of a trunk that may be a customer's. */
    Optional<TrunkId> ownedId(Element entry) {
        return TrunkId.tryParse(trunks.readOne(Field.TRUNK_ID, entry))
                .filter(id -> settings.ownedIds().trunks().contains(id.value()));
    }

    /** One trunk: everything that stands in its way is noted, not only the first. */
    private final class Reading {

        private final TrunkId id;
        private final Element entry;
        private boolean readable = true;

        Reading(TrunkId id, Element entry) {
            this.id = id;
            this.entry = entry;
        }

        Optional<LiveTrunk> trunk() {
            Optional<TableId> routes = table(Field.TRUNK_ROUTE_TABLE);
            Optional<TableId> mappings = table(Field.TRUNK_MAPPING_TABLE);
            Optional<TrunkType> type = type();
            String name = name();
            List<Endpoint> addresses = type.filter(TrunkType.PEERING::equals).isPresent() ? addresses() : List.of();
            OptionalInt servicePort = servicePort();
            return !readable
                    ? Optional.empty()
                    : Optional.of(new LiveTrunk(
                            id,
                            name,
                            routes.orElseThrow(),
                            mappings.orElseThrow(),
                            type.orElseThrow(),
                            addresses,
                            servicePort,
                            number(Field.TRUNK_CAPACITY, 0, LARGEST),
                            number(Field.TRUNK_CPS_LIMIT, 0, LARGEST)));
        }

        private Optional<TableId> table(Field field) {
            return noted(TableId.tryParse(text(field)), field);
        }

        private Optional<TrunkType> type() {
            String live = text(Field.TRUNK_TYPE);
            for (TrunkType type : TrunkType.values()) {
                if (trunks.comparable(Field.TRUNK_TYPE, word(type)).equals(live)) {
                    return Optional.of(type);
                }
            }
            return noted(Optional.empty(), Field.TRUNK_TYPE);
        }

        private String name() {
            String name = text(Field.TRUNK_NAME);
            boolean oneLine = name.chars().noneMatch(c -> c == '\n' || c == '\r');
            return noted(Optional.of(name).filter(text -> oneLine), Field.TRUNK_NAME)
                    .orElse("");
        }

        private OptionalInt servicePort() {
            if (text(Field.TRUNK_SERVICE_PORT).equals(Integer.toString(settings.servicePort()))) {
                return OptionalInt.empty();
            }
            OptionalInt port = number(Field.TRUNK_SERVICE_PORT, 1, LARGEST);
            noted(port.isPresent() ? Optional.of(port) : Optional.empty(), Field.TRUNK_SERVICE_PORT);
            return port;
        }

        /** Without the loop address at the end, which follows from CFNR. */
        private List<Endpoint> addresses() {
            List<String> hosts = new ArrayList<>(trunks.read(Field.TRUNK_ADDRESS, entry));
            int last = hosts.size() - 1;
            if (last >= 0
                    && settings.loop()
                            .filter(loop -> trunks.comparable(Field.TRUNK_ADDRESS, loop.address())
                                    .equals(hosts.get(last)))
                            .isPresent()) {
                hosts.remove(last);
            }
            List<Endpoint> addresses = new ArrayList<>();
            for (int i = 0; i < hosts.size(); i++) {
                OptionalInt port = port(i);
                noted(Endpoint.tryParse(hosts.get(i)), Field.TRUNK_ADDRESS)
                        .ifPresent(host -> addresses.add(new Endpoint(host.host(), port)));
            }
            return addresses;
        }

        /** Absent for the port that a new trunk has anyway. */
        private OptionalInt port(int node) {
            List<String> ports = trunks.has(Field.TRUNK_ADDRESS_PORT)
                    ? trunks.read(Field.TRUNK_ADDRESS_PORT, entry)
                    : List.of(text(Field.TRUNK_PORT));
            String port = ports.size() == 1 ? ports.get(0) : node < ports.size() ? ports.get(node) : "";
            return optional(WholeNumbers.tryParse(port, 1, 65_535)
                    .filter(number -> number != settings.trunkDefaults().port()));
        }

        private OptionalInt number(Field field, int min, int max) {
            return optional(WholeNumbers.tryParse(text(field), min, max));
        }

        private String text(Field field) {
            return trunks.readOne(field, entry);
        }

        private <T> Optional<T> noted(Optional<T> value, Field field) {
            if (value.isEmpty()) {
                readable = false;
                notes.accept(new NotExpressed(
                        id.toString(),
                        false,
                        Table.TRUNK,
                        trunks.key(entry).text(),
                        field.word(),
                        String.join(";", trunks.read(field, entry)),
                        "",
                        NO_CELL));
            }
            return value;
        }
    }

    private static String word(TrunkType type) {
        return type == TrunkType.PEERING ? Words.PEERING : Words.DYNAMIC_PEERING;
    }

    private static OptionalInt optional(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
