package finsam.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses what is too large with the reason: at once if it says how large it is, else when more has come than is let through.
 * The server itself takes four times this and drops it; beyond that it just hangs up.
 */
@Provider
@PreMatching
public class UploadLimit implements ContainerRequestFilter {

    /** The most that is taken at a time, in bytes. */
    public static final long BYTES = 64L * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        if (length == null) {
            request.setEntityStream(new Limited(request.getEntityStream()));
        } else if (Long.parseLong(length) > BYTES) {
            throw tooLarge();
        }
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
    }

    /** A body that does not say how large it is. */
    private static final class Limited extends FilterInputStream {

        private long read;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int come = super.read(into, from, most);
            count(Math.max(come, 0));
            return come;
        }

        private void count(int come) {
            read += come;
            if (read > BYTES) {
                throw tooLarge();
            }
        }
    }
}
