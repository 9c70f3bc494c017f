package org.vsxibulk.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.customer.TrunkId;
import org.vsxibulk.customer.csv.Layout;
import org.vsxibulk.customer.csv.OriginalFile;
import org.vsxibulk.settings.InputSettings;

/**
 * Writes the rejected lines of the input as {@code rejects.csv} and {@code rejects-dids.csv}: header and cells as they stand
 * in the original, and {@code reject_line, reject_rules, reject_reasons}. The pair can be mended and fed straight back: with
 * a customer's row go all its lines of the dids file.
 *
 * <p>The files have SIP passwords in them and are for their owner only. Original cells are never altered, since a number
 * begins with +; the three added cells never begin with a character that a spreadsheet takes for a formula.
 */
public final class RejectsCsv {

    /** The rejected rows of the customers' file. */
    public static final String CUSTOMERS = "rejects.csv";

    /** The rejected lines of the dids file, and those of rejected customers. */
    public static final String DIDS = "rejects-dids.csv";

    private static final Rejects.Reason WITH_CUSTOMER =
            new Rejects.Reason("customer-rejected", "the line goes with the rejected row of its customer");

    private final InputSettings input;

    public RejectsCsv(InputSettings input) {
        this.input = input;
    }

    /** Writes what there is to write, removes what an earlier call wrote in vain, and returns the files written. */
    public List<Path> write(CustomerFiles files, Rejects rejects, Path folder) throws IOException {
        if (rejects.isEmpty()) {
            Files.deleteIfExists(folder.resolve(CUSTOMERS));
            Files.deleteIfExists(folder.resolve(DIDS));
            return List.of();
        }
        var written = new ArrayList<Path>();
        var trunks = new BitSet();
        copy(files.customersCsv(), Layout.CUSTOMERS, folder.resolve(CUSTOMERS), (line, trunk) -> {
                    List<Rejects.Reason> reasons = rejects.customers().getOrDefault(line, List.of());
                    if (!reasons.isEmpty()) {
                        trunk.ifPresent(id -> trunks.set(id.value()));
                    }
                    return reasons;
                })
                .ifPresent(written::add);
        if (files.didsCsv().isPresent()) {
            copy(files.didsCsv().get(), Layout.DIDS, folder.resolve(DIDS), (line, trunk) -> {
                        boolean ofRejected =
                                trunk.filter(id -> trunks.get(id.value())).isPresent();
                        return rejects.dids().getOrDefault(line, ofRejected ? List.of(WITH_CUSTOMER) : List.of());
                    })
                    .ifPresent(written::add);
        }
        return written;
    }

    @FunctionalInterface
    private interface Judge {
        List<Rejects.Reason> reasons(int line, Optional<TrunkId> trunk);
    }

    private Optional<Path> copy(Path original, Layout layout, Path target, Judge judge) throws IOException {
        Files.deleteIfExists(target);
        if (!Files.isRegularFile(original)) {
            return Optional.empty();
        }
        Path aside = createPrivate(target);
        try (Writer out = Files.newBufferedWriter(aside)) {
            var copier = new RejectsCopier(out, judge::reasons);
            new OriginalFile(original, layout, input).copy(copier);
            out.flush();
            if (copier.rows() == 0) {
                return Optional.empty();
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(target);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static Path createPrivate(Path target) throws IOException {
        Path aside = target.resolveSibling("." + target.getFileName() + ".part");
        Files.deleteIfExists(aside);
        return aside.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(
                        aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(aside);
    }
}
