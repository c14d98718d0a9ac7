package finsam.exchange;

import finsam.jobs.Work;
import finsam.rules.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The large files to take in, as work for the job {@code sie}. */
@ApplicationScoped
class SieWork implements Work {

    @Inject
    private SieTaking taking;

    @Override
    public String job() {
        return "sie";
    }

    @Override
    public List<Unfinished> unfinished() {
        return taking.unfinished().stream()
                .map(file -> new Unfinished(file.id(), file.execution()))
                .toList();
    }

    @Override
    public void runsAs(long id, long execution) {
        taking.runsAs(id, execution);
    }

    @Override
    public void failed(long id) {
        taking.failed(id, Rules.sentence("sie.not-taken"));
    }
}
