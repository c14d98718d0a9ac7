package finsam.it;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import finsam.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A real browser, with one window for each person who signs in. It keeps pictures, times and whatever is wrong with a page. */
final class Browser implements AutoCloseable {

    /** Where its pictures are kept, of each database apart. */
    static final Path PICTURES = Path.of("target", "screenshots", System.getProperty("finsam.it.on", "h2"));

    private static final int WIDE = 1280;
    private static final int NARROW = 375;
    private static final int HIGH = 900;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final Map<String, Page> windows = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Long> millis = new TreeMap<>();

    Browser() throws IOException {
        Files.createDirectories(PICTURES);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    private static Path installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This test needs Chromium: .ci/run installs it"));
    }

    /** @return what was wrong with any page: errors in its console, and what keeps somebody from using it */
    List<String> faults() {
        return faults;
    }

    /** Writes down how long each page took when it was opened a second time, in ms. */
    void writeTimes() throws IOException {
        List<String> lines = millis.entrySet().stream()
                .map(page -> "%5d ms  %s".formatted(page.getValue(), page.getKey()))
                .toList();
        Files.write(PICTURES.resolve("times.txt"), lines);
    }

    /** @return the förbund's person of that role, signed in */
    Person arrives(TestForbund forbund, Role role) throws Exception {
        forbund.as(role);
        return signIn(forbund.code() + "." + role.name().toLowerCase(Locale.ROOT), TestUsers.PASSWORD);
    }

    Person signIn(String username, String password) {
        Person person = arrive(username);
        person.page().getByLabel("Användarnamn").fill(username);
        person.page().getByLabel("Lösenord").fill(password);
        person.page().getByRole(AriaRole.BUTTON).click();
        return person;
    }

    /** @return somebody at the login, who has not typed anything yet */
    Person arrive(String username) {
        BrowserContext window = chromium.newContext(
                new NewContextOptions().setViewportSize(WIDE, HIGH).setLocale("sv-SE"));
        Page page = window.newPage();
        windows.put(username, page);
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.navigate(TestServer.address() + "/index.xhtml");
        return new Person(page);
    }

    /** Leaves a picture of each window as it was last: where a test failed, they tell why. */
    @Override
    public void close() {
        windows.forEach((username, page) -> page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("sist-" + username.replaceFirst(".*\\.", "") + ".png"))
                .setFullPage(true)));
        playwright.close();
    }

    /** Somebody who has signed in, at a page. */
    final class Person {

        private final Page page;

        private Person(Page page) {
            this.page = page;
        }

        Page page() {
            return page;
        }

        /** Opens a page of the förbund by its address. */
        Person open(String address) {
            page.navigate(TestServer.address() + "/" + address);
            return this;
        }

        /** Opens a page by the menu. */
        Person go(String menuItem) {
            page.locator("nav.wide")
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(menuItem).setExact(true))
                    .click();
            return this;
        }

        /** @return the form of the id */
        Form form(String id) {
            return new Form(page.locator("form[id='" + id + "']"));
        }

        String text() {
            return page.locator("main").innerText().replace('\u00a0', ' ');
        }

        /** Follows a link of the page by its words. */
        void follow(String link) {
            page.locator("main")
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(link).setExact(true))
                    .first()
                    .click();
        }

        void seesHeading(String words) {
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words))
                    .first()
                    .waitFor();
        }

        /** @return the words of each row of the page's first table */
        List<String> rows() {
            return page.locator("main .table").first().locator("tbody tr").allInnerTexts().stream()
                    .map(Person::words)
                    .toList();
        }

        /** @return the words of the first row whose heading has the name */
        String row(String heading) {
            Locator named = page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(heading));
            return words(page.locator("main tbody tr")
                    .filter(new Locator.FilterOptions().setHas(named))
                    .first()
                    .innerText());
        }

        private static String words(String text) {
            return text.replaceAll("\\s+", " ").strip();
        }

        /** Takes the page's picture wide and narrow, and looks for what keeps somebody from using it. */
        void look(String name) {
            for (int width : List.of(NARROW, WIDE)) {
                page.setViewportSize(width, HIGH);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                        .setFullPage(true));
                if ((int) page.evaluate("document.documentElement.scrollWidth") > width) {
                    faults.add(name + " is wider than " + width + " px");
                }
                for (Rule rule :
                        new AxeBuilder(page).withTags(WCAG_AA).analyze().getViolations()) {
                    rule.getNodes()
                            .forEach(node -> faults.add(
                                    name + " at " + width + " px: " + rule.getId() + " " + node.getTarget()));
                }
            }
        }

        /** Reads the page again and keeps how long it took. */
        void time(String name) {
            page.reload();
            millis.put(
                    name,
                    ((Number) page.evaluate("performance.getEntriesByType('navigation')[0].duration")).longValue());
        }

        byte[] download(Runnable click) throws IOException {
            Download download = page.waitForDownload(click);
            return Files.readAllBytes(download.path());
        }

        int statusOf(String address) {
            return page.request().get(TestServer.address() + "/" + address).status();
        }
    }
}
