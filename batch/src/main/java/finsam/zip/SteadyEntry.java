package finsam.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * What is to become an entry of a {@link SteadyZip}, packed as it is written: in memory while it is small, then in a file
 * that is removed when it is closed. Several can be written at once, and added in any order.
 */
public final class SteadyEntry extends OutputStream {

    /** How many packed bytes of an entry are held in memory. */
    private static final int IN_MEMORY = 256 * 1024;

    private final String name;
    private final DeferredFileOutputStream packed;
    private final OutputStream buffered;
    private final SteadyDeflate deflate;
    private final CRC32 crc = new CRC32();
    private final MessageDigest digest = digest();
    private long size;

    /** @param name of the entry in the zip */
    public SteadyEntry(String name) throws IOException {
        this.name = name;
        this.packed = DeferredFileOutputStream.builder()
                .setThreshold(IN_MEMORY)
                .setPrefix("finsam")
                .setSuffix(".packed")
                .get();
        this.buffered = new BufferedOutputStream(packed, 1 << 14);
        this.deflate = new SteadyDeflate(buffered);
    }

    public String name() {
        return name;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        deflate.write(bytes, offset, length);
        crc.update(bytes, offset, length);
        digest.update(bytes, offset, length);
        size += length;
    }

    /** Nothing more is written. @return the SHA-256 of what was, in lower-case hex */
    public String end() throws IOException {
        deflate.close();
        buffered.close();
        return HexFormat.of().formatHex(digest.digest());
    }

    long size() {
        return size;
    }

    long crc() {
        return crc.getValue();
    }

    long packedSize() {
        return packed.getByteCount();
    }

    InputStream packed() throws IOException {
        return packed.toInputStream();
    }

    /** Removes what lies in a file. */
    @Override
    public void close() throws IOException {
        packed.close();
        Path file = packed.getPath();
        if (file != null && !packed.isInMemory()) {
            Files.deleteIfExists(file);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
