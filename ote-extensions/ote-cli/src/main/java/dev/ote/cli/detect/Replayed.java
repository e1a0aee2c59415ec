package dev.ote.cli.detect;

import java.util.List;

/**
 * What a replay came to.
 *
 * @param series files that were scored
 * @param rows how many rows they have
 * @param failed CSV files that were not scored
 * @param others files that are no CSV files
 * @param problems what is wrong, in the order of the files; also with files that were scored
 */
public record Replayed(int series, long rows, int failed, int others, List<Problem> problems) {}
