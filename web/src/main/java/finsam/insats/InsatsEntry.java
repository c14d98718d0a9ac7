package finsam.insats;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An insats while it is written. */
public class InsatsEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private String name;
    private InsatsKind kind;
    private String owner;
    private String purpose;
    private String groups;
    private int ageFrom = 16;
    private int ageTo = 64;
    private Integer places;
    private LocalDate startsOn;
    private LocalDate endsOn;

    /** @return the target groups, written with a comma or a line between them */
    Set<String> targetGroups() {
        return groups == null
                ? Set.of()
                : Stream.of(groups.split("[,\\n]"))
                        .map(String::strip)
                        .filter(group -> !group.isEmpty())
                        .collect(Collectors.toSet());
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

    public InsatsKind getKind() {
        return kind;
    }

    public void setKind(InsatsKind kind) {
        this.kind = kind;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getGroups() {
        return groups;
    }

    public void setGroups(String groups) {
        this.groups = groups;
    }

    public int getAgeFrom() {
        return ageFrom;
    }

    public void setAgeFrom(int ageFrom) {
        this.ageFrom = ageFrom;
    }

    public int getAgeTo() {
        return ageTo;
    }

    public void setAgeTo(int ageTo) {
        this.ageTo = ageTo;
    }

    public Integer getPlaces() {
        return places;
    }

    public void setPlaces(Integer places) {
        this.places = places;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
