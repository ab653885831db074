/** How the document is handed over: as a container, or as one XML file where Word gives nothing else. */
export type DocumentFile = { content: Blob; type: string };

/** Where the cursor is. */
export type Selection = {
  /** The words of its first paragraph. */
  text: string;
  /** Tags of the controls around it, innermost first. */
  tags: string[];
  /** Names of the bookmarks around it; empty where Word does not tell. */
  bookmarks: string[];
};

/** A region of the document: by its control, and where an editor has lost that, by its hidden bookmark. */
export type Region = { tag: string; bookmark: string };

/**
 * All that this app wants of the document that is open in Word. Every method may throw a WordFailure: a document is
 * closed, or locked, or busy.
 */
export type WordDocument = {
  /** The document's own properties; they survive saving in every editor. */
  properties: () => Promise<Record<string, string>>;
  file: () => Promise<DocumentFile>;
  /** The words of each region; null for one that is not in the document. */
  texts: (regions: readonly Region[]) => Promise<(string | null)[]>;
  /** What is in a region, as one XML file; null when it is not in the document. */
  ooxml: (region: Region) => Promise<string | null>;
  /** Shows a region and puts the cursor there. @returns Whether it is in the document. */
  show: (region: Region) => Promise<boolean>;
  /**
   * Replaces what stands behind a locked label in the control around both.
   * @param ooxml As one XML file.
   * @returns Whether both are in the document; where not, nothing was changed.
   */
  replaceAfter: (labelTag: string, aroundTag: string, ooxml: string) => Promise<boolean>;
  /**
   * Adds something below what stands in a control.
   * @param ooxml As one XML file.
   * @returns Whether the control is in the document; where not, nothing was changed.
   */
  addInto: (tag: string, ooxml: string) => Promise<boolean>;
  /** Opens another document in a window of its own. */
  open: (container: Blob) => Promise<void>;
  selection: () => Promise<Selection>;
  /** @returns Ends it. */
  onSelection: (moved: () => void) => () => void;
};

/** Word did not do what it was asked for. */
export class WordFailure extends Error {
  /** @param code Word's own, for example "ItemNotFound" or "11001". */
  constructor(readonly code: string) {
    super(`Word: ${code}`);
  }
}
