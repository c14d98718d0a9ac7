/** Archives whose bytes depend on nothing but their content: for workbooks and for the audit bundle. */
package finsam.zip;
