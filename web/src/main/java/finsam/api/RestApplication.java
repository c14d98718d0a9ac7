package finsam.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API: JSON in and out, errors as problem+json (RFC 9457). */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Finsam Ledger",
                        version = "1",
                        description =
                                "Budget and ledger of a samordningsförbund. Amounts are kronor in strings, \"1234.50\";"
                                        + " dates are \"2026-03-31\". An error is problem+json (RFC 9457) whose ruleId is stable."),
        security = @SecurityRequirement(name = "basic"))
@SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
public class RestApplication extends Application {}
