package org.vsxibulk.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The settings cannot be used; carries every problem that was found, in the order of the file. */
public final class SettingsException extends RuntimeException {

    private final transient List<SettingsProblem> problems;

    public SettingsException(List<SettingsProblem> problems) {
        super(problems.stream().map(SettingsProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<SettingsProblem> problems() {
        return problems;
    }
}
