package finsam.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API: JSON in and out, errors as problem+json (RFC 9457). */
@ApplicationPath("/api")
public class RestApplication extends Application {}
