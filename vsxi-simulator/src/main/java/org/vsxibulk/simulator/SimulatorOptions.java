package org.vsxibulk.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vsxibulk.simulator.base.Base;
import org.vsxibulk.simulator.fault.FaultRule;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.store.UpdateRule;
import org.vsxibulk.simulator.store.UpdateStyle;
import org.vsxibulk.simulator.wire.AnswerCode;
import org.vsxibulk.simulator.wire.Fault;
import org.vsxibulk.simulator.wire.PasswordDisplay;

/**
 * How a simulator starts. Immutable; made by {@link #builder()}.
 *
 * @param port 0 = a free one
 * @param bind address to listen on
 * @param user user of HTTP Basic
 * @param password password of HTTP Basic; random unless given
 * @param base what the switch holds at the start
 * @param seed chooses the strangers, what a drift touches and which share of calls a fault strikes
 * @param latency how long every answer waits
 * @param update what an update makes of an entry that exists
 * @param answerCode where the return code goes
 * @param passwords how a download shows SIP passwords
 * @param standby whether this node stands by
 * @param tlsFolder where the certificate is kept for the next start; without it, a temporary one is made
 * @param logLimit number of requests kept in the log
 * @param keepBodies whether the log keeps bodies
 * @param personality the switch generation
 * @param faults what goes wrong, outermost first
 * @param faultRules what goes wrong from the start, around the faults; more can come and go while it runs
 */
public record SimulatorOptions(
        int port,
        String bind,
        String user,
        String password,
        Base base,
        long seed,
        Duration latency,
        UpdateRule update,
        AnswerCode answerCode,
        PasswordDisplay passwords,
        boolean standby,
        Optional<Path> tlsFolder,
        int logLimit,
        boolean keepBodies,
        Personality personality,
        List<Fault> faults,
        List<FaultRule> faultRules) {
    public SimulatorOptions {
        faults = List.copyOf(faults);
        faultRules = List.copyOf(faultRules);
    }

    /** A free port on 127.0.0.1, an empty switch, updates that merge, codes as HTTP status, passwords in clear. */
    public static SimulatorOptions defaults() {
        return builder().build();
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Says nothing about the password. */
    @Override
    public String toString() {
        return "SimulatorOptions[" + bind + ":" + port + ", base=" + base + ", personality=" + personality.name() + "]";
    }

    /** Collects options; every one has a default. */
    public static final class Builder {
        private int port;
        private String bind = "127.0.0.1";
        private String user = "simulator";
        private String password = UUID.randomUUID().toString();
        private Base base = Base.EMPTY;
        private long seed = 1;
        private Duration latency = Duration.ZERO;
        private UpdateRule update = UpdateStyle.MERGE;
        private Optional<AnswerCode> answerCode = Optional.empty();
        private PasswordDisplay passwords = PasswordDisplay.CLEAR;
        private boolean standby;
        private Optional<Path> tlsFolder = Optional.empty();
        private int logLimit = 20_000;
        private boolean keepBodies;
        private Personality personality = Personality.standard();
        private List<Fault> faults = List.of();
        private List<FaultRule> faultRules = List.of();

        private Builder() {}

        /** Port to listen on; 0 = a free one. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /** Address to listen on. */
        public Builder bind(String value) {
            bind = value;
            return this;
        }

        /** User and password of HTTP Basic. */
        public Builder login(String newUser, String newPassword) {
            user = newUser;
            password = newPassword;
            return this;
        }

        /** What the switch holds at the start. */
        public Builder base(Base value) {
            base = value;
            return this;
        }

        /** Chooses the strangers, what a drift touches and which share of calls a fault strikes. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** How long every answer waits. */
        public Builder latency(Duration value) {
            latency = value;
            return this;
        }

        /** What an update makes of an entry that exists. */
        public Builder update(UpdateRule value) {
            update = value;
            return this;
        }

        /** Where the return code goes; unless it is given, where the personality says. */
        public Builder answerCode(AnswerCode value) {
            answerCode = Optional.of(value);
            return this;
        }

        /** How a download shows SIP passwords. */
        public Builder passwords(PasswordDisplay value) {
            passwords = value;
            return this;
        }

        /** Whether this node stands by. */
        public Builder standby(boolean value) {
            standby = value;
            return this;
        }

        /** Where the certificate is kept for the next start. */
        public Builder tlsFolder(Path value) {
            tlsFolder = Optional.of(value);
            return this;
        }

        /** Number of requests kept in the log. */
        public Builder logLimit(int value) {
            logLimit = value;
            return this;
        }

        /** Whether the log keeps bodies. */
        public Builder keepBodies(boolean value) {
            keepBodies = value;
            return this;
        }

        /** The switch generation. */
        public Builder personality(Personality value) {
            personality = value;
            return this;
        }

        /** What goes wrong, outermost first. */
        public Builder faults(Fault... value) {
            faults = List.of(value);
            return this;
        }

        /** What goes wrong from the start. */
        public Builder faultRules(List<FaultRule> value) {
            faultRules = List.copyOf(value);
            return this;
        }

        /** The options. */
        public SimulatorOptions build() {
            return new SimulatorOptions(
                    port,
                    bind,
                    user,
                    password,
                    base,
                    seed,
                    latency,
                    update,
                    answerCode.orElse(personality.codesInBody() ? AnswerCode.BODY : AnswerCode.STATUS),
                    passwords,
                    standby,
                    tlsFolder,
                    logLimit,
                    keepBodies,
                    personality,
                    faults,
                    faultRules);
        }
    }
}
