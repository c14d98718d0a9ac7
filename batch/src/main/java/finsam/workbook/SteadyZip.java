package finsam.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;

/**
 * A zip whose bytes depend on nothing but its content: every entry has the same time, whatever the clock and the time zone,
 * and is packed by {@link SteadyDeflate}.
 *
 * <p>One entry's packed bytes are held until it is closed: some seventy bytes a row.
 */
final class SteadyZip extends ZipArchiveOutputStream {

    /** A zip holds local time without a zone: this is the same everywhere, and the first it can hold is the day before. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(1980, 1, 2, 0, 0);

    private ZipArchiveEntry entry;
    private UnsynchronizedByteArrayOutputStream packed;
    private SteadyDeflate deflate;
    private CRC32 crc;

    SteadyZip(OutputStream out) {
        super(out);
        setUseZip64(Zip64Mode.AsNeeded);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry content) throws IOException {
        entry = new ZipArchiveEntry(content.getName());
        entry.setTime(WRITTEN.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
        packed = UnsynchronizedByteArrayOutputStream.builder().get();
        deflate = new SteadyDeflate(packed);
        crc = new CRC32();
        entry.setSize(0);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        deflate.write(bytes, offset, length);
        crc.update(bytes, offset, length);
        entry.setSize(entry.getSize() + length);
    }

    @Override
    public void closeArchiveEntry() throws IOException {
        deflate.close();
        entry.setMethod(DEFLATED);
        entry.setCrc(crc.getValue());
        entry.setCompressedSize(packed.size());
        addRawArchiveEntry(entry, packed.toInputStream());
    }
}
