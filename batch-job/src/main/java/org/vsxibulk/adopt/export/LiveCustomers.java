package org.vsxibulk.adopt.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.DidSet;
import org.vsxibulk.customer.ExtensionLength;
import org.vsxibulk.customer.Forwarding;
import org.vsxibulk.customer.SipCredentials;
import org.vsxibulk.customer.TrunkType;
import org.vsxibulk.settings.Secret;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTables;

/**
 * The customers whose rows the live tables speak of: the blueprint read backwards. What is made here is a proposal; whether
 * a row says what is there is found out by {@link Proof}.
 */
final class LiveCustomers {

    private final Settings settings;
    private final Dialect dialect;
    private final LiveTables live;
    private final boolean withPasswords;

    LiveCustomers(Settings settings, Dialect dialect, LiveTables live, boolean withPasswords) {
        this.settings = settings;
        this.dialect = dialect;
        this.live = live;
        this.withPasswords = withPasswords;
    }

    /**
     * Customers by trunk id.
     *
     * @param notes hears of trunks of which no row can be made
     */
    List<Customer> read(Consumer<NotExpressed> notes) {
        List<LiveTrunk> trunks =
                new TrunkReader(settings, dialect.table(Table.TRUNK), notes).all(live.get(Table.TRUNK));
        ExtensionProbe probe =
                new ExtensionProbe(new Blueprint(settings, dialect), dialect.table(Table.ROUTE), live.get(Table.ROUTE));
        List<List<ExtensionLength>> lengths = trunks.stream().map(probe::of).toList();
        Mappings mappings = new Mappings(dialect.table(Table.DIGIT_MAPPING), live.get(Table.DIGIT_MAPPING));
        OwnForwardings always = mappings.own(trunks, lengths);
        List<DidSet> numbers = numbers(trunks, always);
        List<Forwarding> elsewhere = settings.loop()
                .map(loop -> mappings.ofLoop(loop.digitMappingTable(), numbers))
                .orElseGet(() -> numbers.stream().map(none -> Forwarding.none()).toList());
        Map<String, SipCredentials> users = users(notes);
        List<Customer> customers = new ArrayList<>(trunks.size());
        for (int i = 0; i < trunks.size(); i++) {
            LiveTrunk trunk = trunks.get(i);
            Optional<SipCredentials> credentials = trunk.type() == TrunkType.PEERING
                    ? Optional.empty()
                    : Optional.ofNullable(users.get(trunk.id().toString()));
            customers.add(trunk.customer(
                    lengths.get(i), numbers.get(i), always.of(i, numbers.get(i)), elsewhere.get(i), credentials));
        }
        return customers;
    }

    /** Without an inbound table the switch has nothing of a number but its forwarding. */
    private List<DidSet> numbers(List<LiveTrunk> trunks, OwnForwardings always) {
        Claims inbound = settings.inboundRouteTable().isPresent()
                ? new InboundRoutes(dialect.table(Table.ROUTE), live.get(Table.ROUTE))
                        .of(settings.inboundRouteTable().getAsInt(), trunks)
                : always.perNumber();
        List<DidSet> numbers = new ArrayList<>(trunks.size());
        for (int i = 0; i < trunks.size(); i++) {
            numbers.add(DidSet.of(inbound.numbers(i)));
        }
        return numbers;
    }

    /** The first user of each trunk: a row has one. */
    private Map<String, SipCredentials> users(Consumer<NotExpressed> notes) {
        TableDialect names = dialect.table(Table.SIP_USER);
        SipUserReader reader = new SipUserReader(names, withPasswords);
        Map<String, SipCredentials> users = new HashMap<>();
        live.get(Table.SIP_USER).forEach(position -> true, (position, entry) -> {
            String trunk = reader.trunk(entry);
            if (!users.containsKey(trunk)) {
                reader.credentials(entry).ifPresent(credentials -> users.put(trunk, credentials));
                if (reader.hasUnspeakablePassword(entry)) {
                    notes.accept(new NotExpressed(
                            trunk,
                            true,
                            Table.SIP_USER,
                            names.key(entry).text(),
                            Field.SIP_PASSWORD.word(),
                            Secret.MASK,
                            "",
                            TrunkReader.NO_CELL));
                }
            }
        });
        return users;
    }
}
