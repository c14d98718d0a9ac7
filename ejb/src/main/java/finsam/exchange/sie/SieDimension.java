package finsam.exchange.sie;

/**
 * {@code #DIM}, or {@code #UNDERDIM} when it has a parent.
 *
 * @param parent the number of the dimension it lies under, or empty
 */
public record SieDimension(String number, String name, String parent) {}
