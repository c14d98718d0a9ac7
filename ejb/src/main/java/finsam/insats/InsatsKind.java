package finsam.insats;

/** What an insats works on. A mixed one is registered as two. */
public enum InsatsKind {
    /** Individinriktad: with the people themselves. */
    INDIVIDUAL,
    /** Strukturövergripande: with how the parties work together. */
    STRUCTURAL
}
