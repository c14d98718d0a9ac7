package finsam.report;

import finsam.access.AuditTrail;
import finsam.access.AuditTrail.Event;
import finsam.archive.Archive;
import finsam.archive.Archive.Entry;
import finsam.ledger.Balances;
import finsam.ledger.Balances.Chains;
import finsam.screen.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Revision: what an auditor takes away, and what proves it: the archive, the ends of the chains, the behandlingshistorik. */
@Named
@RequestScoped
public class RevisionScreen {

    private static final int MOST_EVENTS = 100;

    @Inject
    private Place place;

    @Inject
    private Archive archive;

    @Inject
    private Balances balances;

    @Inject
    private AuditTrail audit;

    @Inject
    private HttpServletRequest request;

    private List<Entry> documents;
    private List<Event> events;
    private Chains chains;

    public List<Entry> documents() {
        if (documents == null) {
            documents = archive.list(place.forbund());
        }
        return documents;
    }

    public Chains chains() {
        if (chains == null) {
            chains = balances.chains(place.forbund(), place.year());
        }
        return chains;
    }

    /** @return the words that the history is searched for */
    public String words() {
        String words = request.getParameter("sok");
        return words == null ? "" : words;
    }

    public List<Event> events() {
        if (events == null) {
            events = audit.search(place.forbund(), words(), MOST_EVENTS);
        }
        return events;
    }
}
