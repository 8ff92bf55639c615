package org.prunelang.command;

/** Who reads the output: people or programs. The names are what users type. */
enum Format {
    text,
    json
}
