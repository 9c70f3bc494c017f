package org.vsxibulk.vsxi.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.xml.Element;

/** Puts the values of a desired entry into one of the switch's form; every other element stays as it was. */
final class EntryFiller {

    private final FieldCodecs codecs;
    private final Element template;

    /** @param template a new entry, which also says where elements stand that are missing */
    EntryFiller(FieldCodecs codecs, Element template) {
        this.codecs = codecs;
        this.template = template;
    }

    /** The template with every field of the desired entry. */
    Element create(DesiredEntry desired) {
        Element entry = template;
        for (var field : desired.onCreate().entrySet()) {
            entry = set(entry, field.getKey(), field.getValue());
        }
        return fill(entry, desired);
    }

    /** The entry with the owned fields as desired. */
    Element fill(Element start, DesiredEntry desired) {
        Element entry = start;
        for (var field : desired.owned().entrySet()) {
            if (field.getKey() == Field.TRUNK_ADDRESS) {
                entry = setAddresses(
                        entry, field.getValue(), desired.owned().getOrDefault(Field.TRUNK_ADDRESS_PORT, List.of()));
            } else if (field.getKey() != Field.TRUNK_ADDRESS_PORT) {
                entry = set(entry, field.getKey(), field.getValue());
            }
        }
        return entry;
    }

    private Element set(Element entry, Field field, List<String> values) {
        FieldCodec codec = codecs.find(field);
        if (codec == null || field.readOnly()) {
            return entry;
        }
        List<String> texts = codec.write(values);
        if (field.repeats()) {
            return setItems(entry, codec, texts, List.of());
        }
        List<String> there = codec.path().read(entry);
        if (there.size() == 1 && codec.normalised(there).equals(codec.normalised(texts))) {
            return entry;
        }
        return EntryEditor.set(entry, template, codec.path().segments(), texts.get(0));
    }

    private Element setAddresses(Element entry, List<String> addresses, List<String> ports) {
        return setItems(
                entry,
                codecs.get(Field.TRUNK_ADDRESS),
                addresses,
                codecs.has(Field.TRUNK_ADDRESS_PORT) ? ports : List.of());
    }

    /** Items that are there already keep their other children; new ones come from the template. */
    private Element setItems(Element entry, FieldCodec codec, List<String> values, List<String> ports) {
        ElementPath path = codec.path();
        Map<String, Element> known = new HashMap<>();
        for (Element item : path.items(entry)) {
            Element leaf = ElementPath.walk(item, path.leaf());
            known.putIfAbsent(codec.normalised(leaf == null ? "" : leaf.text()), item);
        }
        Element model = path.items(template).stream().findFirst().orElse(Element.leaf(path.item(), ""));
        List<Element> items = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Element item = known.get(codec.normalised(values.get(i)));
            if (item == null) {
                item = EntryEditor.set(model, model, path.leaf(), values.get(i));
            }
            if (i < ports.size() && !ports.get(i).isEmpty()) {
                item = EntryEditor.set(
                        item, model, codecs.get(Field.TRUNK_ADDRESS_PORT).path().leaf(), ports.get(i));
            }
            items.add(item);
        }
        return EntryEditor.replaceItems(entry, template, path.holder(), path.item(), items);
    }
}
