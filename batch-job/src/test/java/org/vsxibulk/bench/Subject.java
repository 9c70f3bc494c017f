package org.vsxibulk.bench;

/** What is measured. */
enum Subject {
    GUIDE("guide: one curl an object *"),
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
}
