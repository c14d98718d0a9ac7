package finsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.util.ModularCrypt;

class PasswordsTest {

    @Test
    void a_hash_verifies_its_own_password_and_no_other() throws Exception {
        String hash = Passwords.hash("åtta små grodor");

        assertThat(verifies(hash, "åtta små grodor")).isTrue();
        assertThat(Passwords.matches(hash, "åtta små grodor")).isTrue();
        assertThat(Passwords.matches(hash, "åtta små grodon")).isFalse();
        assertThat(verifies(hash, "åtta små grodon")).isFalse();
    }

    @Test
    void the_same_password_never_gives_the_same_hash() {
        assertThat(Passwords.hash("hemligt")).startsWith("$2a$10$").hasSize(60).isNotEqualTo(Passwords.hash("hemligt"));
    }

    private static boolean verifies(String hash, String password) throws Exception {
        Password decoded = ModularCrypt.decode(hash);
        PasswordFactory factory =
                PasswordFactory.getInstance(decoded.getAlgorithm(), WildFlyElytronPasswordProvider.getInstance());
        return factory.verify(factory.translate(decoded), password.toCharArray());
    }
}
