package org.vsxibulk.adopt.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vsxibulk.vsxi.dialect.NumberForm;
import org.vsxibulk.vsxi.dialect.NumberStyle;

/** The numbers of one field, counted by the form in which they seem to be written. */
final class NumberFacts {

    private final NumberStyle style;
    private final Map<NumberForm, Integer> forms = new EnumMap<>(NumberForm.class);
    private final Map<NumberForm, String> examples = new EnumMap<>(NumberForm.class);
    private final Tally notNumeric = new Tally();

    NumberFacts(NumberStyle style) {
        this.style = style;
    }

    void addAll(List<String> texts) {
        texts.forEach(this::add);
    }

    private void add(String text) {
        if (!text.matches("\\+?[0-9]+")) {
            notNumeric.add(text);
        }
        NumberShape.of(text, style).ifPresent(form -> {
            forms.merge(form, 1, Integer::sum);
            examples.putIfAbsent(form, text);
        });
    }

    NumberStyle style() {
        return style;
    }

    int of(NumberForm form) {
        return forms.getOrDefault(form, 0);
    }

    /** One number of a form, as it stands on the switch. */
    String example(NumberForm form) {
        return examples.getOrDefault(form, "");
    }

    /** Numbers whose form can be told. */
    int decided() {
        return forms.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What stands there that is no number, empty texts included. */
    Tally notNumeric() {
        return notNumeric;
    }
}
