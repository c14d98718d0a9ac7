package finsam.api;

import static finsam.rules.RuleViolation.require;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/** An address that hides control characters is answered before anything looks for what it names. */
@Provider
@PreMatching
public class CleanAddress implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        boolean clean = Text.isWhole(address.getPath())
                && address.getQueryParameters().values().stream()
                        .flatMap(values -> values.stream())
                        .allMatch(Text::isWhole);
        require(clean, "api.malformed-request");
    }
}
