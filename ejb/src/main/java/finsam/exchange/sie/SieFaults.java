package finsam.exchange.sie;

import finsam.rules.RuleViolation;
import finsam.rules.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults and remarks found so far, no more of either than a person can use. */
final class SieFaults {

    static final int MOST = 1_000;

    private final List<SieFault> faults = new ArrayList<>();
    private final List<SieFault> remarks = new ArrayList<>();

    void add(int line, String ruleId, Object... arguments) {
        add(faults, new SieFault(line, ruleId, Rules.sentence(ruleId, arguments)));
    }

    void add(int line, RuleViolation violation) {
        add(faults, new SieFault(line, violation.ruleId(), violation.getMessage()));
    }

    void remark(int line, String ruleId, Object... arguments) {
        add(remarks, new SieFault(line, ruleId, Rules.sentence(ruleId, arguments)));
    }

    /** Whether there is no use in reading on. */
    boolean full() {
        return faults.size() > MOST;
    }

    List<SieFault> faults() {
        return inOrder(faults);
    }

    List<SieFault> remarks() {
        return inOrder(remarks);
    }

    private static void add(List<SieFault> found, SieFault fault) {
        if (found.size() < MOST) {
            found.add(fault);
        } else if (found.size() == MOST) {
            found.add(new SieFault(fault.line(), "sie.too-many-faults", Rules.sentence("sie.too-many-faults", MOST)));
        }
    }

    private static List<SieFault> inOrder(List<SieFault> found) {
        return found.stream().sorted(Comparator.comparingInt(SieFault::line)).toList();
    }
}
