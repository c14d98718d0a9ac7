package finsam.access;

import static finsam.rules.RuleViolation.require;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

/** A person who signs in. The password is kept as a bcrypt hash that the server's own login verifies. */
@Entity
@Table(name = "app_user")
class User {

    @Id
    private String username;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean active;

    protected User() {}

    User(String username, String displayName, String passwordHash) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.active = true;
    }

    /** @return the user, whom nobody else changes meanwhile */
    static User locked(EntityManager em, String username) {
        User user = em.find(User.class, username, LockModeType.PESSIMISTIC_WRITE);
        require(user != null, "user.unknown", username);
        return user;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    void renewPassword(String newHash) {
        passwordHash = newHash;
    }

    /** Can no longer sign in, and what a session already open asks for is refused. */
    void shutOut() {
        active = false;
    }

    void letIn() {
        active = true;
    }
}
