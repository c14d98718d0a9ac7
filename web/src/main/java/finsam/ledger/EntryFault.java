package finsam.ledger;

/**
 * What is wrong with a field of a voucher that is being written, in a sentence.
 *
 * @param line the index of the line, or −1 for the head
 * @param field the field's name, or null if it is about no field alone
 * @param rule the rule that was broken
 */
public record EntryFault(int line, String field, String sentence, String rule) {

    /** @return the line in words, {@code Rad 2: }; nothing for the head */
    public String place() {
        return line < 0 ? "" : "Rad " + (line + 1) + ": ";
    }

    /** @return whether it says that somebody else has changed the draft meanwhile */
    public boolean isOvertaken() {
        return rule.equals("draft.changed-meanwhile");
    }
}
