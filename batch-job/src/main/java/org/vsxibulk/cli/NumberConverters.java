package org.vsxibulk.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers of the command line: what is none is refused in words for people, not with a type of Java. */
public final class NumberConverters {

    private NumberConverters() {}

    /** For a command and all verbs that were added to it until now. */
    public static void register(CommandLine commandLine) {
        commandLine.registerConverter(int.class, whole(Integer::valueOf));
        commandLine.registerConverter(Integer.class, whole(Integer::valueOf));
        commandLine.registerConverter(long.class, whole(Long::valueOf));
        commandLine.registerConverter(double.class, number(Double::valueOf, text -> "not a number"));
    }

    private static <T> ITypeConverter<T> whole(Function<String, T> parse) {
        return number(parse, text -> text.matches("[+-]?\\d+") ? "too long a number" : "not a whole number");
    }

    private static <T> ITypeConverter<T> number(Function<String, T> parse, Function<String, String> flaw) {
        return text -> {
            try {
                return parse.apply(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is " + flaw.apply(text));
            }
        };
    }
}
