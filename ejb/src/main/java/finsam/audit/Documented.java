package finsam.audit;

import java.util.List;

/** Behind each voucher stands a document, or at least its number. */
final class Documented implements BookControl {

    @Override
    public List<Hit> run(List<VoucherFacts> vouchers, ControlSettings settings) {
        boolean strict = settings.truth(ControlParameter.STRICT);
        boolean files = settings.truth(ControlParameter.FILES);
        return vouchers.stream()
                .filter(v -> v.byHand() && !v.corrects() && (files || !v.isFromFile()))
                .filter(v -> v.documents().isEmpty() && (strict || isBlank(v.documentReference())))
                .map(v -> Hit.of(
                        v,
                        isBlank(v.documentReference())
                                ? "Varken bild, PDF eller underlagsnummer."
                                : "Underlagsnummer " + v.documentReference() + ", men ingen bild eller PDF."))
                .toList();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
