package finsam.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says where each request comes from, and who signed in with it. */
@WebFilter("/*")
public class OriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignIns signIns;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (Origin.Entered entered =
                Requests.origin(request, request.getServletPath()).enter()) {
            Requests.tell(request, signIns);
            chain.doFilter(request, response);
        }
    }
}
