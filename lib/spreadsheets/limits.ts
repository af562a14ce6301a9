/** Documented limits of an uploaded workbook. CSV files are streamed and have only the row and cell limits. */
export const limits = {
  uploadBytes: 10 * 1024 * 1024,
  archiveEntries: 100,
  unpackedBytes: 60 * 1024 * 1024,
  compressionRatio: 100,
  /** A ratio says nothing about a part this small: a page of repeated XML packs better than any bomb. */
  ratioFloorBytes: 1024 * 1024,
  sharedStrings: 250_000,
  sharedStringChars: 20_000_000,
  columns: 300,
  /** Excel's own limit for the text of a cell. */
  cellChars: 32_767,
  mergedAreas: 2_000,
  mergedCells: 500_000,
  headerSearchRows: 10,
  workbookRows: 10_000,
  parseMilliseconds: 10_000,
  parserHeapMegabytes: 160,
} as const;
