/** The custom element around an embedded story. */
export interface MapStoryElement extends HTMLElement {
  /** Leads the story to a step, `<chapter>.<step>`. */
  go(step: string): void;
}

/** Detail of the event `story:step`. */
export interface StoryStepDetail {
  readonly step: string;
  readonly index: number;
  readonly count: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'map-story': MapStoryElement;
  }
  interface HTMLElementEventMap {
    'story:step': CustomEvent<StoryStepDetail>;
  }
}
