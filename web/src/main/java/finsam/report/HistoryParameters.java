package finsam.report;

import finsam.report.History.Filter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a history can be searched for, as the parameters of an address. */
public class HistoryParameters {

    @QueryParam("q")
    @DefaultValue("")
    private String words;

    @QueryParam("person")
    @Parameter(description = "A username, whole")
    private String person;

    @QueryParam("action")
    private String action;

    @QueryParam("from")
    private LocalDate from;

    @QueryParam("through")
    private LocalDate through;

    @QueryParam("after")
    @DefaultValue("0")
    @Parameter(description = "How many of the first lines to leave out")
    private int leaveOut;

    @QueryParam("most")
    @DefaultValue("100")
    private int most;

    Filter filter() {
        return new Filter(words, person, action, from, through);
    }

    int leaveOut() {
        return leaveOut;
    }

    int most() {
        return most;
    }
}
