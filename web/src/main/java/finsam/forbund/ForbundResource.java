package finsam.forbund;

import finsam.api.Answers;
import finsam.forbund.ForbundRegister.KeyAgreement;
import finsam.forbund.ForbundRegister.NewForbund;
import finsam.forbund.ForbundRegister.NewMember;
import finsam.forbund.ForbundRegister.Profile;
import finsam.forbund.ForbundRegister.Summary;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The förbund, their members, and the keys that the members have agreed on. */
@Path("/forbund")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "forbund")
public class ForbundResource {

    /** A förbund to register. @param invented whether it is an invented example; not, if it is left out */
    public record Registration(
            String code,
            String name,
            String organisationNumber,
            Boolean invented,
            LocalDate membersFrom,
            List<NewMemberBody> members) {

        NewForbund request() {
            return new NewForbund(
                    code,
                    name,
                    organisationNumber,
                    Boolean.TRUE.equals(invented),
                    membersFrom,
                    members == null
                            ? null
                            : members.stream().map(NewMemberBody::request).toList());
        }
    }

    /** A member to be. @param outsideRegion whether it is a kommun that belongs to no region */
    public record NewMemberBody(String code, String name, MemberKind kind, Boolean outsideRegion) {

        NewMember request() {
            return new NewMember(code, name, kind, Boolean.TRUE.equals(outsideRegion));
        }
    }

    /** The förbund as it was agreed to be on the date. */
    public record ForbundView(
            String code,
            String name,
            String organisationNumber,
            boolean invented,
            LocalDate on,
            List<MemberView> members,
            Map<Party, KeyView> keys) {

        static ForbundView of(Profile profile, LocalDate on) {
            Map<Party, KeyView> keys = new TreeMap<>();
            profile.keys().forEach((party, key) -> keys.put(party, KeyView.of(key)));
            return new ForbundView(
                    profile.code(),
                    profile.name(),
                    profile.organisationNumber(),
                    profile.invented(),
                    on,
                    profile.members().stream().map(MemberView::of).toList(),
                    keys);
        }
    }

    public record MemberView(
            String code, String name, MemberKind kind, Party party, boolean outsideRegion, LocalDate joinedOn) {

        static MemberView of(Member m) {
            return new MemberView(m.code(), m.name(), m.kind(), m.kind().party(), m.isOutsideRegion(), m.joinedOn());
        }
    }

    public record KeyView(LocalDate validFrom, String basis, SortedMap<String, Long> weights) {

        static KeyView of(SharingKey key) {
            return new KeyView(key.validFrom(), key.basis(), key.weights());
        }
    }

    @Inject
    private ForbundRegister register;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "The förbund in which the caller has a role")
    public List<Summary> mine() {
        return register.mine();
    }

    @POST
    @APIResponseSchema(value = ForbundView.class, responseCode = "201")
    @Operation(summary = "Register a förbund with its members")
    public Response register(Registration registration) {
        NewForbund request = registration.request();
        register.register(request);
        return Answers.created(view(request.code(), request.membersFrom()), "{forbund}", request.code());
    }

    @GET
    @Path("{forbund}")
    @Operation(summary = "The förbund, its members and keys, today or on a date")
    public ForbundView forbund(@PathParam("forbund") String forbund, @QueryParam("on") LocalDate on) {
        return view(forbund, on == null ? LocalDate.now(clock) : on);
    }

    @PUT
    @Path("{forbund}/keys/{party}")
    @Operation(summary = "Record the key that the members of a party have agreed on, from a date")
    public void agreeKey(
            @PathParam("forbund") String forbund, @PathParam("party") Party party, KeyAgreement agreement) {
        register.agreeKey(forbund, party, agreement);
    }

    private ForbundView view(String forbund, LocalDate on) {
        return ForbundView.of(register.profile(forbund, on), on);
    }
}
