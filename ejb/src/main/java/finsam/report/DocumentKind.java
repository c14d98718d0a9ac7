package finsam.report;

/** What members and auditors take away as a file. */
public enum DocumentKind {
    ANNUAL_REPORT("Årsredovisning", "arsredovisning", "xlsx"),
    GENERAL_LEDGER("Huvudbok", "huvudbok", "xlsx"),
    JOURNAL("Grundbok", "grundbok", "xlsx"),
    SIE4E("Bokföring som SIE 4E", "bokforing", "se"),
    SIE4I("Verifikationer som SIE 4I", "verifikationer", "si"),
    AUDIT_BUNDLE("Revisionspaket", "revisionspaket", "zip"),
    HLEDGER("Journal för hledger", "bokforing", "journal"),
    BEANCOUNT("Journal för beancount", "bokforing", "beancount"),
    GENERAL_LEDGER_CSV("Huvudbok som CSV", "huvudbok", "csv"),
    JOURNAL_CSV("Grundbok som CSV", "grundbok", "csv"),
    POSTINGS("Posteringar", "posteringar", "xlsx"),
    POSTINGS_CSV("Posteringar som CSV", "posteringar", "csv"),
    CONTROL("Kontroll", "kontroll", "xlsx"),
    CONTROL_CSV("Kontroll som CSV", "kontroll", "csv");

    private final String heading;
    private final String name;
    private final String extension;

    DocumentKind(String heading, String name, String extension) {
        this.heading = heading;
        this.name = name;
        this.extension = extension;
    }

    /** @return what it is called in Swedish */
    public String heading() {
        return heading;
    }

    /** @return the name of the file: {@code huvudbok-2025.xlsx} */
    public String fileName(int year) {
        return fileName(year, "");
    }

    /** @return the name of the file that is of what was asked: {@code kontroll-dubbletter-2025.xlsx} */
    public String fileName(int year, String asked) {
        String of = isControl() && !asked.isEmpty()
                ? "-" + AskedControl.parse(asked).kind().slug()
                : "";
        return name + of + "-" + year + "." + extension;
    }

    /** @return whether it is of a selection, as {@code from=2025-01-01&accounts=6000-6999} */
    public boolean isSelection() {
        return this == POSTINGS || this == POSTINGS_CSV;
    }

    /** @return whether it is of one control, and {@link AskedControl} says which */
    public boolean isControl() {
        return this == CONTROL || this == CONTROL_CSV;
    }

    public String contentType() {
        return switch (extension) {
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "csv" -> "text/csv; charset=utf-8";
            case "zip" -> "application/zip";
            default -> "application/octet-stream";
        };
    }
}
