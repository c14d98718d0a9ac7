package finsam.access;

import java.util.Set;

/**
 * Who acts, in which förbund, as what: the proof that {@link Access} has looked. What takes a scope trusts it.
 *
 * @param forbund the förbund's code
 * @param invented whether it is an invented one, which every screen and document must say
 */
public record Scope(long forbundId, String forbund, boolean invented, String username, Set<Role> roles) {

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
