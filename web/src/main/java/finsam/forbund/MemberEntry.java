package finsam.forbund;

import java.io.Serializable;

/** A member while a förbund is registered. */
public class MemberEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private MemberKind kind;
    private String code;
    private String name;
    private boolean outsideRegion;

    static MemberEntry of(MemberKind kind, String code, String name) {
        MemberEntry entry = new MemberEntry();
        entry.kind = kind;
        entry.code = code;
        entry.name = name;
        return entry;
    }

    boolean isBlank() {
        return code == null && name == null;
    }

    public MemberKind getKind() {
        return kind;
    }

    public void setKind(MemberKind kind) {
        this.kind = kind;
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

    public boolean isOutsideRegion() {
        return outsideRegion;
    }

    public void setOutsideRegion(boolean outsideRegion) {
        this.outsideRegion = outsideRegion;
    }
}
