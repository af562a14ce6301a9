/** How long what nobody needs any more is kept, in days. The privacy page says the same. */
export const keptDays = {
  /** After it was handed over or given up. */
  mail: 7,
  /** After the import was uploaded: its rows name people. What was applied stays, and so do the counts. */
  importRows: 30,
  /** After the last answer: forms of several steps that were left, and the empty rest of those that were sent. */
  journeys: 30,
  /** Counts of tries; the longest window is an hour. */
  throttleCounters: 2,
} as const;

/** An import on which nothing has moved for so long is given up: its job has failed for good. */
export const importHours = 24;
