package finsam.api;

import finsam.access.SignIn;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;

/** Who is signed in. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeResource {

    public record Me(String username, SortedSet<String> roles) {}

    public record PasswordChange(String old, String password) {}

    @Inject
    private SignIn signIn;

    @GET
    public Me me() {
        SecurityIdentity identity = SecurityDomain.getCurrent().getCurrentSecurityIdentity();
        SortedSet<String> roles = new TreeSet<>();
        identity.getRoles().forEach(roles::add);
        return new Me(identity.getPrincipal().getName(), roles);
    }

    @PUT
    @Path("/password")
    @Operation(summary = "Choose another password; programs give it from the next request")
    public void changePassword(PasswordChange change) {
        signIn.changePassword(change.old(), change.password());
    }
}
