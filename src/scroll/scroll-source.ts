/** Port: where scroll positions come from. Adapters: `scrollama-source.ts` (the page) and, in an embed, the host page. */
export interface ScrollSource {
  /** Begins to report; the first report comes as soon as the position is known. Returns how to stop. */
  start(onMove: (position: ScrollPosition) => void): () => void;
}

/** Where the reader is: which trigger lies on the trigger line, and how far it has moved past it. */
export interface ScrollPosition {
  /** Key of the active step; `null` while the reader has not reached the first one. */
  readonly key: string | null;
  /** 0 when the step's top meets the trigger line, 1 when its bottom does. */
  readonly progress: number;
}
