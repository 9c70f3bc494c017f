package org.vsxibulk.bench;

/** What is measured. */
enum Subject {
    GUIDE("guide's loop"),
    FLOOR_MIGRATE("floor of migrate"),
    FLOOR_AUDIT("floor of audit"),
    MIGRATE("migrate"),
    AGAIN("second migrate"),
    PLAN("plan"),
    AUDIT("audit"),
    VALIDATE("validate");

    private final String words;

    Subject(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether it is a verb of the product. */
    boolean isProduct() {
        return ordinal() >= MIGRATE.ordinal();
    }
}
