package finsam.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A role that a user holds from a date, in one förbund or, for an administratör, in the whole installation. */
@Entity
@Table(name = "user_role")
class UserRole {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "id_seq")
    @SequenceGenerator(name = "id_seq", sequenceName = "id_seq", allocationSize = 50)
    private Long id;

    private String username;

    @Column(name = "forbund_id")
    private Long forbundId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected UserRole() {}

    UserRole(String username, Long forbundId, Role role, LocalDate validFrom) {
        this.username = username;
        this.forbundId = forbundId;
        this.role = role;
        this.validFrom = validFrom;
    }

    /** The role is held to the day before; one that was given on that day or later, through its first day. */
    void end(LocalDate day) {
        validTo = day.isAfter(validFrom) ? day : validFrom.plusDays(1);
    }
}
