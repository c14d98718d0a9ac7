package finsam.ledger;

import finsam.ledger.Chart.DimensionObject;
import finsam.ledger.DimensionObjects.NewObject;
import finsam.rules.RuleViolation;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Dimensioner: what a posting can concern, and the objects that are entered here. */
@Named
@ViewScoped
public class DimensionScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Chart chart;

    @Inject
    private DimensionObjects register;

    private Integer dimension;
    private String code;
    private String name;
    private String chosen;
    private String newName;
    private LocalDate from;
    private transient Map<Integer, List<DimensionObject>> objects;

    @PostConstruct
    void read() {
        from = place.day();
    }

    /** @return the dimensions' names by their numbers */
    public Map<Integer, String> dimensions() {
        return chart.dimensions(place.scope());
    }

    public List<DimensionObject> objects(int of) {
        if (objects == null) {
            objects = chart.objects(place.scope(), place.day()).stream()
                    .collect(Collectors.groupingBy(DimensionObject::dimension));
        }
        return objects.getOrDefault(of, List.of());
    }

    public boolean isEnteredHere(int of) {
        return DimensionObjects.areEnteredHere(of);
    }

    /** @return the dimensions whose objects are entered here, as they are chosen from */
    public Map<Integer, String> ownDimensions() {
        Map<Integer, String> own = new TreeMap<>(dimensions());
        own.keySet().removeIf(of -> !isEnteredHere(of));
        return own;
    }

    /** @return the objects that are entered here */
    public List<DimensionObject> ownObjects() {
        return ownDimensions().keySet().stream()
                .flatMap(of -> objects(of).stream())
                .toList();
    }

    /** @return what stands for the object in the list that one is chosen from */
    public String key(DimensionObject object) {
        return object.dimension() + " " + object.code();
    }

    public void add() {
        register.add(place.forbund(), chosenDimension(), new NewObject(code, name));
        answers.done("\"" + code.strip() + "\" " + name.strip() + " är upplagt.");
    }

    public void rename() {
        register.rename(place.forbund(), dimensionOf(), codeOf(), newName, from);
        answers.done("\"" + codeOf() + "\" heter " + newName.strip() + " från " + from + ".");
    }

    public void close() {
        register.close(place.forbund(), dimensionOf(), codeOf(), from);
        answers.done("\"" + codeOf() + "\" är stängt från " + from + ".");
    }

    public void reopen() {
        register.open(place.forbund(), dimensionOf(), codeOf(), from);
        answers.done("\"" + codeOf() + "\" är öppet från " + from + ".");
    }

    private int chosenDimension() {
        if (dimension == null) {
            throw new RuleViolation("dimension.unknown", "");
        }
        return dimension;
    }

    private int dimensionOf() {
        if (chosen == null || !chosen.contains(" ")) {
            throw new RuleViolation("object.unchosen");
        }
        return Integer.parseInt(chosen.substring(0, chosen.indexOf(' ')));
    }

    private String codeOf() {
        return chosen.substring(chosen.indexOf(' ') + 1);
    }

    public Integer getDimension() {
        return dimension;
    }

    public void setDimension(Integer dimension) {
        this.dimension = dimension;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
