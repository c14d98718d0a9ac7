package finsam.exchange.sie;

import finsam.rules.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be judged only when the whole file is read. */
final class SieChecks {

    private final SieFile file;
    private final List<Integer> voucherLines;
    private final SieHeads heads;
    private final Map<String, Integer> mentions;
    private final SieFaults faults;

    /** @param mentions the first line on which each account is used */
    SieChecks(
            SieFile file, List<Integer> voucherLines, SieHeads heads, Map<String, Integer> mentions, SieFaults faults) {
        this.file = file;
        this.voucherLines = voucherLines;
        this.heads = heads;
        this.mentions = mentions;
        this.faults = faults;
    }

    void run() {
        mandatoryLabels();
        format();
        vouchersInType();
        datesInYear();
        accountsDeclared();
        totalsWithinLimit();
    }

    /**
     * {@code #IB}, {@code #UB}, {@code #RES} and balances by month are mandatory too, but one of zero may be left out: a
     * file without them may be right.
     */
    private void mandatoryLabels() {
        SieKind kind = file.head().kind();
        for (String label : List.of("#FLAGGA", "#PROGRAM", "#GEN", "#FNAMN")) {
            mandatory(label, heads.has(label));
        }
        mandatory("#SIETYP", heads.has("#SIETYP") || file.vouchers().isEmpty());
        if (kind != SieKind.TYPE_4I) {
            mandatory("#RAR 0", file.head().year().isPresent());
            mandatory("#KONTO", !file.head().accounts().isEmpty());
        }
        if (kind == SieKind.TYPE_2 || kind == SieKind.TYPE_3) {
            mandatory("#OMFATTN", heads.has("#OMFATTN"));
        }
    }

    private void mandatory(String label, boolean there) {
        if (!there) {
            faults.add(0, "sie.label-missing", label);
        }
    }

    private void format() {
        if (!heads.has("#FORMAT")) {
            faults.remark(0, "sie.format-missing");
        } else if (!heads.format().equals("PC8")) {
            faults.remark(heads.lineOf("#FORMAT"), "sie.format-other", SieLine.shortened(heads.format()));
        }
    }

    private void vouchersInType() {
        int type = file.head().identity().type();
        if (type < 4 && heads.has("#SIETYP") && !file.vouchers().isEmpty()) {
            faults.add(voucherLines.get(0), "sie.voucher-not-in-type", type);
        }
    }

    private void datesInYear() {
        file.head().year().ifPresent(year -> {
            for (int i = 0; i < file.vouchers().size(); i++) {
                SieVoucher voucher = file.vouchers().get(i);
                if (!year.holds(voucher.date())) {
                    faults.add(
                            voucherLines.get(i),
                            "sie.voucher-outside-year",
                            SieVouchers.name(voucher),
                            voucher.date(),
                            year.from(),
                            year.to());
                }
            }
        });
    }

    private void accountsDeclared() {
        Set<String> declared =
                file.head().accounts().stream().map(SieAccount::number).collect(Collectors.toSet());
        mentions.forEach((account, line) -> {
            if (!declared.contains(account)) {
                faults.remark(line, "sie.account-undeclared", SieLine.shortened(account));
            }
        });
    }

    private void totalsWithinLimit() {
        try {
            file.differences();
        } catch (RuleViolation beyondLimit) {
            faults.add(0, beyondLimit);
        }
    }
}
