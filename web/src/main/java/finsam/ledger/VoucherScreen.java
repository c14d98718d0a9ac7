package finsam.ledger;

import finsam.ledger.Accruals.PartView;
import finsam.rules.RuleViolation;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A voucher, whole: its lines, what it corrects and is corrected by, where it came from, its place in the chain. */
@Named
@ViewScoped
public class VoucherScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Ledger ledger;

    @Inject
    private Accruals accruals;

    @Inject
    private Corrections corrections;

    @Inject
    private Chart chart;

    @Inject
    private Attachments attachments;

    @Inject
    private HttpServletRequest request;

    private LocalDate reverseOn;
    private String reason;
    private transient Part file;
    private transient List<Attachments.View> documents;
    private transient Voucher voucher;
    private transient List<PartView> parts;
    private transient List<PartView> partOf;
    private transient Map<Integer, String> accountNames;
    private transient Map<String, String> objectNames;

    /** Reads the voucher that the address names. */
    public void open() {
        String series = request.getParameter("serie");
        String number = request.getParameter("nr");
        if (series == null || number == null || !number.matches("\\d{1,15}")) {
            throw new RuleViolation("voucher.unknown", series + " " + number, place.year());
        }
        voucher = vouchers.voucher(place.forbund(), new VoucherNumber(place.year(), series, Long.parseLong(number)));
        reverseOn = place.day();
    }

    public Voucher voucher() {
        if (voucher == null) {
            open();
        }
        return voucher;
    }

    public String accountName(int number) {
        if (accountNames == null) {
            accountNames = chart.accounts(place.forbund(), place.fiscalYear().endsOn()).stream()
                    .collect(Collectors.toMap(Account::number, Account::name));
        }
        return accountNames.get(number);
    }

    /** @return what the line concerns, in words: each dimension and its object */
    public String concerns(Posting posting) {
        if (objectNames == null) {
            objectNames = chart.objects(place.scope()).stream()
                    .collect(Collectors.toMap(
                            o -> o.dimension() + " " + o.code(), o -> o.dimensionName() + ": " + o.name()));
        }
        return posting.objects().entrySet().stream()
                .map(object -> objectNames.get(object.getKey() + " " + object.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** @return the parts that the voucher is taken back by, if it is an accrual */
    public List<PartView> parts() {
        if (parts == null) {
            parts = accruals.partsOf(place.forbund(), voucher().number());
        }
        return parts;
    }

    /** @return what the voucher is a part of, if it takes an accrual back */
    public List<PartView> partOf() {
        if (partOf == null) {
            partOf = accruals.partThatIs(place.forbund(), voucher().number());
        }
        return partOf;
    }

    /** @return the voucher that took this one's place, or null */
    public VoucherNumber replacedBy() {
        return voucher().correctedBy().isEmpty()
                ? null
                : corrections.replacementOf(place.forbund(), voucher().number()).orElse(null);
    }

    /** @return the corrected voucher whose place this one took, or null */
    public VoucherNumber replaces() {
        return corrections.replacedBy(place.forbund(), voucher().number()).orElse(null);
    }

    public boolean mayReverse() {
        return place.is("EKONOM")
                && voucher().correctedBy().isEmpty()
                && voucher().corrects() == null
                && voucher().kind() != VoucherKind.EMPTY;
    }

    public void reverse() {
        VoucherNumber correction = ledger.reverse(place.forbund(), voucher().number(), reverseOn, reason);
        answers.doneAt(
                VoucherAddress.of(place, correction),
                "Verifikation " + voucher().number() + " är rättad av " + correction + ".");
    }

    public List<Attachments.View> documents() {
        if (documents == null) {
            documents = attachments.ofVoucher(place.forbund(), voucher().number());
        }
        return documents;
    }

    /** Adds a document that came after the voucher was posted. */
    public void attach() throws IOException {
        attachments.add(place.forbund(), voucher().number(), Uploads.name(file), Uploads.content(file));
        answers.done("Underlaget är tillagt.");
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** Corrects the voucher, and opens a draft of its lines, which is to take its place. */
    public void reverseAndWriteAnew() {
        VoucherNumber wrong = voucher().number();
        Corrections.Begun begun = corrections.beginAnew(place.forbund(), wrong, reverseOn, reason);
        answers.doneAt(
                "ny-verifikation.xhtml"
                        + place.query(place.forbund(), begun.draft().year()) + "&utkast="
                        + begun.draft().id(),
                "Verifikation " + wrong + " är rättad av " + begun.correction() + ". Här är en kopia att ändra i.");
    }

    public LocalDate getReverseOn() {
        return reverseOn;
    }

    public void setReverseOn(LocalDate reverseOn) {
        this.reverseOn = reverseOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
