package finsam.server;

import java.util.ArrayList;
import java.util.List;

/**
 * The server answers at its address. Whoever has something to tell the person who started it observes this event and adds
 * lines; they end the server's log.
 */
public final class ServerStarted {

    private final String address;
    private final List<String> lines = new ArrayList<>();

    ServerStarted(String address) {
        this.address = address;
    }

    /** @return such as {@code http://localhost:8080} */
    public String address() {
        return address;
    }

    public void tell(String line) {
        lines.add(line);
    }

    List<String> lines() {
        return lines;
    }
}
