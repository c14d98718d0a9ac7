package finsam.ledger;

import finsam.access.Scope;
import java.util.List;

/**
 * A draft is being previewed, sent or posted: whoever knows of a hindrance that the ledger does not know of throws its rule,
 * and whoever has something to say of it adds a sentence. The same at each of these, so that none differs from another.
 *
 * @param remarks sentences to show beside the preview
 */
public record DraftChecked(Scope scope, int year, Draft.Purpose purpose, VoucherDraft voucher, List<String> remarks) {}
