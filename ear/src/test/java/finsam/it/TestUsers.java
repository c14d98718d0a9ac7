package finsam.it;

import finsam.access.Role;
import finsam.access.Users;
import finsam.access.Users.NewUser;
import finsam.forbund.ForbundRegister;
import finsam.forbund.ForbundRegister.NewForbund;
import finsam.forbund.ForbundRegister.NewMember;
import finsam.forbund.MemberKind;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Users that the tests know: the installation's administratör, and in a förbund of their own an ekonom and one who has left. */
@Singleton
@Startup
@DependsOn("finsam-ejb.jar#Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class TestUsers {

    public static final String PASSWORD = "lösen, lösen";

    /** The installation's administratör is the one that the example makes, where the example is loaded. */
    public static final String ADMINISTRATOR = "admin";

    public static final String ADMINISTRATOR_PASSWORD = "finsam-exempel";

    private static final String FORBUND = "it-forbund";

    @Resource(lookup = "java:jboss/datasources/FinsamDS")
    private DataSource database;

    @Inject
    private Users users;

    @Inject
    private ForbundRegister register;

    @PostConstruct
    void add() {
        users.addFirstAdministrator(ADMINISTRATOR, "Test Administratör", ADMINISTRATOR_PASSWORD);
        try {
            As.user(ADMINISTRATOR, ADMINISTRATOR_PASSWORD, () -> {
                if (register.mine().stream().noneMatch(f -> f.code().equals(FORBUND))) {
                    addForbund();
                }
                return null;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void addForbund() throws Exception {
        register.register(new NewForbund(
                FORBUND,
                "Testförbundet",
                "222000-0018",
                true,
                LocalDate.of(2020, 1, 1),
                List.of(
                        new NewMember("fk", "Försäkringskassan", MemberKind.FORSAKRINGSKASSAN, false),
                        new NewMember("af", "Arbetsförmedlingen", MemberKind.ARBETSFORMEDLINGEN, false),
                        new NewMember("region", "Region Test", MemberKind.REGION, false),
                        new NewMember("kommun", "Test kommun", MemberKind.KOMMUN, false))));
        users.add(FORBUND, new NewUser("it-ekonom", "Test it-ekonom", PASSWORD, Set.of(Role.EKONOM)));
        users.add(FORBUND, new NewUser("it-slutat", "Test it-slutat", PASSWORD, Set.of(Role.EKONOM)));
        try (Connection connection = database.getConnection();
                PreparedStatement leave = connection.prepareStatement(
                        "update app_user set active = false where username = 'it-slutat'")) {
            leave.executeUpdate();
        }
    }
}
