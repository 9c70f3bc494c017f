package org.vsxibulk.settings;

import static org.vsxibulk.settings.SettingKey.*;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;

/** Makes {@link Settings} of command line, environment and file, or names everything that is wrong with them. */
public final class SettingsLoader {

    /** The switch id while no switch is named, which only verbs without a switch accept. */
    static final String NO_SWITCH = "no-switch";

    private final SettingsSource source;
    private final SettingsReader reader;
    private final PathReader paths;
    private final List<Layer> layers;

    private SettingsLoader(
            SettingsSource source, List<Layer> layers, Layer file, Problems problems, boolean switchOnly) {
        this.source = source;
        this.layers = layers;
        this.reader = new SettingsReader(propertySources(layers), file, problems, switchOnly);
        this.paths = new PathReader(reader);
    }

    /** @throws SettingsException with all problems, if there is one */
    public static Settings load(SettingsSource source) {
        return load(source, false);
    }

    /**
     * For a verb that only looks at the switch: keys of customers may be missing, and stand-ins are in their place.
     *
     * @throws SettingsException with all problems, if there is one
     */
    public static Settings loadForSwitch(SettingsSource source) {
        return load(source, true);
    }

    private static Settings load(SettingsSource source, boolean switchOnly) {
        var problems = new Problems();
        Optional<Layer> read = SettingsFile.read(source, problems);
        if (read.isEmpty()) {
            throw new SettingsException(problems.inOrder());
        }
        Layer file = KnownKeys.of(read.get(), problems);
        Layer environment =
                KnownKeys.of(EnvironmentLayer.read(source.environment(), source.workingFolder(), problems), problems);
        Layer commandLine = CommandLineLayer.read(source.commandLine(), source.workingFolder());
        List<Layer> layers = ListPrecedence.of(List.of(commandLine, environment, file));
        Settings settings = new SettingsLoader(source, layers, file, problems, switchOnly).settings();
        if (!problems.none()) {
            throw new SettingsException(withMissingFile(source, problems.inOrder()));
        }
        return settings;
    }

    /** Without a file, the keys that are missing are not the cause. */
    private static List<SettingsProblem> withMissingFile(SettingsSource source, List<SettingsProblem> problems) {
        if (Files.exists(source.settingsFile())) {
            return problems;
        }
        var all = new ArrayList<SettingsProblem>();
        all.add(new SettingsProblem(
                "",
                0,
                "",
                "",
                "there is no settings file " + source.settingsFile(),
                "copy sample-data/vsxi-bulk.yml there and adapt it, or name another file with --settings"));
        all.addAll(problems);
        return all;
    }

    private static List<ConfigurationPropertySource> propertySources(List<Layer> layers) {
        var sources = new ArrayList<ConfigurationPropertySource>();
        for (Layer layer : layers) {
            sources.add(ConfigurationPropertySource.from(
                    layer.toPropertySource(layer.origin().source())));
        }
        return sources;
    }

    private Settings settings() {
        OwnedIds owned = new OwnedIdsReader(reader).read();
        Connection connection = new ConnectionReader(reader, source.environment()).read();
        if (layers.stream().noneMatch(layer -> layer.values().keySet().stream().anyMatch(CUSTOMER_ROUTES::isOrHolds))) {
            reader.missing(CUSTOMER_ROUTES.key(), SettingsMends.CUSTOMER_ROUTES);
        }
        var settings = new Settings(
                switchId(connection),
                owned,
                reader.requiredNumber(SERVICE_PORT),
                reader.requiredNumber(STOP_ROUTE_PROFILE),
                new LoopReader(reader).read(),
                reader.find(INBOUND_TABLE.key()).isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(reader.requiredNumber(INBOUND_TABLE)),
                new CustomerRoutesReader(reader, layers).read(),
                new TrunkDefaults(
                        reader.requiredNumber(TRUNK_CAPACITY),
                        reader.requiredNumber(TRUNK_CPS_LIMIT),
                        reader.requiredNumber(TRUNK_PORT)),
                reader.strictness(ID_ALIGNMENT),
                reader.strictness(SHARED_ADDRESSES),
                reader.requiredNumber(CHUNK_SIZE),
                reader.duration(MIN_GAP),
                paths.required(DIALECT),
                new InputReader(reader, layers).read(),
                connection,
                folders());
        new ReservedIds(reader, owned).check(settings);
        return settings;
    }

    /** These two count from the working folder even when the file elsewhere names them. */
    private Folders folders() {
        return new Folders(
                paths.pathFrom(source.workingFolder(), STATE_FOLDER),
                paths.pathFrom(source.workingFolder(), REPORTS_FOLDER));
    }

    private String switchId(Connection connection) {
        Optional<String> given = reader.text(SWITCH_ID);
        if (given.filter(id -> !id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")).isPresent()) {
            reader.wrong(
                    SWITCH_ID.key(),
                    "cannot be the name of a folder",
                    "use letters, digits, dots, hyphens and underscores, 64 at most");
        }
        return given.or(() -> connection
                        .url()
                        .map(url -> url.getAuthority()
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9.-]", "_")
                                .replaceFirst("^_", "")))
                .orElse(NO_SWITCH);
    }
}
