package finsam.forbund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/**
 * A samordningsförbund: a public body of its own, in which the state, regions and kommuner pool money for financial
 * coordination (Finsamlagen 1 and 4 §§). Everything else in the system belongs to one.
 */
@Entity
public class Forbund {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "id_seq")
    @SequenceGenerator(name = "id_seq", sequenceName = "id_seq", allocationSize = 50)
    private Long id;

    private String code;
    private String name;

    @Column(name = "organisation_number")
    private String organisationNumber;

    private boolean invented;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected Forbund() {}

    Forbund(String code, String name, String organisationNumber, boolean invented, Instant registeredAt) {
        this.code = code;
        this.name = name;
        this.organisationNumber = organisationNumber;
        this.invented = invented;
        this.registeredAt = registeredAt;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String organisationNumber() {
        return organisationNumber;
    }

    /** @return whether the förbund is an invented example, which every screen and document says */
    public boolean isInvented() {
        return invented;
    }
}
