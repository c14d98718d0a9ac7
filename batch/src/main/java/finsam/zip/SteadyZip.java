package finsam.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip whose bytes depend on nothing but its content: every entry has the same time, whatever the clock and the time zone,
 * and is packed by {@link SteadyDeflate}.
 *
 * <p>Entries are written one after the other, or packed side by side as {@link SteadyEntry} and added when they are whole.
 */
public final class SteadyZip extends ZipArchiveOutputStream {

    /** A zip holds local time without a zone: this is the same everywhere, and the first it can hold is the day before. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(1980, 1, 2, 0, 0);

    private SteadyEntry entry;

    public SteadyZip(OutputStream out) {
        super(out);
        setUseZip64(Zip64Mode.AsNeeded);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry content) throws IOException {
        entry = new SteadyEntry(content.getName());
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        entry.write(bytes, offset, length);
    }

    @Override
    public void closeArchiveEntry() throws IOException {
        try (SteadyEntry written = entry) {
            written.end();
            add(written);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            if (entry != null) {
                entry.close();
            }
        }
    }

    /** Adds an entry that has ended. */
    public void add(SteadyEntry written) throws IOException {
        ZipArchiveEntry head = new ZipArchiveEntry(written.name());
        head.setTime(WRITTEN.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
        head.setMethod(DEFLATED);
        head.setSize(written.size());
        head.setCrc(written.crc());
        head.setCompressedSize(written.packedSize());
        try (InputStream packed = written.packed()) {
            addRawArchiveEntry(head, packed);
        }
    }
}
