package finsam.workbook;

import finsam.money.Ore;

/**
 * An amount that stands in a cell. Given as the value of a cell elsewhere it becomes a formula that fetches it and a link to
 * where it comes from.
 *
 * @param amount what the cell shows
 * @param place where it stands, as a formula writes it: {@code 'Huvudbok'!E107}
 */
public record Figure(Ore amount, String place) {}
