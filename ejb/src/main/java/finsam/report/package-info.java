/**
 * What members and auditors take away: the årsredovisning and its controls, huvudbok, grundbok, and the orders for them as
 * documents. Statements are pure records made of projections; {@link finsam.report.Reports} reads those.
 */
package finsam.report;
