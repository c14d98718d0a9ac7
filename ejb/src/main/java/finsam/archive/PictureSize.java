package finsam.archive;

import finsam.rules.RuleViolation;

/** How large a picture may be: what opens one needs memory for each of its points, however small its file is. */
final class PictureSize {

    /** Points along a side. */
    private static final long LONGEST_SIDE = 20_000;

    /** Points in all: more than any camera's. */
    private static final long MOST_POINTS = 120_000_000;

    private PictureSize() {}

    static void require(long width, long height) {
        RuleViolation.require(width > 0 && height > 0, "attachment.damaged");
        RuleViolation.require(
                width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_POINTS,
                "attachment.picture-size",
                width,
                height);
    }
}
