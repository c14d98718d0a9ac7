package finsam.access;

/** What a person is in a förbund. */
public enum Role {
    /** Enters budgets and books. */
    EKONOM,
    /** Prepares and attests. */
    FORBUNDSCHEF,
    /** Sits on the board: reads and decides. */
    LEDAMOT,
    /** Reads everything and takes it away. */
    REVISOR,
    /** Sees what the own organisation contributes. */
    MEDLEM,
    /** Sets up the förbund and its users. */
    ADMINISTRATOR;

    /** Everybody who sees into the förbund's books. */
    public static Role[] readers() {
        return new Role[] {EKONOM, FORBUNDSCHEF, LEDAMOT, REVISOR, ADMINISTRATOR};
    }
}
