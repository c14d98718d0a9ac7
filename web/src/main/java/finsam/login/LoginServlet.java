package finsam.login;

import finsam.access.Origin;
import finsam.access.Requests;
import finsam.access.SignIns;
import finsam.api.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Answers a request that nobody is signed in for, each kind of client in a way that it understands: a program by 401, a
 * browser that asks for a page by the login form, one whose form was wrong by the form with a sentence, and a form or script whose
 * session has ended by a way back to its page. Whoever was refused is told of in the behandlingshistorik.
 */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Where the login form is sent: what comes here from there is a login that failed. */
    private static final String FORM = "/j_security_check";

    @Inject
    private transient SignIns signIns;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String asked = asked(request);
        String path = asked.substring(request.getContextPath().length());
        response.setHeader("Cache-Control", "no-store");
        if (path.equals(FORM) && "POST".equals(request.getMethod())) {
            tell(path, request.getParameter("j_username"), request);
            request.getRequestDispatcher("/login.xhtml?fel=1").forward(request, response);
            return;
        }
        if (isForwarded(request) && Requests.hasPassword(request)) {
            tell(path, Requests.username(request), request);
        }
        if (path.equals("/api") || path.startsWith("/api/")) {
            refuse(asked, request, response);
        } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .printf(
                            "<partial-response><redirect url=\"%s\"/></partial-response>",
                            inXml(whole(asked, request)));
        } else if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            response.sendRedirect(whole(asked, request));
        } else {
            request.getRequestDispatcher("/login.xhtml").forward(request, response);
        }
    }

    /** Tells of somebody who was refused, by the name that was given. */
    private void tell(String path, String typed, HttpServletRequest request) {
        try (Origin.Entered entered = Requests.origin(request, path).enter()) {
            signIns.refused(typed);
        }
    }

    /** @return whether something else was asked for, that nobody was let in to */
    private static boolean isForwarded(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
    }

    /** @return the path first asked for */
    private static String asked(HttpServletRequest request) {
        return isForwarded(request)
                ? (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI)
                : request.getContextPath() + "/";
    }

    /** @return the path with the query that was asked for, so that a draft or a search is found again after the login */
    private static String whole(String asked, HttpServletRequest request) {
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return query == null ? asked : asked + "?" + query;
    }

    private static String inXml(String address) {
        return address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static void refuse(String asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // What is not read here, the server takes for an exchange that still can be answered otherwise.
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
        // The form mechanism has remembered the request in a session that no program will come back to: it soon ends.
        request.getSession().setMaxInactiveInterval(1);
        response.setHeader("WWW-Authenticate", "Basic realm=\"Finsam Ledger\", charset=\"UTF-8\"");
        Problem.of("access.login-required", asked).send(response);
    }
}
