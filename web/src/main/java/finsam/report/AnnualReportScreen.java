package finsam.report;

import finsam.ledger.YearEnd;
import finsam.report.Notes.Note;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Årsredovisning: its statements as the books are now, and the end of the year. */
@Named
@ViewScoped
public class AnnualReportScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Reports reports;

    @Inject
    private YearEnd yearEnd;

    private transient AnnualReport report;

    public AnnualReport report() {
        if (report == null) {
            report = reports.annualReport(place.forbund(), place.year());
        }
        return report;
    }

    /** @return whether the year before is compared with as a SIE file states it */
    public boolean isPreviousFromFile() {
        return reports.isPreviousFromFile(place.forbund(), place.year());
    }

    /** @return the number of the note to the row, or null */
    public Integer note(String heading) {
        return report().notes().to(heading).map(Note::number).orElse(null);
    }

    public boolean mayClose() {
        return (place.is("EKONOM") || place.is("FORBUNDSCHEF"))
                && place.fiscalYear().isOpen();
    }

    public void close() {
        report = null;
        yearEnd.close(place.forbund(), place.year());
        answers.done("Räkenskapsåret " + place.year() + " är stängt. Nästa år har fått sina ingående balanser.");
    }
}
