package finsam.reconciliation;

import finsam.access.Scope;
import finsam.archive.Archive;
import finsam.forbund.ForbundRegister;
import finsam.forbund.ForbundRegister.Profile;
import finsam.ledger.Balances;
import finsam.ledger.Balances.ChainHead;
import finsam.reconciliation.Reconciliations.RunView;
import finsam.workbook.Workbook;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/** Concludes a run: checks, report, archive and the word that it is done, in one transaction. */
@Stateless
@PermitAll
public class ReconciliationReports {

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private ForbundRegister register;

    @Inject
    private Balances balances;

    @Inject
    private Archive archive;

    public void conclude(long id) throws IOException {
        Scope scope = reconciliations.scopeOf(id);
        RunView run = reconciliations.run(scope, id);
        if (run.status() != Reconciliation.Status.STARTED) {
            return;
        }
        String state = balances.stateOfBooks(scope, run.year());
        QuarterBooks books = reconciliations.books(scope, run);
        RunView concluded = reconciliations.compare(scope, id, books);
        Profile forbund = register.profile(scope, books.quarter().startsOn());
        List<ChainHead> heads = balances.chainHeads(scope, run.year());
        byte[] workbook = new ReconciliationWorkbook(
                        forbund, books, concluded, heads, state, balances.lastRegisteredAt(scope, run.year()))
                .write();
        String name = "avstamning-" + run.year() + "-kvartal-" + run.quarter() + ".xlsx";
        long document = archive.store(
                scope, new Archive.Label(run.year(), "RECONCILIATION", name, Workbook.CONTENT_TYPE, state), workbook);
        reconciliations.done(id, document, state, heads);
    }
}
