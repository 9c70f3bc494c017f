package org.vsxibulk.adopt.export;

import java.util.Optional;
import org.vsxibulk.customer.SipCredentials;
import org.vsxibulk.settings.Secret;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/** Reads SIP users; passwords only on request, and where a download shows them. */
final class SipUserReader {

    private final TableDialect users;
    private final boolean withPasswords;

    SipUserReader(TableDialect users, boolean withPasswords) {
        this.users = users;
        this.withPasswords = withPasswords;
    }

    String trunk(Element user) {
        return users.readOne(Field.SIP_TRUNK, user);
    }

    /** What a row says of a user; absent when no cell can hold its name. */
    Optional<SipCredentials> credentials(Element user) {
        String name = users.readOne(Field.SIP_USERNAME, user);
        if (breaksLine(name)) {
            return Optional.empty();
        }
        Optional<Secret> password =
                hasUnspeakablePassword(user) ? Optional.empty() : password(user).map(Secret::new);
        return Optional.of(new SipCredentials(name, password));
    }

    /** Whether a password was asked for that no cell can hold: its cell stays empty, which leaves it as it is. */
    boolean hasUnspeakablePassword(Element user) {
        return password(user).filter(SipUserReader::breaksLine).isPresent();
    }

    private Optional<String> password(Element user) {
        return withPasswords ? users.secret(Field.SIP_PASSWORD, user) : Optional.empty();
    }

    /** A record of the input is one line, quoted or not. */
    private static boolean breaksLine(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }
}
