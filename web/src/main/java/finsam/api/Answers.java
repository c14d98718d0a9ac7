package finsam.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** The answers that say where something is found. Addresses are templates below {@code /api}, filled in part by part. */
public final class Answers {

    private Answers() {}

    /** 201: something new is found there. */
    public static Response created(Object body, String template, Object... parts) {
        return Response.created(address(template, parts)).entity(body).build();
    }

    /** 202: a job has begun, and how it goes is told there. */
    public static Response accepted(Object body, String template, Object... parts) {
        return Response.accepted(body).location(address(template, parts)).build();
    }

    private static URI address(String template, Object... parts) {
        return UriBuilder.fromUri("forbund/" + template).build(parts);
    }
}
