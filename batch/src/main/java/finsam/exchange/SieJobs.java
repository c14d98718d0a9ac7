package finsam.exchange;

import finsam.jobs.Jobs;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Takes staged files in: a small one at once, a large one by a job, which tells how far it has come. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SieJobs {

    @Inject
    private SieTaking taking;

    @Inject
    private SieWork work;

    @Inject
    private Jobs jobs;

    /** @return what was taken in; null if a job takes it in, whose progress {@link SieImports#standing} tells */
    public SieTaking.Result take(String forbund, long id, SieTaking.Choices choices) {
        if (!taking.isForJob(forbund, id)) {
            return taking.take(forbund, id, choices);
        }
        taking.begin(forbund, id, choices);
        jobs.start(work, id);
        return null;
    }
}
