package finsam.exchange.sie;

/**
 * Something in the file that a person must know.
 *
 * @param line the line it stands on, from 1; 0 when it concerns the file as a whole
 * @param ruleId stable, one of {@code sie.*} or {@code money.*}
 * @param sentence what is wrong and what to do, in Swedish, without the line
 */
public record SieFault(int line, String ruleId, String sentence) {}
