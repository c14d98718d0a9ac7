package finsam.access;

import static finsam.rules.RuleViolation.require;

import finsam.screen.Answers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;

/** Byt lösenord: the own one, written twice. */
@Named
@RequestScoped
public class PasswordScreen {

    @Inject
    private Answers answers;

    @Inject
    private SignIn signIn;

    private String old;
    private String password;
    private String again;

    public void change() {
        require(Objects.equals(password, again), "user.password-differs");
        signIn.changePassword(old, password);
        answers.done("Ditt lösenord är bytt.");
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
