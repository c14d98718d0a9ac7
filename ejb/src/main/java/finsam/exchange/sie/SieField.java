package finsam.exchange.sie;

import java.util.List;

/** A field of a line: a text, or a list in braces. */
sealed interface SieField {

    record Text(String value) implements SieField {}

    record Items(List<String> values) implements SieField {}
}
