package finsam.workbook;

/**
 * Text that leads to a sheet of the same workbook.
 *
 * @param text what is read
 * @param sheet the name the sheet was, or will be, asked for by
 */
public record Link(String text, String sheet) {

    public static Link to(String sheet) {
        return new Link(sheet, sheet);
    }
}
