package finsam.ledger;

import jakarta.servlet.http.Part;
import java.io.IOException;

/** A file that a form sent, or did not. */
final class Uploads {

    private Uploads() {}

    /** @return what the sender calls it */
    static String name(Part file) {
        return file == null ? null : file.getSubmittedFileName();
    }

    /** @return its bytes; none if no file was chosen */
    static byte[] content(Part file) throws IOException {
        return file == null ? new byte[0] : file.getInputStream().readAllBytes();
    }
}
