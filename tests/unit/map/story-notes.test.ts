import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/check/read-story.ts';
import { isWithin, overlaps } from '../../../src/map/note-geometry.ts';
import { noteArea, noteLimit, noteRequest } from '../../../src/map/note-request.ts';
import { placeNotes } from '../../../src/map/place-notes.ts';
import { stepNotes } from '../../../src/map/step-notes.ts';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import { resolveCamera } from '../../../src/story/camera.ts';
import { DEFAULT_MAX_ZOOM } from '../../../src/story/map-state.ts';
import { PROOF_SCREENS, screenLayout, screenViewport } from '../../../src/story/screen-layout.ts';
import { screenPoint } from '../../../src/story/visibility.ts';
import { coversOf, noteSize } from '../../support/note-screens.ts';

const { story } = await readStory('content', fragmentAddresses);
if (story === null) throw new Error('The story has errors');
const { map } = story.input;
const limits = { bounds: map.bounds, maxZoom: map.maxZoom ?? DEFAULT_MAX_ZOOM };
const noted = story.steps.filter((step) => Object.values(step.text).some(({ notes }) => notes.length > 0));

const cases = PROOF_SCREENS.flatMap((screen) =>
  story.languages.map((lang) => ({
    ...screen,
    lang,
    name: `${String(screen.width)}×${String(screen.height)}, ${lang}`,
  })),
);

describe.each(cases)('notes of the story at $name', ({ width, height, lang }) => {
  const layout = screenLayout({ width, height });

  it.each(noted.map((step) => [step.key, step] as const))(
    '%s: each has its place and collides with nothing',
    (_, step) => {
      const viewport = screenViewport({ width, height }, step.map.card);
      const camera = resolveCamera(step.map.camera[layout === 'overlay' ? 'wide' : 'narrow'], viewport, limits);
      const free = noteArea(viewport, layout);
      const covers = coversOf(viewport, layout);
      const request = noteRequest({
        step: stepNotes(step, story, lang),
        free,
        covers,
        screenPoint: (place) => screenPoint(place, camera, viewport),
        sizeOf: ({ text }) => noteSize(text, layout),
      });
      const placed = placeNotes(request);
      expect(placed).toHaveLength(Math.min(noteLimit(free), step.text[lang]?.notes.length ?? 0));
      const boxes = placed.map((note, index) => {
        expect(note, `note ${String(index + 1)} has room`).not.toBeNull();
        const { width: w, height: h } = request.notes[index] ?? { width: 0, height: 0 };
        return { x: note?.x ?? 0, y: note?.y ?? 0, width: w, height: h };
      });
      for (const [index, box] of boxes.entries()) {
        expect(isWithin(box, free)).toBe(true);
        expect([...covers, ...request.marks].filter((other) => overlaps(box, other))).toEqual([]);
        expect(boxes.slice(0, index).filter((other) => overlaps(box, other))).toEqual([]);
      }
    },
  );
});
