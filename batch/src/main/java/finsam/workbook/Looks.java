package finsam.workbook;

import finsam.workbook.Column.Kind;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How each kind of cell looks. A style is made when first asked for, so the same content always numbers them alike. */
final class Looks {

    /** A sheet's own parts, above its rows. */
    enum Part {
        BANNER,
        TITLE,
        FACT,
        STATE,
        SECTION,
        NOTE
    }

    enum Weight {
        ROW,
        SUBTOTAL,
        TOTAL
    }

    /** Liberation Sans, where there is no Arial, has the same widths: declared widths hold on every machine. */
    static final String FONT = "Arial";

    /** Thousands apart, two decimals. Written as the file writes it, shown as Swedish. */
    static final String MONEY = "#,##0.00;\\-#,##0.00";

    /** The same, but a negative has its minus and is also red: costs are nothing to warn of, a difference may be. */
    static final String DIFFERENCE = "#,##0.00;[Red]\\-#,##0.00";

    private static final String INK = "1F2933";
    private static final String FAINT = "52606D";
    private static final String HAIRLINE = "D3DAE2";
    private static final String LINK = "0B4F8A";
    private static final String HEADER_FILL = "DCE6EE";
    private static final String TOTAL_FILL = "EFF3F6";
    private static final String BANNER_FILL = "FFE08A";

    /** What one cell has beside its kind: LINKED leads elsewhere, QUOTED stays text even when edited, WRAPPED takes more lines. */
    enum Trait {
        PLAIN,
        LINKED,
        QUOTED,
        WRAPPED
    }

    private record Look(Kind kind, Weight weight, Trait trait) {}

    private record Hand(int points, boolean bold, String colour, boolean underlined) {}

    private final XSSFWorkbook book;
    private final XSSFCellStyle[][][] cells =
            new XSSFCellStyle[Kind.values().length][Weight.values().length][Trait.values().length];
    private final Map<Hand, XSSFFont> fonts = new HashMap<>();
    private final Map<HorizontalAlignment, XSSFCellStyle> headings = new HashMap<>();
    private final Map<Part, XSSFCellStyle> parts = new HashMap<>();

    Looks(XSSFWorkbook book) {
        this.book = book;
        XSSFFont body = book.getFontAt(0);
        body.setFontName(FONT);
        body.setFontHeightInPoints((short) 10);
        body.setColor(colour(INK));
        fonts.put(new Hand(10, false, INK, false), body);
    }

    XSSFCellStyle cell(Kind kind, Weight weight, Trait trait) {
        XSSFCellStyle[] ofTraits = cells[kind.ordinal()][weight.ordinal()];
        if (ofTraits[trait.ordinal()] == null) {
            ofTraits[trait.ordinal()] = make(new Look(kind, weight, trait));
        }
        return ofTraits[trait.ordinal()];
    }

    XSSFCellStyle heading(Kind kind) {
        return headings.computeIfAbsent(alignment(kind), alignment -> {
            XSSFCellStyle style = style(new Hand(10, true, INK, false));
            style.setWrapText(true);
            style.setAlignment(alignment);
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            fill(style, HEADER_FILL);
            border(style, BorderStyle.THIN, FAINT, false);
            return style;
        });
    }

    XSSFCellStyle part(Part part) {
        return parts.computeIfAbsent(part, p -> {
            XSSFCellStyle style = switch (part) {
                case BANNER -> style(new Hand(11, true, INK, false));
                case TITLE -> style(new Hand(16, true, INK, false));
                case FACT -> style(new Hand(10, false, INK, false));
                case STATE -> style(new Hand(8, false, FAINT, false));
                case SECTION -> style(new Hand(11, true, INK, false));
                case NOTE -> style(new Hand(9, false, FAINT, false));
            };
            style.setVerticalAlignment(part == Part.SECTION ? VerticalAlignment.BOTTOM : VerticalAlignment.CENTER);
            style.setWrapText(part == Part.NOTE);
            if (part == Part.BANNER) {
                fill(style, BANNER_FILL);
            }
            return style;
        });
    }

    static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb), null);
    }

    private XSSFCellStyle make(Look look) {
        boolean heavy = look.weight != Weight.ROW;
        boolean linked = look.trait == Trait.LINKED;
        XSSFCellStyle style = style(new Hand(10, heavy, linked ? LINK : INK, linked));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setQuotePrefixed(look.trait == Trait.QUOTED);
        format(style, look);
        if (heavy) {
            border(style, look.weight == Weight.TOTAL ? BorderStyle.MEDIUM : BorderStyle.THIN, INK, true);
        } else {
            border(style, BorderStyle.HAIR, HAIRLINE, false);
        }
        if (look.weight == Weight.TOTAL) {
            fill(style, TOTAL_FILL);
        }
        return style;
    }

    private void format(XSSFCellStyle style, Look look) {
        style.setAlignment(alignment(look.kind));
        String format = switch (look.kind) {
            case TEXT, VERDICT, MISSING -> "General";
            case NUMBER -> "0";
            case DATE -> "yyyy\\-mm\\-dd";
            case ORE, BALANCE -> MONEY;
            case DIFFERENCE -> DIFFERENCE;
            case PERCENT, SHARE -> "0.0\\ %";
        };
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setWrapText(look.trait == Trait.WRAPPED || look.kind == Kind.TEXT && look.weight == Weight.ROW);
    }

    private static HorizontalAlignment alignment(Kind kind) {
        return switch (kind) {
            case TEXT, DATE -> HorizontalAlignment.LEFT;
            case VERDICT -> HorizontalAlignment.CENTER;
            default -> HorizontalAlignment.RIGHT;
        };
    }

    private XSSFCellStyle style(Hand hand) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(fonts.computeIfAbsent(hand, h -> {
            XSSFFont font = book.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) h.points);
            font.setBold(h.bold);
            font.setColor(colour(h.colour));
            font.setUnderline(h.underlined ? FontUnderline.SINGLE : FontUnderline.NONE);
            return font;
        }));
        return style;
    }

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void border(XSSFCellStyle style, BorderStyle border, String rgb, boolean above) {
        if (above) {
            style.setBorderTop(border);
            style.setTopBorderColor(colour(rgb));
        } else {
            style.setBorderBottom(border);
            style.setBottomBorderColor(colour(rgb));
        }
    }
}
