package finsam.forbund;

/** The three that finance a förbund: the state, the regions together, the kommuner together (Finsamlagen 5 §). */
public enum Party {
    STATE,
    REGION,
    KOMMUN
}
