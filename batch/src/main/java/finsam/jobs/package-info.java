/** How jobs are started, and how what a stopped server left of them is taken up again. */
package finsam.jobs;
