package finsam.access;

import finsam.access.Origin.Channel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a request tells of where it comes from and who brought it. */
public final class Requests {

    private static final String BASIC = "Basic ";

    /** In a session: its id when the sign-in that it holds was told of. A sign-in gives it another id. */
    private static final String TOLD = "finsam.sign-in-told";

    private Requests() {}

    /**
     * The address is the one that the server sees: behind a proxy that of the proxy, unless the server is set to believe what the
     * proxy forwards ({@code proxy-address-forwarding}); no header is read here.
     */
    public static Origin origin(HttpServletRequest request, String servletPath) {
        Channel channel = servletPath.startsWith("/api") ? Channel.API : Channel.SCREEN;
        return new Origin(channel, request.getRemoteAddr());
    }

    /** Tells of who came in with the request, if somebody did. */
    static void tell(HttpServletRequest request, SignIns signIns) {
        if (request.getUserPrincipal() == null) {
            return;
        }
        String username = request.getUserPrincipal().getName();
        HttpSession session = request.getSession(false);
        if (hasPassword(request) || session == null) {
            signIns.program(username);
        } else if (!session.getId().equals(session.getAttribute(TOLD))) {
            signIns.person(username);
            session.setAttribute(TOLD, session.getId());
        }
    }

    /** @return whether the request brings a password of its own */
    public static boolean hasPassword(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
    }

    /** @return the username that the password is said to be of, or null if it cannot be read */
    public static String username(HttpServletRequest request) {
        try {
            String credentials = new String(
                    Base64.getDecoder()
                            .decode(request.getHeader("Authorization")
                                    .substring(BASIC.length())
                                    .strip()),
                    StandardCharsets.UTF_8);
            return credentials.substring(0, Math.max(0, credentials.indexOf(':')));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
