package finsam.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/** The dimensions of a posting that the system itself uses, under their numbers in SIE. A file may bring others. */
public enum Dimension {
    INSATS(6, "Insats"),
    COUNTERPARTY(8, "Motpart"),
    FINANCIER(20, "Finansiär"),
    RESPONSIBILITY(21, "Ansvar"),
    ESF(22, "ESF-projekt");

    private final int number;
    private final String heading;

    Dimension(int number, String heading) {
        this.number = number;
        this.heading = heading;
    }

    public int number() {
        return number;
    }

    /** @return the Swedish name of the dimension with the number */
    public static String name(int number) {
        return of(number).map(Dimension::heading).orElse("dimension " + number);
    }

    public static Optional<Dimension> of(int number) {
        return Stream.of(values()).filter(d -> d.number == number).findFirst();
    }

    /** @return the dimension's Swedish name */
    public String heading() {
        return heading;
    }
}
