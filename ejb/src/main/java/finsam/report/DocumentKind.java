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
    BEANCOUNT("Journal för beancount", "bokforing", "beancount");

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
        return name + "-" + year + "." + extension;
    }

    public String contentType() {
        return switch (extension) {
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "zip" -> "application/zip";
            default -> "application/octet-stream";
        };
    }
}
