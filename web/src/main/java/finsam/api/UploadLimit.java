package finsam.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Refuses what is too large with the reason; the server itself, at twice this limit, just hangs up. */
@Provider
@PreMatching
public class UploadLimit implements ContainerRequestFilter {

    /** In bytes. */
    private static final long LIMIT = 64L * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        if (length != null && Long.parseLong(length) > LIMIT) {
            throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
