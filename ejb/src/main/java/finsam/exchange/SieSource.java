package finsam.exchange;

import finsam.database.ForbundRow;
import finsam.exchange.sie.SieIdentity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;

/**
 * Where files come from: an accounting program, and the company whose books it keeps. What is mapped for one file of a source
 * holds for the next, and a later file of the same year is the same books, further on.
 */
@Entity
@Table(name = "sie_source")
class SieSource extends ForbundRow {

    private static final int LENGTH = 100;

    private String program;

    private String company;

    protected SieSource() {}

    SieSource(long forbundId, Name name) {
        super(forbundId);
        this.program = name.program();
        this.company = name.company();
    }

    /** By what a source is known again: its program without the version, and the company's number, else its name. */
    record Name(String program, String company) {

        static Name of(SieIdentity identity) {
            String number = identity.organisation().number().replaceAll("[^0-9]", "");
            return new Name(key(identity.program().name()), key(number.isEmpty() ? identity.name() : number));
        }

        private static String key(String text) {
            String key = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            return key.length() <= LENGTH ? key : key.substring(0, LENGTH);
        }
    }
}
