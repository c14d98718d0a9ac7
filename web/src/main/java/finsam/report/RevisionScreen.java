package finsam.report;

import finsam.archive.Archive;
import finsam.archive.Archive.Entry;
import finsam.ledger.Balances;
import finsam.ledger.Balances.Chains;
import finsam.screen.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Revision: what an auditor takes away, and what proves it: the archive and the ends of the chains. */
@Named
@RequestScoped
public class RevisionScreen {

    @Inject
    private Place place;

    @Inject
    private Archive archive;

    @Inject
    private Balances balances;

    private List<Entry> documents;
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
}
