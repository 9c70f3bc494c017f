package org.vsxibulk.plan;

/**
 * What the user chose that shapes a plan.
 *
 * @param prune what a row no longer wants is deleted instead of counted
 * @param setPasswords SIP passwords are sent wherever nobody can tell whether they are as wanted
 */
public record PlanChoices(boolean prune, boolean setPasswords) {}
