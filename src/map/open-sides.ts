import type { MapFrame } from './map-commands.ts';
import { nameAnchors, type NamedLayer } from './name-anchors.ts';
import type { Rect } from './note-geometry.ts';
import type { Size } from './picture-frame.ts';

/** What decides which sides are open, apart from the layers. */
interface Question {
  readonly frame: MapFrame;
  /** `null` for a map that the reader moves. */
  readonly size: Size | null;
  readonly covers: readonly Rect[];
}

/** Finds the open sides of names, and remembers the last answer: a map that comes to rest asks what it asked before. */
export class OpenSides {
  readonly #layers: readonly NamedLayer[];
  #asked = '';
  #answer: NonNullable<MapFrame['anchors']> = {};

  constructor(layers: readonly NamedLayer[]) {
    this.#layers = layers;
  }

  find({ frame, size, covers }: Question): NonNullable<MapFrame['anchors']> {
    // How much of a line is drawn does not matter, and the answer is no part of the question.
    const asked = JSON.stringify([{ ...frame, drawn: null, anchors: null }, size, covers]);
    if (asked !== this.#asked) {
      this.#answer = nameAnchors(frame, this.#layers, size, covers);
      this.#asked = asked;
    }
    return this.#answer;
  }
}
