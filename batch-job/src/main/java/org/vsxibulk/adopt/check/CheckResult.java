package org.vsxibulk.adopt.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.SeenCertificate;

/**
 * What a look at a switch brought.
 *
 * @param usable whether the switch was reached, let the user in, is the active node and speaks REST
 * @param certificate absent without TLS
 * @param release how the release shows its statistics, by which generations differ; empty when that is not known
 * @param entries of each table that was downloaded
 */
public record CheckResult(
        List<Line> lines,
        boolean usable,
        Optional<SeenCertificate> certificate,
        String release,
        Map<Table, Integer> entries) {

    public Light light() {
        return Light.worst(lines.stream().map(Line::light).toList());
    }

    public List<Line> of(Light light) {
        return lines.stream().filter(line -> line.light() == light).toList();
    }
}
