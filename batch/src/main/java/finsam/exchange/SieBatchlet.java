package finsam.exchange;

import finsam.rules.RuleViolation;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The job's one step: the file, whole. What breaks a rule is told in the rule's own words, and the file is staged as before. */
@Named("sieBatchlet")
@Dependent
public class SieBatchlet extends AbstractBatchlet {

    @Inject
    @BatchProperty(name = "file")
    private String file;

    @Inject
    private SieTakingRun run;

    @Inject
    private SieTaking taking;

    @Override
    public String process() throws Exception {
        try {
            run.carryOut(Long.parseLong(file));
            return null;
        } catch (RuleViolation broken) {
            taking.failed(Long.parseLong(file), broken.getMessage());
            throw broken;
        }
    }
}
