package finsam.screen;

import finsam.rules.RuleViolation;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Lets nobody see a page that is not for their role, nor a förbund or a year that is not there for them; lets no form in that is too large. */
@WebFilter("*.xhtml")
public class Doorkeeper extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Place place;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (UploadSize.isTooLarge(request)) {
            UploadSize.refuse(request, response);
            return;
        }
        Optional<Page> page = Page.at(request.getServletPath());
        if (page.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        try {
            place.enter();
            if (place.hasForbund() && !page.get().isFor(place.roles())) {
                throw new RuleViolation("access.wrong-role");
            }
        } catch (RuleViolation refused) {
            refuse(refused, request, response);
            return;
        }
        if (page.get().needsYear() && !place.hasYear()) {
            response.sendRedirect(request.getContextPath() + "/" + place.query());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Answers with the rule's sentence, on the page for its status. */
    static void refuse(RuleViolation rule, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute("finsam.sentence", rule.getMessage());
        response.sendError(
                rule.kind() == RuleViolation.Kind.FORBIDDEN
                        ? HttpServletResponse.SC_FORBIDDEN
                        : HttpServletResponse.SC_NOT_FOUND);
    }
}
