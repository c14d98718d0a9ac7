package finsam.api;

import static finsam.rules.RuleViolation.require;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** A resource that reads a body is never called without one: not for an empty request, nor for JSON's {@code null}. */
@Provider
public class BodyRequired implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        require(body != null, "api.missing-body");
        return body;
    }
}
