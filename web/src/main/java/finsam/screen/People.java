package finsam.screen;

import finsam.access.Users;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** The names of the people whose usernames a page has. */
@Named
@RequestScoped
public class People {

    @Inject
    private Users users;

    private final Map<String, String> names = new HashMap<>();

    /** @return the name, with the username after it where others have the same name; null for nobody */
    public String name(String username) {
        return username == null ? null : names.computeIfAbsent(username, users::unmistakableName);
    }
}
