package finsam.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;

/** Who is signed in. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    public record Me(String username, SortedSet<String> roles) {}

    @GET
    public Me me() {
        SecurityIdentity identity = SecurityDomain.getCurrent().getCurrentSecurityIdentity();
        SortedSet<String> roles = new TreeSet<>();
        identity.getRoles().forEach(roles::add);
        return new Me(identity.getPrincipal().getName(), roles);
    }
}
