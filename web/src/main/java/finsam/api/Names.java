package finsam.api;

import finsam.access.Users;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** The names of the people whose usernames an answer has, each asked for once. */
@RequestScoped
public class Names {

    @Inject
    private Users users;

    private final Map<String, String> names = new HashMap<>();

    public String of(String username) {
        return names.computeIfAbsent(username, users::displayName);
    }
}
