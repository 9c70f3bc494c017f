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

    SipCredentials credentials(Element user) {
        Optional<Secret> password =
                withPasswords ? users.secret(Field.SIP_PASSWORD, user).map(Secret::new) : Optional.empty();
        return new SipCredentials(users.readOne(Field.SIP_USERNAME, user), password);
    }
}
