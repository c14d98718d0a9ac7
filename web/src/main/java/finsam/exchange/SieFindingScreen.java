package finsam.exchange;

import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Skillnader mot källan: what sources say otherwise of than was taken in, each corrected after its source or left as it is. */
@Named
@ViewScoped
public class SieFindingScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private SieFindings findings;

    private String note;
    private transient List<SieFinding> list;

    public List<SieFinding> open() {
        return all().stream().filter(SieFinding::isOpen).toList();
    }

    public List<SieFinding> settled() {
        return all().stream().filter(finding -> !finding.isOpen()).toList();
    }

    private List<SieFinding> all() {
        if (list == null) {
            list = place.hasYear() ? findings.findings(place.forbund(), place.year()) : List.of();
        }
        return list;
    }

    public void settle(long id) {
        findings.settle(place.forbund(), id, note);
        answers.done("Bokföringen är lämnad som den är.");
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
