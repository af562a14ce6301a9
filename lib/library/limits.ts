export const documentLimits = {
  fileBytes: 10 * 1024 * 1024,
  /** What is kept of a file's text for search. */
  textChars: 400_000,
  pages: 1000,
  threadHeapMegabytes: 256,
  threadMilliseconds: 20_000,
  archive: { entries: 2000, unpackedBytes: 120 * 1024 * 1024, ratio: 150, ratioFloorBytes: 1024 * 1024 },
} as const;
