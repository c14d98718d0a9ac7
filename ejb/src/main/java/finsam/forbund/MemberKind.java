package finsam.forbund;

/** Who may be a member of a förbund (Finsamlagen 1 and 3 §§). */
public enum MemberKind {
    FORSAKRINGSKASSAN(Party.STATE),
    ARBETSFORMEDLINGEN(Party.STATE),
    REGION(Party.REGION),
    KOMMUN(Party.KOMMUN);

    private final Party party;

    MemberKind(Party party) {
        this.party = party;
    }

    public Party party() {
        return party;
    }
}
