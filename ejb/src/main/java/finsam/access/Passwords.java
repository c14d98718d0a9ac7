package finsam.access;

import static finsam.rules.RuleViolation.require;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/** Makes the hashes that the server's login realm verifies. */
public final class Passwords {

    /** Two to this power rounds. */
    private static final int COST = 10;

    private static final int LEAST_LENGTH = 10;

    /** What comes after these, bcrypt does not look at. */
    private static final int MOST_BYTES = 72;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** @return a bcrypt hash of the password with a salt of its own, in modular crypt form, 60 characters long */
    public static String hash(String password) {
        byte[] salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
        RANDOM.nextBytes(salt);
        try {
            PasswordFactory bcrypt = PasswordFactory.getInstance(
                    BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
            return ModularCrypt.encodeAsString(bcrypt.generatePassword(new EncryptablePasswordSpec(
                    password.toCharArray(), new IteratedSaltedPasswordAlgorithmSpec(COST, salt))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No bcrypt", e);
        }
    }

    /** @return whether the hash is of the password */
    static boolean matches(String hash, String password) {
        try {
            BCryptPassword kept = (BCryptPassword) ModularCrypt.decode(hash);
            PasswordFactory bcrypt = PasswordFactory.getInstance(
                    BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
            return bcrypt.verify(bcrypt.translate(kept), password.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No bcrypt", e);
        }
    }

    static void requireFit(String password) {
        require(password != null && password.length() >= LEAST_LENGTH, "user.password-short", LEAST_LENGTH);
        require(password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES, "user.password-long", MOST_BYTES);
    }
}
