package finsam.screen;

import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import org.primefaces.context.PrimeFacesContext;

/** How the screens say things: the functions of {@code finsam.taglib.xml}. */
public final class Words {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("finsam.screen.words", Locale.forLanguageTag("sv"));
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));
    private static final int SHORT_HASH = 12;

    private Words() {}

    /** @return the Swedish word for a value of a kind, {@code role, EKONOM} is Ekonom; the value itself if it has none */
    public static String word(String kind, Object value) {
        String key = kind + "." + value;
        return value == null ? "" : WORDS.containsKey(key) ? WORDS.getString(key) : value.toString();
    }

    /** @return a point in time to the minute, Swedish time */
    public static String minute(Instant at) {
        return at == null ? "" : MINUTE.format(at);
    }

    /** @return the beginning of a hash, enough to compare by eye */
    public static String brief(String hash) {
        return hash == null ? "" : hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }

    /** @return the texts with a comma between them */
    public static String joined(Collection<String> texts) {
        return String.join(", ", texts);
    }

    /** @return how large a file is, in the unit that people say */
    public static String size(long bytes) {
        long kilobytes = Math.max(1, (bytes + 512) / 1024);
        return kilobytes < 1024 ? kilobytes + " kB" : (kilobytes + 512) / 1024 + " MB";
    }

    /** @return what marks the scripts of this page as our own (Content-Security-Policy); its forms send it back */
    public static String nonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    /** @return the text as it is written in an address */
    public static String encoded(Object text) {
        return text == null ? "" : URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
    }
}
