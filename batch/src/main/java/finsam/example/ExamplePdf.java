package finsam.example;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF of one page with lines of text, for the invented invoices and receipts of the example. */
final class ExamplePdf {

    private static final int TOP = 760;
    private static final int LINE_HEIGHT = 24;

    private ExamplePdf() {}

    static byte[] of(String... lines) {
        StringBuilder text = new StringBuilder("BT /F1 14 Tf 60 " + TOP + " Td " + LINE_HEIGHT + " TL\n");
        for (String line : lines) {
            text.append('(').append(line.replaceAll("([\\\\()])", "\\\\$1")).append(") Tj T*\n");
        }
        text.append("ET");
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        return assembled(objects).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The objects, the table of where each begins, and where that table begins (ISO 32000-1, 7.5). */
    private static String assembled(List<String> objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (String object : objects) {
            places.add(pdf.length());
            pdf.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> pdf.append("%010d 00000 n \n".formatted(place)));
        return pdf.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n")
                .toString();
    }
}
