package finsam.exchange.sie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class Cp437Test {

    @Test
    void our_table_is_the_one_the_jdk_has() {
        assumeTrue(Charset.isSupported("IBM437"));
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }

        String decoded = Cp437.decode(all, 0, all.length);

        assertThat(decoded).isEqualTo(new String(all, Charset.forName("IBM437")));
        assertThat(Cp437.encode(decoded)).isEqualTo(all);
    }
}
