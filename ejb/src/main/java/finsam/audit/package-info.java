/** What an auditor does with the books: controls, samples, questions, and the heads of the chains on paper. */
package finsam.audit;
