/**
 * SIE 4B, the exchange format every Swedish accounting program speaks: {@link finsam.exchange.sie.SieReader} and {@link
 * finsam.exchange.sie.SieWriter}, and the file between them as plain records. Knows nothing of the ledger.
 */
package finsam.exchange.sie;
