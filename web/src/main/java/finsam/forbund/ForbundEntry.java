package finsam.forbund;

import finsam.forbund.ForbundRegister.NewForbund;
import finsam.forbund.ForbundRegister.NewMember;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A förbund while it is registered. */
public class ForbundEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private String name;
    private String organisationNumber;
    private boolean invented;
    private LocalDate membersFrom;
    private final List<MemberEntry> members = new ArrayList<>(List.of(
            MemberEntry.of(MemberKind.FORSAKRINGSKASSAN, "fk", "Försäkringskassan"),
            MemberEntry.of(MemberKind.ARBETSFORMEDLINGEN, "af", "Arbetsförmedlingen"),
            MemberEntry.of(MemberKind.REGION, null, null),
            MemberEntry.of(MemberKind.KOMMUN, null, null),
            MemberEntry.of(MemberKind.KOMMUN, null, null),
            MemberEntry.of(MemberKind.KOMMUN, null, null)));

    NewForbund request() {
        return new NewForbund(
                code,
                name,
                organisationNumber,
                invented,
                membersFrom,
                members.stream()
                        .filter(m -> !m.isBlank())
                        .map(m -> new NewMember(m.getCode(), m.getName(), m.getKind(), m.isOutsideRegion()))
                        .toList());
    }

    public List<MemberEntry> getMembers() {
        return members;
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

    public String getOrganisationNumber() {
        return organisationNumber;
    }

    public void setOrganisationNumber(String organisationNumber) {
        this.organisationNumber = organisationNumber;
    }

    public boolean isInvented() {
        return invented;
    }

    public void setInvented(boolean invented) {
        this.invented = invented;
    }

    public LocalDate getMembersFrom() {
        return membersFrom;
    }

    public void setMembersFrom(LocalDate membersFrom) {
        this.membersFrom = membersFrom;
    }
}
