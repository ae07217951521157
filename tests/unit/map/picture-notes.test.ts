import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/check/read-story.ts';
import { noteLimit } from '../../../src/map/note-request.ts';
import { crosses, isWithin, overlaps } from '../../../src/map/note-geometry.ts';
import { coveringCamera, coveringScale } from '../../../src/map/picture-frame.ts';
import { pictureNotes } from '../../../src/site/picture-notes.ts';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import { screenPoint } from '../../../src/story/visibility.ts';
import { anyCamera } from '../story-camera/arbitraries.ts';

const { story } = await readStory('content', fragmentAddresses);
if (story === null) throw new Error('The story has errors');
const noted = story.steps.filter((step) => Object.values(step.text).some(({ notes }) => notes.length > 0));

describe.each(story.languages)('notes over the pictures in %s', (lang) => {
  it.each(noted.map((step) => [step.key, step] as const))('%s: those with room lie inside and apart', (_, step) => {
    const { width, height, notes } = pictureNotes(step, story, lang, null);
    expect(notes).toHaveLength(step.text[lang]?.notes.length ?? 0);
    const drawn = notes.filter((note) => note !== null);
    const room = { x: 0, y: 0, width, height };
    expect(drawn).toHaveLength(Math.min(noteLimit(room), notes.length));
    for (const [index, note] of drawn.entries()) {
      expect(isWithin(note, room)).toBe(true);
      expect(note.lines.join(' ')).toBe(step.text[lang]?.notes[notes.indexOf(note)]?.text);
      for (const other of drawn.slice(0, index)) {
        expect(overlaps(note, other)).toBe(false);
        if (note.leader) expect(crosses(...note.leader, other)).toBe(false);
      }
    }
  });
});

describe('a picture that covers a window', () => {
  it('shows every place where a map with its camera there has it', () => {
    const picture = { width: 1280, height: 800 };
    const none = { top: 0, right: 0, bottom: 0, left: 0 };
    fc.assert(
      fc.property(
        anyCamera,
        fc.record({ width: fc.integer({ min: 300, max: 3000 }), height: fc.integer({ min: 200, max: 2000 }) }),
        (camera, shown) => {
          const place = [camera.center[0] + 0.01, camera.center[1]] as const;
          const scale = Math.max(shown.width / picture.width, shown.height / picture.height);
          const [x, y] = screenPoint(place, camera, { ...picture, padding: none });
          const expected = [
            shown.width / 2 + (x - picture.width / 2) * scale,
            shown.height / 2 + (y - picture.height / 2) * scale,
          ];
          const covering = coveringCamera(camera, coveringScale(picture, shown));
          const [mapX, mapY] = screenPoint(place, covering, { ...shown, padding: none });
          expect(mapX).toBeCloseTo(expected[0] ?? NaN, 3);
          expect(mapY).toBeCloseTo(expected[1] ?? NaN, 3);
        },
      ),
    );
  });
});
