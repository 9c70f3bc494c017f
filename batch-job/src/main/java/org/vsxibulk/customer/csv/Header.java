package org.vsxibulk.customer.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.customer.Place;

/** The header line of a file: where each known column stands, and the constants of those that it lacks. Immutable. */
public final class Header {

    private final String file;
    private final List<String> names;
    private final List<Optional<Column>> columns;
    private final Map<Column, Integer> positions;
    private final Map<Column, String> constants;

    Header(String file, List<String> names, Map<Column, Integer> positions, Map<Column, String> constants) {
        this.file = file;
        this.names = List.copyOf(names);
        this.positions = new EnumMap<>(positions);
        this.constants = new EnumMap<>(constants);
        var byPosition = new ArrayList<Optional<Column>>(Collections.nCopies(names.size(), Optional.empty()));
        positions.forEach((column, position) -> byPosition.set(position, Optional.of(column)));
        this.columns = List.copyOf(byPosition);
    }

    /** Name of the file as it was given. */
    public String file() {
        return file;
    }

    /** How many fields a whole row has. */
    public int width() {
        return names.size();
    }

    /** Whether a row may have so many fields: those at the end that a rejects file adds may be absent. */
    boolean fits(int fields) {
        return fields == width() || fields == narrowest();
    }

    /** How many fields a row has at least. */
    int narrowest() {
        int original = width() - Layout.ADDED_BY_REJECTS.size();
        boolean added = original >= 0
                && Layout.ADDED_BY_REJECTS.equals(names.subList(original, width()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
        return added ? original : width();
    }

    /** Names as they stand in the file, without outer spaces. */
    public List<String> names() {
        return names;
    }

    /** Whether the file has the column, or the settings a constant for it. */
    public boolean has(Column column) {
        return positions.containsKey(column) || constants.containsKey(column);
    }

    /** Field number of a column counted from 0, or -1. */
    public int position(Column column) {
        return positions.getOrDefault(column, -1);
    }

    /** The constant of a column that the file lacks; empty text without one. */
    String constant(Column column) {
        return constants.getOrDefault(column, "");
    }

    /** Where a column's cell of a line stands. */
    public Place place(int line, Column column) {
        int position = position(column);
        return position < 0
                ? new Place(file, line, column.word(), 0)
                : new Place(file, line, names.get(position), position + 1);
    }

    /** The columns that are known, by field number counted from 0. */
    Optional<Column> column(int position) {
        return columns.get(position);
    }
}
