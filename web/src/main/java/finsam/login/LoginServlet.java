package finsam.login;

import finsam.api.Problem;
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
 * browser that asks for a page by the login form, and a form or script whose session has ended by a way back to its page.
 */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String asked = asked(request);
        response.setHeader("Cache-Control", "no-store");
        if (asked.equals(request.getContextPath() + "/api") || asked.startsWith(request.getContextPath() + "/api/")) {
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

    /** @return the path first asked for */
    private static String asked(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return asked == null ? request.getContextPath() + "/" : (String) asked;
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
