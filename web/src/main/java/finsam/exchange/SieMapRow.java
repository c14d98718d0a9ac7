package finsam.exchange;

import java.io.Serializable;

/** An account or dimension of a file, and the number that somebody types for what it is here. */
public class SieMapRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String theirs;
    private final String name;
    private String ours;

    SieMapRow(SiePreview.Mapped mapped) {
        theirs = mapped.theirs();
        name = mapped.name();
        ours = mapped.ours() == null ? "" : mapped.ours().toString();
    }

    /** @return the number typed, null for none; one that cannot be read is no number of ours, and is refused as such */
    Integer number() {
        String typed = ours == null ? "" : ours.strip();
        return typed.isEmpty() ? null : typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
    }

    public String getTheirs() {
        return theirs;
    }

    public String getName() {
        return name;
    }

    public String getOurs() {
        return ours;
    }

    public void setOurs(String ours) {
        this.ours = ours;
    }
}
