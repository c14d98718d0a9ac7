package finsam.access;

import finsam.access.Origin.Channel;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says where each request comes from. The address is the one that the server sees: behind a proxy that of the proxy, unless the
 * server is set to believe what the proxy forwards ({@code proxy-address-forwarding}); no header is read here.
 */
@WebFilter("/*")
public class OriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Channel channel = request.getServletPath().startsWith("/api") ? Channel.API : Channel.SCREEN;
        try (Origin.Entered entered = new Origin(channel, request.getRemoteAddr()).enter()) {
            chain.doFilter(request, response);
        }
    }
}
