package finsam.exchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;

/** One transaction for a whole file, which may take longer than the server lets others take. */
@Stateless
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SieTakingRun {

    private static final int LONGEST_SECONDS = 3600;

    @Resource
    private UserTransaction transaction;

    @Inject
    private SieTaking taking;

    public void carryOut(long file) throws Exception {
        transaction.setTransactionTimeout(LONGEST_SECONDS);
        transaction.begin();
        try {
            taking.carryOut(file);
            transaction.commit();
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
            transaction.setTransactionTimeout(0);
        }
    }
}
