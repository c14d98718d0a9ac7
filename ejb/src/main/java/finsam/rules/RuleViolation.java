package finsam.rules;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A rule that was not kept, with what a person needs to put it right.
 *
 * <p>The rule's id is stable: programs may rely on it. Its Swedish sentence lies in {@code finsam/rules/rules.properties},
 * with the arguments filled in; its {@link Kind} says what sort of answer it is. The transaction is rolled back: what broke
 * a rule changed nothing.
 */
@ApplicationException(rollback = true)
public final class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String ruleId;
    private final transient List<Object> arguments;

    public RuleViolation(String ruleId, Object... arguments) {
        super(Rules.sentence(ruleId, arguments));
        this.ruleId = ruleId;
        this.arguments = Collections.unmodifiableList(Arrays.asList(arguments.clone()));
    }

    /** Throws the violation of the rule unless the condition holds. */
    public static void require(boolean holds, String ruleId, Object... arguments) {
        if (!holds) {
            throw new RuleViolation(ruleId, arguments);
        }
    }

    public String ruleId() {
        return ruleId;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public Kind kind() {
        return Rules.kind(ruleId);
    }

    /** What sort of answer a rule gives when it is not kept. */
    public enum Kind {
        /** The request cannot be read. */
        MALFORMED,
        /** Nobody is signed in. */
        UNAUTHENTICATED,
        /** Somebody is, but may not do this. */
        FORBIDDEN,
        /** What was asked for is not there, or not for this person to see. */
        UNKNOWN,
        /** It does not go together with what already is. */
        CONFLICT,
        /** It can be read, and is wrong. */
        INVALID,
        /** The system itself failed; the caller did nothing wrong. */
        FAILED
    }
}
