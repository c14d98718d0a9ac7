package finsam.access;

import finsam.screen.Answers;
import finsam.screen.Place;
import finsam.screen.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;

/** Användare: what changes for somebody who is there already. */
@Named
@RequestScoped
public class UserChangeScreen {

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Users users;

    @Inject
    private SignIn signIn;

    private String username;
    private String password;
    private Role role;

    public void give() {
        users.give(place.forbund(), username(), role);
        answers.done(users.displayName(username()) + " är nu " + roleName() + ".");
    }

    public void end() {
        users.end(place.forbund(), username(), role);
        answers.done(users.displayName(username()) + " är inte längre " + roleName() + ".");
    }

    public void renewPassword() {
        signIn.renewPassword(place.forbund(), username(), password);
        answers.done(users.displayName(username()) + " har fått ett nytt lösenord.");
    }

    public void let(boolean in) {
        signIn.let(place.forbund(), username(), in);
        answers.done(users.displayName(username()) + (in ? " kan logga in igen." : " kan inte längre logga in."));
    }

    private String username() {
        return username == null ? "" : username.strip();
    }

    private String roleName() {
        return Words.word("role", role).toLowerCase(Locale.ROOT);
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
