package org.vsxibulk.customer.rule;

import java.util.List;
import java.util.stream.Stream;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.FileRules;

/** All rules that the input must keep. */
public final class Rules {

    /** Rules on one row by itself. */
    public static final List<RowCheck> ROW = List.of(
            new ValueMissing(),
            new TextLength(),
            new TextDamage(),
            new TrunkIdForm(),
            new TableIdForm(),
            new IdRange(),
            new TrunkIdReserved(),
            new TableIdReserved(),
            new IdAlignment(),
            new TrunkTypeWord(),
            new AddressMissing(),
            new AddressOnDynamic(),
            new AddressForm(),
            new AddressCount(),
            new AddressSpecial(),
            new AddressPrivate(),
            new AddressLoop(),
            new AddressRepeated(),
            new AddressPorts(),
            new WholeNumberForm(),
            new ExtensionLengthForm(),
            new NumberFlaws(),
            new NumberUnassigned(),
            new CfnrTargetOffNet(),
            new CfaExtensionLength(),
            new TargetPremium(),
            new TargetInternational(),
            new UsernameMissing(),
            new UsernameForm(),
            new CredentialsOnPeering(),
            new PasswordSpaces());

    /** Rules on one customer's numbers from both files. */
    public static final List<NumberCheck> NUMBERS =
            List.of(new ForwardSourceOwn(), new ForwardTargetOwn(), new CfnrNeeds(), new PasswordWeak());

    /** Rules on all customers together. */
    public static final List<BaseCheck> BASE = List.of(
            new CustomerIdTwice(),
            new IdTwice(),
            new AddressShared(),
            new DidTakenTwice(),
            new DidSameOnSwitch(),
            new NumbersAbroad(),
            new CfaLoop(),
            new UsernameTwice(),
            new PasswordShared());

    private Rules() {}

    /** Every rule once: those on files, rows, numbers, the whole base and the dids file. */
    public static List<Rule> all() {
        return Stream.of(
                        FileRules.all().stream(),
                        ROW.stream().flatMap(check -> check.rules().stream()),
                        NUMBERS.stream().flatMap(check -> check.rules().stream()),
                        BASE.stream().flatMap(check -> check.rules().stream()),
                        DidRules.all().stream())
                .flatMap(rules -> rules)
                .toList();
    }

    /** What is found when more numbers are given than may be. */
    public static Rule tooManyNumbers() {
        return DidRules.TOO_MANY;
    }
}
