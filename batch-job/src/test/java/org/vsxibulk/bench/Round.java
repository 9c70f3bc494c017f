package org.vsxibulk.bench;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/** Guide, floor and product, one after another: what disturbs the machine disturbs neighbours alike. */
final class Round {

    private final Scene scene;
    private final SimulatorProcess sbc;
    private final Case where;
    private final int number;
    private final Set<Subject> wanted;
    private final Consumer<Sample> taken;

    /** @param taken told of each sample as soon as there is one */
    Round(Scene scene, SimulatorProcess sbc, Case where, int number, Set<Subject> wanted, Consumer<Sample> taken) {
        this.scene = scene;
        this.sbc = sbc;
        this.where = where;
        this.number = number;
        this.wanted = wanted;
        this.taken = taken;
    }

    void play() throws IOException, InterruptedException {
        sbc.latency(where.latency());
        sbc.reset();
        guide();
        sbc.reset();
        measure(Subject.FLOOR_MIGRATE, scene::floorOfMigrate);
        measure(Subject.FLOOR_AUDIT, scene::floorOfAudit);
        sbc.reset();
        scene.forgetRuns();
        measure(Subject.MIGRATE, () -> scene.product("migrate"));
        measure(Subject.AGAIN, () -> scene.product("migrate"));
        measure(Subject.PLAN, () -> scene.product("plan"));
        measure(Subject.AUDIT, () -> scene.product("audit"));
        measure(Subject.VALIDATE, () -> scene.product("validate"));
    }

    private void guide() throws IOException, InterruptedException {
        if (!wanted.contains(Subject.GUIDE)) {
            return;
        }
        sbc.startCounting();
        Cost cost = scene.guideLoop();
        SwitchLoad load = sbc.load();
        int objects = scene.guide().size();
        if (load.requests() != objects || load.written() != objects) {
            throw new IOException("of " + objects + " objects of the guide's loop the switch took " + load.written());
        }
        double scale = (double) scene.entries() / objects;
        Cost alone = new Cost(cost.wall(), cost.cpu(), 0);
        taken.accept(new Sample(where, Subject.GUIDE, number, alone, scene.entries(), scale, 0, load));
    }

    private void measure(Subject subject, Command command) throws IOException, InterruptedException {
        if (!wanted.contains(subject)) {
            return;
        }
        sbc.startCounting();
        Cost cost = command.run();
        double gc = subject.isProduct() ? scene.gcSeconds() : 0;
        taken.accept(new Sample(where, subject, number, cost, scene.entries(), 1, gc, sbc.load()));
    }

    @FunctionalInterface
    private interface Command {
        Cost run() throws IOException, InterruptedException;
    }
}
