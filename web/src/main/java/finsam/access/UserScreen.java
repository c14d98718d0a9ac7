package finsam.access;

import finsam.access.Users.NewUser;
import finsam.access.Users.UserView;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Användare: the people of the förbund and their roles, and a new one. */
@Named
@ViewScoped
public class UserScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Users users;

    @Inject
    private Clock clock;

    private String username;
    private String displayName;
    private String password;
    private Role[] roles;
    private transient List<UserView> list;

    public List<UserView> list() {
        if (list == null) {
            list = users.of(place.forbund());
        }
        return list;
    }

    public Role[] kinds() {
        return Role.values();
    }

    public String state(UserView user) {
        return isPast(user) ? "Avslutad" : user.active() ? "Gäller" : "Avstängd";
    }

    public String stateMark(UserView user) {
        return isPast(user) ? "" : user.active() ? "good" : "bad";
    }

    private boolean isPast(UserView user) {
        return user.validTo() != null && !user.validTo().isAfter(LocalDate.now(clock));
    }

    public void add() {
        users.add(place.forbund(), new NewUser(username, displayName, password, Set.of(roles)));
        answers.done(displayName + " kan logga in som " + username + ".");
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public Role[] getRoles() {
        return roles;
    }

    public void setRoles(Role[] roles) {
        this.roles = roles;
    }
}
