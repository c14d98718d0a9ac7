package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Clock;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ServerIT {

    @Resource(lookup = "java:jboss/datasources/FinsamDS")
    private DataSource database;

    @PersistenceContext(unitName = "finsam")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Faulty faulty;

    @Test
    void the_schema_is_the_migrations_and_nothing_is_left_undone() throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet failed = connection
                        .createStatement()
                        .executeQuery("select count(*) from \"flyway_schema_history\" where not \"success\"")) {
            failed.next();
            assertThat(failed.getInt(1)).isZero();
        }
        assertThat(entities.createNativeQuery("select count(*) from app_user").getSingleResult())
                .isNotNull();
    }

    @Test
    void a_service_lets_in_the_role_that_it_is_for_and_no_other() throws Exception {
        assertThat(As.user("it-ekonom", TestUsers.PASSWORD, faulty::forEkonomer))
                .isEqualTo("it-ekonom");
        assertThatThrownBy(() -> As.user("it-ekonom", TestUsers.PASSWORD, faulty::forAdministrators))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(faulty::forEkonomer).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void the_clock_is_swedish() {
        assertThat(clock.getZone()).hasToString("Europe/Stockholm");
    }

    @Test
    @RunAsClient
    void the_description_of_the_api_is_open_to_all() throws Exception {
        assertThat(Http.anonymous().get("/openapi").body()).contains("/api/me");
    }

    @Test
    @RunAsClient
    void the_server_tells_that_it_is_ready() throws Exception {
        assertThat(Http.anonymous()
                        .get(TestServer.management(), "/health/ready")
                        .body())
                .contains("\"status\":\"UP\"");
    }
}
