package finsam.insats;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.database.ForbundRow;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something the förbund finances to help people back towards work: run by one of the parties or somebody they engage, for
 * target groups of working age, with places and an end. Its code is the object that its costs are posted on.
 */
@Entity
public class Insats extends ForbundRow {

    private static final int NAME_LENGTH = 200;
    private static final int PURPOSE_LENGTH = 2000;
    private static final int TARGET_GROUP_LENGTH = 100;
    private static final int WORKING_AGE_FROM = 16;
    private static final int WORKING_AGE_TO = 64;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private InsatsKind kind;

    @Column(name = "project_owner")
    private String projectOwner;

    private String purpose;

    @Column(name = "age_from")
    private int ageFrom;

    @Column(name = "age_to")
    private int ageTo;

    private Integer places;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "insats_target_group", joinColumns = @JoinColumn(name = "insats_id"))
    private Set<TargetGroup> targetGroups = new HashSet<>();

    protected Insats() {}

    Insats(long forbundId, Insatser.NewInsats n) {
        super(forbundId);
        require(n.code() != null && n.code().matches("[A-Za-zÅÄÖåäö0-9-]{1,30}"), "insats.code-form", n.code());
        require(n.name() != null && !n.name().isBlank(), "insats.name-missing", n.code());
        require(n.kind() != null, "insats.kind-missing", n.code());
        require(n.projectOwner() != null && !n.projectOwner().isBlank(), "insats.owner-missing", n.code());
        require(n.targetGroups() != null && !n.targetGroups().isEmpty(), "insats.target-group-missing", n.code());
        require(0 <= n.ageFrom() && n.ageFrom() <= n.ageTo(), "insats.ages", n.ageFrom(), n.ageTo());
        require(n.places() == null || n.places() > 0, "insats.places", n.places());
        require(n.startsOn() != null, "insats.start-missing", n.code());
        require(n.endsOn() == null || !n.endsOn().isBefore(n.startsOn()), "insats.dates", n.startsOn(), n.endsOn());
        requireFits("Insatsens namn", n.name(), NAME_LENGTH);
        requireFits("Projektägarens namn", n.projectOwner(), NAME_LENGTH);
        requireFits("Syftet", n.purpose(), PURPOSE_LENGTH);
        n.targetGroups().forEach(group -> {
            require(!group.isBlank(), "insats.target-group-missing", n.code());
            requireFits("Målgruppens namn", group, TARGET_GROUP_LENGTH);
        });
        this.code = n.code();
        this.name = n.name().strip();
        this.kind = n.kind();
        this.projectOwner = n.projectOwner().strip();
        this.purpose = n.purpose() == null ? "" : n.purpose().strip();
        this.ageFrom = n.ageFrom();
        this.ageTo = n.ageTo();
        this.places = n.places();
        this.startsOn = n.startsOn();
        this.endsOn = n.endsOn();
        n.targetGroups().forEach(group -> targetGroups.add(new TargetGroup(forbundId, group.strip())));
    }

    /** @return what the user should look at again: allowed, but outside what a förbund usually finances */
    List<String> remarks() {
        return ageFrom < WORKING_AGE_FROM || ageTo > WORKING_AGE_TO
                ? List.of("Målgruppen " + ageFrom + "–" + ageTo + " år går utanför arbetsför ålder, " + WORKING_AGE_FROM
                        + "–" + WORKING_AGE_TO + " år. Kontrollera åldersspannet.")
                : List.of();
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public InsatsKind kind() {
        return kind;
    }

    public String projectOwner() {
        return projectOwner;
    }

    public String purpose() {
        return purpose;
    }

    public int ageFrom() {
        return ageFrom;
    }

    public int ageTo() {
        return ageTo;
    }

    public Integer places() {
        return places;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    /** @return the target groups, in alphabetical order */
    public Set<String> targetGroups() {
        return new TreeSet<>(targetGroups.stream().map(group -> group.name).toList());
    }

    @Embeddable
    static class TargetGroup {

        @Column(name = "forbund_id")
        private long forbundId;

        @Column(name = "target_group")
        private String name;

        protected TargetGroup() {}

        TargetGroup(long forbundId, String name) {
            this.forbundId = forbundId;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TargetGroup group && group.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
