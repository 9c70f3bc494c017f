package org.vsxibulk.audit;

import java.util.List;
import java.util.function.BiConsumer;
import org.vsxibulk.blueprint.NumberOwners;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.TableSource;

/**
 * Numbers that lead to owned trunks and to nobody else, by routes that nothing in the input asked for. An entry of the loop
 * trunk's table names a number and no trunk: its forwarding is an orphan as its route is. Not thread-safe.
 */
final class OrphanedNumbers {

    /** Shows whether the two tables keep numbers in one form; only then can the number of one be found in the other. */
    private static final String A_NUMBER = "+12125550100";

    private final Settings settings;
    private final TableSource live;
    private final TableDialect routes;
    private final Compared compared;
    private final NotChecked notChecked;
    private final HashSetOfLongs owned = new HashSetOfLongs();
    private final HashSetOfLongs shared = new HashSetOfLongs();

    private OrphanedNumbers(
            Settings settings, TableSource live, Dialect dialect, Compared compared, NotChecked notChecked) {
        this.settings = settings;
        this.live = live;
        this.routes = dialect.table(Table.ROUTE);
        this.compared = compared;
        this.notChecked = notChecked;
    }

    /** @param compared after the comparison */
    static OrphanedNumbers of(
            Settings settings, TableSource live, Dialect dialect, Compared compared, NotChecked notChecked) {
        OrphanedNumbers numbers = new OrphanedNumbers(settings, live, dialect, compared, notChecked);
        String inMappings = dialect.table(Table.DIGIT_MAPPING).comparable(Field.MAPPING_MATCH, A_NUMBER);
        if (settings.inboundRouteTable().isPresent()
                && inMappings.equals(numbers.routes.comparable(Field.ROUTE_MATCH, A_NUMBER))) {
            numbers.look();
        }
        return numbers;
    }

    boolean contains(String number) {
        long hash = NumberOwners.hash(number);
        return owned.contains(hash) && !shared.contains(hash);
    }

    /** Twice, because strangers may have millions of numbers: only those that are met in the first pass matter. */
    private void look() {
        inboundRoutes((number, trunks) -> {
            if (trunks.stream().anyMatch(this::isOwned)) {
                owned.add(number);
            }
        });
        inboundRoutes((number, trunks) -> {
            if (owned.contains(number) && !trunks.stream().allMatch(this::isOwned)) {
                shared.add(number);
            }
        });
    }

    private boolean isOwned(int trunk) {
        return Orphan.ownedTrunk(trunk, settings, notChecked);
    }

    private void inboundRoutes(BiConsumer<Long, List<Integer>> visitor) {
        live.get(Table.ROUTE).forEach(position -> !compared.isMatched(Table.ROUTE, position), (position, entry) -> {
            LiveFacts route = LiveFacts.read(routes, entry);
            if (Shared.isInboundTable(route.id(), settings)) {
                visitor.accept(NumberOwners.hash(route.number()), route.destinations());
            }
        });
    }
}
