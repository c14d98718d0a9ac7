package finsam.it;

import finsam.access.Passwords;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Users that the tests of login know, put where the server looks for them. */
@Singleton
@Startup
@DependsOn("finsam-ejb.jar#Migrator")
public class TestUsers {

    public static final String PASSWORD = "lösen, lösen";

    @Resource(lookup = "java:jboss/datasources/FinsamDS")
    private DataSource database;

    @PostConstruct
    void add() {
        add("it-ekonom", true);
        add("it-slutat", false);
    }

    private void add(String username, boolean active) {
        try (Connection connection = database.getConnection();
                PreparedStatement known = connection.prepareStatement("select 1 from app_user where username = ?");
                PreparedStatement user = connection.prepareStatement("insert into app_user values (?, ?, ?, ?)");
                PreparedStatement role =
                        connection.prepareStatement("insert into user_role (username, role) values (?, 'EKONOM')")) {
            known.setString(1, username);
            if (known.executeQuery().next()) {
                return;
            }
            user.setString(1, username);
            user.setString(2, "Test " + username);
            user.setString(3, Passwords.hash(PASSWORD));
            user.setBoolean(4, active);
            user.executeUpdate();
            role.setString(1, username);
            role.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
