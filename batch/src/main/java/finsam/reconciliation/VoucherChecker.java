package finsam.reconciliation;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.List;

/** Checks each voucher against the one before it. */
@Named("voucherChecker")
@Dependent
public class VoucherChecker implements ItemProcessor {

    private final VoucherUnbroken check = new VoucherUnbroken();

    @Override
    public List<Finding> processItem(Object item) {
        ChainLink link = (ChainLink) item;
        return check.run(link.voucher(), link.before()).toList();
    }
}
