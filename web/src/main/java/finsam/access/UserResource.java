package finsam.access;

import finsam.access.Users.NewUser;
import finsam.access.Users.UserView;
import finsam.api.Answers;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people who sign in, and what they are in the förbund. */
@Path("/forbund/{forbund}/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class UserResource {

    public record Added(String username) {}

    public record RoleGiven(Role role) {}

    public record NewPassword(String password) {}

    public record Activity(boolean active) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private Users users;

    @Inject
    private SignIn signIn;

    @GET
    @Operation(summary = "The users of the förbund, a line for each role")
    public List<UserView> list() {
        return users.of(forbund);
    }

    @POST
    @APIResponseSchema(value = Added.class, responseCode = "201")
    @Operation(summary = "Add a user with roles in the förbund")
    public Response add(NewUser user) {
        users.add(forbund, user);
        return Answers.created(new Added(user.username()), "{forbund}/users", forbund);
    }

    @POST
    @Path("/{username}/roles")
    @Operation(summary = "Give a user, of this förbund or another, a role from today")
    public void give(@PathParam("username") String username, RoleGiven given) {
        users.give(forbund, username, given.role());
    }

    @DELETE
    @Path("/{username}/roles/{role}")
    @Operation(summary = "End a role today")
    public void end(@PathParam("username") String username, @PathParam("role") Role role) {
        users.end(forbund, username, role);
    }

    @PUT
    @Path("/{username}/password")
    @Operation(summary = "Give a user of this förbund alone a new password")
    public void renewPassword(@PathParam("username") String username, NewPassword renewed) {
        signIn.renewPassword(forbund, username, renewed.password());
    }

    @PUT
    @Path("/{username}/active")
    @Operation(summary = "Let a user of this förbund alone sign in, or not")
    public void let(@PathParam("username") String username, Activity activity) {
        signIn.let(forbund, username, activity.active());
    }
}
