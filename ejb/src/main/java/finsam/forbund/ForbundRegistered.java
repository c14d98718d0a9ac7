package finsam.forbund;

import finsam.access.Scope;
import java.time.LocalDate;

/** Told when a förbund has been registered, in the same transaction: each feature lays out what it needs. */
public record ForbundRegistered(Scope scope, LocalDate membersFrom) {}
