package org.vsxibulk.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan that somebody has read and wants carried out as it stands. Plans follow from input and live switch alone, so a run
 * that carries it out plans afresh and must come to the same lines; those of live entries hold the hash of every element.
 */
public final class ApprovedPlan {

    private final Path folder;
    private final SavedPlan plan;
    private final String sha256;

    private ApprovedPlan(Path folder, SavedPlan plan, String sha256) {
        this.folder = folder;
        this.plan = plan;
        this.sha256 = sha256;
    }

    /**
     * Opens the plan of an earlier run.
     *
     * @param folder the run's folder, or plan/ inside of it
     * @throws PlanMismatchException when there is no whole plan, or a file of it was changed
     */
    public static ApprovedPlan in(Path folder) {
        Path inside = folder.resolve("plan");
        Path place = Files.isDirectory(inside) ? inside : folder;
        try {
            SavedPlan plan = SavedPlan.open(place);
            return new ApprovedPlan(folder, plan, PrivateFile.sha256(place.resolve(SavedPlan.MANIFEST)));
        } catch (PlanMismatchException e) {
            throw new PlanMismatchException(e.reason(), "nothing was sent. Plan again, and carry out that plan");
        }
    }

    /** As it was given. */
    public Path folder() {
        return folder;
    }

    /** Changes with every line of the plan, and with what it was made from. */
    public String sha256() {
        return sha256;
    }

    /**
     * Lets a run go on whose own plan says the same.
     *
     * @param verb what is stopped otherwise
     * @throws GuardException which says what moved since
     */
    public void requireSame(SavedPlan today, String verb) {
        List<String> words = new ArrayList<>(otherOrigin(plan.madeFrom(), today.madeFrom()));
        if (plan.steps().equals(today.steps())) {
            words.addAll(PlanDifferences.between(plan, today).words());
        } else if (deletesTrunks(plan) != deletesTrunks(today)) {
            words.add(deletesTrunks(plan) ? "it takes customers off the switch" : "it puts customers onto the switch");
        } else if (words.isEmpty()) {
            words.add("it has other steps");
        }
        if (!words.isEmpty()) {
            throw new GuardException(
                    verb + "; nothing was written.\n\nplan: what would be done today is not the plan in "
                            + folder + ":\n   " + String.join("\n   ", words)
                            + "\n Today's plan is in plan/ of this run's folder. Whoever has read it can carry it out with --plan and"
                            + " that folder");
        }
    }

    private static boolean deletesTrunks(SavedPlan plan) {
        return plan.steps().contains(Step.DELETE_TRUNKS);
    }

    private static List<String> otherOrigin(PlanIdentity then, PlanIdentity now) {
        List<String> words = new ArrayList<>();
        if (!then.input().equals(now.input())) {
            words.add("it was made from another input: the files have changed since, or are others");
        }
        if (!then.dialect().equals(now.dialect())) {
            words.add("it was made with another dialect");
        }
        if (!then.settings().equals(now.settings())) {
            words.add("it was made with other settings");
        }
        then.choices().stream()
                .filter(choice -> !now.choices().contains(choice))
                .forEach(choice -> words.add("it was made with " + choice + ", which is missing here"));
        now.choices().stream()
                .filter(choice -> !then.choices().contains(choice))
                .forEach(choice -> words.add("it was made without " + choice + ", which is given here"));
        return words;
    }
}
