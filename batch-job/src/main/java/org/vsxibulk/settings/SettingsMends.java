package org.vsxibulk.settings;

/** Advice that more than one check gives. */
final class SettingsMends {

    static final String CUSTOMER_ROUTES = "list the routes that every customer's route table gets, without which a"
            + " customer cannot call out, or write [] to say that none are wanted";

    private SettingsMends() {}
}
