package finsam.exchange;

import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Konton och dimensioner: what those of a staged file are called here. What is typed stays until it is right. */
@Named
@ViewScoped
public class SieMapPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private SieImports imports;

    @Inject
    private SieScreen screen;

    private List<SieMapRow> accounts;
    private List<SieMapRow> dimensions;

    public List<SieMapRow> accounts() {
        read();
        return accounts;
    }

    public List<SieMapRow> dimensions() {
        read();
        return dimensions;
    }

    private void read() {
        if (accounts == null) {
            accounts = new ArrayList<>();
            screen.preview().accounts().forEach(mapped -> accounts.add(new SieMapRow(mapped)));
            dimensions = new ArrayList<>();
            screen.preview().dimensions().forEach(mapped -> dimensions.add(new SieMapRow(mapped)));
        }
    }

    public void save() {
        imports.map(place.forbund(), screen.preview().id(), new SieMapping(numbers(accounts), numbers(dimensions)));
        answers.done("Översättningen är sparad, också till nästa fil från samma program.");
    }

    private static SortedMap<String, Integer> numbers(List<SieMapRow> rows) {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        rows.stream().filter(row -> row.number() != null).forEach(row -> numbers.put(row.getTheirs(), row.number()));
        return numbers;
    }
}
