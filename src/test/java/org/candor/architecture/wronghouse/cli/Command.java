package org.candor.architecture.wronghouse.cli;

/** What the wrong kernel calls. */
public record Command(String name) {}
