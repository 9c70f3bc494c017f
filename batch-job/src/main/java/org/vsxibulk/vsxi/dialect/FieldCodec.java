package org.vsxibulk.vsxi.dialect;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vsxibulk.vsxi.Field;

/**
 * Values of one field: our words to the switch's, and the form in which two values are compared.
 *
 * @param words our word to the switch's, for {@link Field.Kind#WORD}
 */
record FieldCodec(Field field, ElementPath path, Map<String, String> words, NumberStyle numbers) {

    /** IPv6 in its longest form with brackets, zone and prefix. */
    private static final int LONGEST_ADDRESS = 80;

    /** Our values as the switch has them. */
    List<String> write(List<String> values) {
        return values.size() == 1
                ? List.of(write(values.get(0)))
                : values.stream().map(this::write).toList();
    }

    String write(String value) {
        return switch (field.kind()) {
            case WORD -> words.getOrDefault(value, value);
            case NUMBER -> numbers.write(value);
            default -> value;
        };
    }

    /** A text of the switch in the form in which two are compared. */
    String normalised(String wire) {
        String text = wire.strip();
        return switch (field.kind()) {
            case INTEGER -> withoutLeadingZeros(text);
            case ADDRESS -> canonicalHost(text);
            case WORD -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    /** Texts in the form in which they are compared. */
    List<String> normalised(List<String> texts) {
        return texts.size() == 1
                ? List.of(normalised(texts.get(0)))
                : texts.stream().map(this::normalised).toList();
    }

    private static String withoutLeadingZeros(String text) {
        int start = 0;
        while (start < text.length() - 1 && text.charAt(start) == '0') {
            start++;
        }
        return start == 0 || !text.chars().allMatch(c -> c >= '0' && c <= '9') ? text : text.substring(start);
    }

    private static String canonicalHost(String text) {
        String host = text.toLowerCase(Locale.ROOT);
        if (host.indexOf(':') < 0) {
            return host;
        }
        if (host.length() > LONGEST_ADDRESS) {
            return host;
        }
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        IPAddress address = new IPAddressString(bare).getAddress();
        return address == null ? host : address.toCanonicalString();
    }
}
