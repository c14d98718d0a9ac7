package finsam.exchange.sie;

import java.time.LocalDate;

/**
 * Who wrote the file, when, and whose books it holds. A text that the file lacks is empty, a date that it lacks is null.
 *
 * @param taken {@code #FLAGGA 1}: an accounting program has already taken the file in
 * @param type {@code #SIETYP}, 1 to 4
 * @param note {@code #PROSA}
 * @param companyForm {@code #FTYP}
 * @param companyCode {@code #FNR}, the writing program's own code for the company
 * @param industry {@code #BKOD}
 * @param name {@code #FNAMN}
 * @param taxYear {@code #TAXAR}
 * @param coveredTo {@code #OMFATTN}, the last day that balances by month cover
 * @param chart {@code #KPTYP}, the type of chart
 * @param currency {@code #VALUTA}; empty means kronor
 */
public record SieIdentity(
        boolean taken,
        Program program,
        Generated generated,
        int type,
        String note,
        String companyForm,
        String companyCode,
        Organisation organisation,
        String industry,
        Address address,
        String name,
        String taxYear,
        LocalDate coveredTo,
        String chart,
        String currency) {

    /** {@code #PROGRAM}. */
    public record Program(String name, String version) {}

    /** {@code #GEN}. */
    public record Generated(LocalDate date, String sign) {}

    /** {@code #ORGNR}: the number, and where one person has several businesses, the numbers that tell them apart. */
    public record Organisation(String number, String acquisition, String business) {

        static final Organisation NONE = new Organisation("", "", "");
    }

    /** {@code #ADRESS}. */
    public record Address(String contact, String street, String postal, String telephone) {

        static final Address NONE = new Address("", "", "", "");
    }

    /** The identity of a file of type 4 that says what it must and no more. */
    public static SieIdentity of(Program program, Generated generated, String name, String organisationNumber) {
        return new SieIdentity(
                false,
                program,
                generated,
                4,
                "",
                "",
                "",
                new Organisation(organisationNumber, "", ""),
                "",
                Address.NONE,
                name,
                "",
                null,
                "",
                "");
    }
}
