package org.vsxibulk.vsxi.dialect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The dialect's YAML as it stands in the file; {@link DialectLoader} checks it. */
@JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
record DialectFile(
        @Nullable String name,
        @Nullable Boolean confirmed,
        @Nullable Transport transport,
        @Nullable Paging paging,
        @Nullable Answers answers,
        @Nullable State state,
        @Nullable Calls calls,
        @Nullable Numbers numbers,
        @Nullable Secrets secrets,
        @Nullable Map<String, TableFile> tables) {

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    record Transport(
            @Nullable Marked basePath,
            @Nullable Marked query,
            @Nullable Marked contentType) {}

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    record Paging(@Nullable Marked parameter, @Nullable Marked first) {}

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    record Answers(
            @Nullable Marked code,
            @Nullable Marked error,
            @Nullable List<Integer> retry,
            @Nullable List<Integer> partly) {}

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    record State(
            @Nullable Marked path,
            @Nullable Marked field,
            @Nullable Marked active) {}

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    record Calls(
            @Nullable Marked path,
            @Nullable Marked trunk,
            @Nullable List<Marked> active) {}

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    record Numbers(
            @Nullable Marked form,
            @Nullable Marked countryCode,
            @Nullable Marked foreignPrefix,
            @Nullable Marked allNumbers) {}

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    record Secrets(@Nullable Marked shown, @Nullable Marked mask) {}

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    record Delete(@Nullable Marked method, @Nullable Marked body) {}

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    record TableFile(
            @Nullable Marked token,
            @Nullable Marked list,
            @Nullable Marked entry,
            @Nullable List<String> key,
            @Nullable String template,
            @Nullable Map<String, Marked> fields,
            @Nullable Map<String, Map<String, Marked>> words,
            @Nullable Numbers numbers,
            @Nullable Marked pageSize,
            @Nullable Marked updateMethod,
            @Nullable Delete delete,
            @Nullable List<String> secretPaths,
            @Nullable Marked dynamicAddress) {}
}
