package org.vsxibulk.vsxi.dialect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.FieldDifference;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.Outline;

/**
 * One table of the switch: its names on the wire, and how an entry of it is read, made, changed and compared. Immutable
 * and thread-safe.
 */
public final class TableDialect {

    /** How an entry is deleted. */
    public record Delete(String method, boolean wholeEntry) {}

    /** The names of a table on the wire. */
    public record Names(String token, String list, String entry) {}

    private final Table table;
    private final Names names;
    private final List<Field> key;
    private final FieldCodecs codecs;
    private final EntryKeys keys;
    private final Fingerprint fingerprint;
    private final EntryFiller filler;
    private final EntryComparison comparison;
    private final EntryDeletion deletion;
    private final Element template;
    private final int pageSize;
    private final String updateMethod;
    private final Delete delete;
    private final SecretFields secrets;
    private final Optional<String> dynamicAddress;
    private final boolean sendsSecrets;

    TableDialect(
            Table table,
            Names names,
            List<Field> key,
            FieldCodecs codecs,
            Element template,
            int pageSize,
            String updateMethod,
            Delete delete,
            SecretFields secrets,
            Optional<String> dynamicAddress,
            boolean sendsSecrets) {
        this.table = table;
        this.names = names;
        this.key = List.copyOf(key);
        this.codecs = codecs;
        this.template = template;
        this.pageSize = pageSize;
        this.updateMethod = updateMethod;
        this.delete = delete;
        this.secrets = secrets;
        this.dynamicAddress = dynamicAddress;
        this.sendsSecrets = sendsSecrets;
        this.keys = new EntryKeys(table, key.stream().map(codecs::get).toList());
        this.fingerprint = new Fingerprint(table, List.copyOf(codecs.all().values()));
        this.filler = new EntryFiller(codecs, template);
        this.comparison = new EntryComparison(codecs, secrets);
        this.deletion =
                new EntryDeletion(names.entry(), key.stream().map(codecs::get).toList(), delete.wholeEntry(), secrets);
    }

    TableDialect sendingSecrets() {
        return new TableDialect(
                table, names, key, codecs, template, pageSize, updateMethod, delete, secrets, dynamicAddress, true);
    }

    public Table table() {
        return table;
    }

    public Names names() {
        return names;
    }

    /** The fields that tell two entries apart, in order. */
    public List<Field> key() {
        return key;
    }

    /** The fields that the switch has a place for, in the order of {@link Field}. */
    public List<Field> fields() {
        return codecs.fields();
    }

    /** What a new entry looks like. */
    public Element template() {
        return template;
    }

    /** Names of the elements from below the entry down to a field. */
    public List<String> path(Field field) {
        return codecs.get(field).path().segments();
    }

    /** Our words of a field to the switch's. */
    public Map<String, String> words(Field field) {
        return codecs.get(field).words();
    }

    /** How numbers of a field are written. */
    public NumberStyle numbers(Field field) {
        return codecs.get(field).numbers();
    }

    /** Whether an entry has the element of a field, empty or not. */
    public boolean stands(Field field, Element entry) {
        return codecs.get(field).path().standsIn(entry);
    }

    /** The texts of a field as they stand in an entry. */
    public List<String> texts(Field field, Element entry) {
        return codecs.get(field).path().read(entry);
    }

    /** Entries a page of a download; 0 when the table comes whole. */
    public int pageSize() {
        return pageSize;
    }

    public String updateMethod() {
        return updateMethod;
    }

    public Delete delete() {
        return delete;
    }

    public SecretFields secrets() {
        return secrets;
    }

    /** What stands as the first address of a dynamic-peering trunk, when the dialect states it. */
    public Optional<String> dynamicAddress() {
        return dynamicAddress;
    }

    /** How E.164 digits look in a field of this table. */
    public String number(Field field, long digits) {
        return codecs.get(field).numbers().of(digits);
    }

    /** The numbers that a text of a field may stand for, as E.164 digits, the likeliest first; none when it is no number. */
    public List<Long> numbers(Field field, String text) {
        return codecs.get(field).numbers().read(text);
    }

    /** A secret of an entry, where a download shows it as it was set. */
    public Optional<String> secret(Field field, Element entry) {
        List<String> there = codecs.get(field).path().read(entry);
        return secrets.unverifiable(there) ? Optional.empty() : Optional.of(there.get(0));
    }

