package finsam.reconciliation;

import java.util.stream.Stream;

/** One thing that must agree at the end of a quarter. A check is pure: it looks at the books given, and says what it found. */
public interface Check {

    Stream<Finding> run(QuarterBooks books);
}
