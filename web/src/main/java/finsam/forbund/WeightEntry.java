package finsam.forbund;

import java.io.Serializable;

/** A member's weight while a key is written. */
public class WeightEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long weight;

    private final String code;
    private final String name;

    WeightEntry(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public Long getWeight() {
        return weight;
    }

    public void setWeight(Long weight) {
        this.weight = weight;
    }
}
