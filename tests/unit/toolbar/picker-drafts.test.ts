import { expect, test } from 'vitest';
import type { StepInput } from '../../../src/schema/chapter.ts';
import { type WindowStorage, PickerDrafts } from '../../../src/toolbar/picker-drafts.ts';
import { targetIn, withMove, withoutStop, withStop, withTarget } from '../../../src/toolbar/picker-slots.ts';

const written: StepInput = { id: 'a', camera: { box: [1, 2, 3, 4] }, layers: ['x'], date: '2025-08-06' };
const moved: StepInput = { ...written, camera: { center: [1, 2], zoom: 5 } };

/** What a window keeps from page to page. */
function windowStorage(text: string | null = null): WindowStorage & { readonly text: () => string | null } {
  let kept = text;
  return {
    read: () => kept,
    write: (next) => {
      kept = next;
    },
    text: () => kept,
  };
}

test('a draft is there again when the page was loaded anew, for its own step alone', () => {
  const storage = windowStorage();
  new PickerDrafts(storage).keep('one.a', written, moved);
  const after = new PickerDrafts(storage);
  expect(after.of('one.a', written)).toEqual(moved);
  expect(after.of('one.b', written)).toBe(written);
});

test('a draft that is saved or discarded leaves nothing behind', () => {
  const storage = windowStorage();
  const drafts = new PickerDrafts(storage);
  drafts.keep('one.a', written, moved);
  drafts.keep('one.a', written, written);
  expect(storage.text()).toBeNull();
  expect(drafts.of('one.a', written)).toBe(written);
});

test('what somebody else wrote in the meantime is not taken back by a draft', () => {
  const drafts = new PickerDrafts(windowStorage());
  drafts.keep('one.a', written, moved);
  const now: StepInput = { ...written, layers: ['x', 'y'] };
  expect(drafts.of('one.a', now)).toEqual({ ...now, camera: moved.camera });
});

test('drafts that cannot be read are none', () => {
  expect(new PickerDrafts(windowStorage('[[')).of('one.a', written)).toBe(written);
});

test('stops are added before the end, set like the camera, taken out, and go with the way that passes them', () => {
  const [first, second] = [{ fit: ['x'] }, { box: [5, 6, 7, 8] as [number, number, number, number] }];
  const way = withStop(withStop({ ...written, move: 'scrub' }, first), second);
  expect(way.via).toEqual([first, second]);
  expect(targetIn(way, 1)).toBe(second);
  expect(withTarget(way, 0, second).via).toEqual([second, second]);
  expect(withTarget(way, 'narrow', first).narrow).toBe(first);
  expect(withoutStop(way, 0).via).toEqual([second]);
  expect(withoutStop(withoutStop(way, 0), 0)).not.toHaveProperty('via');
  expect(withMove(way, 'fly')).not.toHaveProperty('via');
  expect(withMove(way, 'scrub').via).toEqual(way.via);
  expect(withMove(way, null)).not.toHaveProperty('move');
});
