package finsam.forbund;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * An organisation that has joined the förbund. Försäkringskassan pays the state's half for Arbetsförmedlingen too
 * (Finsamlagen 5 §), so Arbetsförmedlingen is a member that pays nothing.
 */
@Entity
public class Member extends ForbundRow {

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private MemberKind kind;

    @Column(name = "outside_region")
    private boolean outsideRegion;

    @Column(name = "joined_on")
    private LocalDate joinedOn;

    @Column(name = "left_on")
    private LocalDate leftOn;

    protected Member() {}

    Member(long forbundId, String code, String name, MemberKind kind, boolean outsideRegion, LocalDate joinedOn) {
        super(forbundId);
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.outsideRegion = outsideRegion;
        this.joinedOn = joinedOn;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public MemberKind kind() {
        return kind;
    }

    /** @return whether this is a kommun that belongs to no region (Finsamlagen 5 a §) */
    public boolean isOutsideRegion() {
        return outsideRegion;
    }

    public LocalDate joinedOn() {
        return joinedOn;
    }

    public boolean isMemberOn(LocalDate date) {
        return !joinedOn.isAfter(date) && (leftOn == null || leftOn.isAfter(date));
    }
}
