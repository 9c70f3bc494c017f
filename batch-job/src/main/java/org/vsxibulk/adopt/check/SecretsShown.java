package org.vsxibulk.adopt.check;

import org.vsxibulk.customer.Amount;

/** What a download shows in the place of passwords. A mask that is taken for a password would become the password. */
final class SecretsShown implements TableRule {

    private static final int ENOUGH = 3;

    @Override
    public void judge(TableFacts seen, Lines lines) {
        SecretFacts secrets = seen.secrets();
        if (secrets.none()) {
            return;
        }
        String text =
                "%,d in clear, %,d masked, %,d absent".formatted(secrets.clear(), secrets.masked(), secrets.absent());
        if (secrets.likeMasks() > 0) {
            lines.red(
                    "secrets",
                    "secrets.mask",
                    Amount.of(secrets.likeMasks(), "password is", "passwords are")
                            + " one character over and over: a mask that the dialect does not know",
                    "write what the download shows in their place (secrets.mask)");
        } else if (secrets.clear() >= ENOUGH && secrets.allTheSame()) {
            lines.yellow(
                    "secrets",
                    "secrets.mask",
                    text + "; all are one and the same text",
                    "when it is a mask, write it into secrets.mask: otherwise it may become the password");
        } else if (secrets.shownInClear() && secrets.clear() == 0) {
            lines.yellow("secrets", "secrets.shown", text, "say never, when a download never shows them");
        } else if (!secrets.shownInClear() && secrets.clear() > 0) {
            lines.yellow(
                    "secrets",
                    "secrets.shown",
                    text,
                    "say clear, when these are the passwords as they were set: then they are compared");
        } else {
            lines.green("secrets", text);
        }
    }
}