    /** How numbers are written in this table. */
    public NumberStyle numbers() {
        return codecs.get(key.get(0)).numbers();
    }

    /** Whether the switch has a place for the field. */
    public boolean has(Field field) {
        return codecs.has(field);
    }

    /** The texts of a field in the form in which they are compared. */
    public List<String> read(Field field, Element entry) {
        FieldCodec codec = codecs.find(field);
        return codec == null ? List.of() : codec.normalised(codec.path().read(entry));
    }

    /** The only text of a field; empty when there is none. */
    public String readOne(Field field, Element entry) {
        FieldCodec codec = codecs.find(field);
        return codec == null ? "" : codec.normalised(codec.path().first(entry));
    }

    /** A value of ours as it is compared with what {@link #read} gives. */
    public String comparable(Field field, String value) {
        FieldCodec codec = codecs.get(field);
        return codec.normalised(codec.write(List.of(value)).get(0));
    }

    /** The text that the template has for a field. */
    public Optional<String> templateValue(Field field) {
        return read(field, template).stream().findFirst().filter(text -> !text.isEmpty());
    }

    public EntryKey key(DesiredEntry entry) {
        return new EntryKey(table, keys.text(entry));
    }

    /** The fields of the key that have no value in an entry, but for numbers, where an empty one means all. */
    public List<Field> keyGaps(Element entry) {
        return deletion.keyGaps(entry);
    }

    public EntryKey key(Element entry) {
        return new EntryKey(table, keys.text(entry));
    }

    /** Hash of {@link #key(DesiredEntry)}. */
    public long keyHash(DesiredEntry entry) {
        return keys.hash(entry);
    }

    /** Hash of {@link #key(Element)}. */
    public long keyHash(Element entry) {
        return keys.hash(entry);
    }

    /**
     * Whether the hash over the compared fields says all about the desired entry: it has every field of the hash, and no
     * secret that could make it a change, since no hash of a secret is kept.
     */
    public boolean covers(DesiredEntry entry) {
        return fingerprint.covers(entry, secrets.shownInClear() || sendsSecrets);
    }

    /** Hash over the compared fields of a live entry. */
    public long fieldsHash(Element entry) {
        return fingerprint.of(entry);
    }

    /** Hash over the compared fields of an entry that {@linkplain #covers covers} them all. */
    public long fieldsHash(DesiredEntry entry) {
        return fingerprint.of(entry);
    }

    /** Reads entries where their texts stand. */
    public OutlineFacts facts(Outline outline) {
        return new OutlineFacts(outline, codecs, keys, fingerprint, deletion.gapless(), secrets);
    }

    /** The owned fields that are known not to be as desired, in the order of {@link Field}. */
    public List<FieldDifference> differences(DesiredEntry desired, Element live) {
        return comparison.differences(desired, live, false);
    }

    /** The owned fields that are to be sent: the differences, and secrets that nobody can compare when the run sends them. */
    public List<FieldDifference> changes(DesiredEntry desired, Element live) {
        return comparison.differences(desired, live, sendsSecrets);
    }

    /** The owned fields of a desired entry as the switch would show them; secrets hidden. */
    public Map<Field, List<String>> wire(DesiredEntry desired) {
        return comparison.wire(desired);
    }

    /** A new entry: the template with every field of the desired entry. */
    public Element create(DesiredEntry desired) {
        return filler.create(desired);
    }

    /** The live entry with the owned fields as desired and every other element as it was. */
    public Element update(Element live, DesiredEntry desired) {
        return filler.fill(secrets.withoutMasks(live), desired);
    }

    /**
     * What is sent to delete a live entry: all of it without masks, or only its key when the switch wants no more. An empty
     * key field might match everything, so an entry that has one is always sent whole.
     */
    public Element deletion(Element live) {
        return deletion.of(live);
    }

    public boolean hasEmptyKeyField(Element entry) {
        return deletion.hasEmptyKeyField(entry);
    }

    /** Whether two texts of the switch say the same where an owned field stands; elsewhere only equal ones do. */
    public boolean same(DesiredEntry desired, List<String> path, String one, String other) {
        return comparison.same(desired, path, one, other);
    }
}
