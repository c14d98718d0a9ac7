package finsam.screen;

import finsam.api.UploadLimit;
import finsam.rules.Rules;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/** Forms with files that are larger than the system takes: told so on a page of its own, before anything of the form is used. */
final class UploadSize {

    private UploadSize() {}

    /** @return whether the form is too large, by what it says of itself or, if it says nothing, by what comes */
    static boolean isTooLarge(HttpServletRequest request) throws IOException, ServletException {
        if (request.getContentLengthLong() > UploadLimit.BYTES) {
            return true;
        }
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException beyondMultipartConfig) {
            return true;
        }
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        request.setAttribute("finsam.sentence", Rules.sentence("api.too-large"));
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        request.getRequestDispatcher("/error/413.xhtml").forward(new Bare(request), response);
    }

    /** A request without what was sent with it, which nobody is to read. */
    private static final class Bare extends HttpServletRequestWrapper {

        Bare(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }
    }
}
