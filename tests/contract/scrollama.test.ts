import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ScrollPosition } from '../../src/scroll/scroll-source.ts';
import { createScrollamaSource } from '../../src/scroll/scrollama-source.ts';

let triggers: HTMLElement[];
let stop: () => void;
let positions: ScrollPosition[];

beforeEach(() => {
  const space = element('600px');
  triggers = ['one', 'two', 'three'].map((key) => {
    const trigger = element('900px');
    trigger.dataset['trigger'] = key;
    return trigger;
  });
  document.body.replaceChildren(space, ...triggers, element('1200px'));
  window.scrollTo(0, 0);
  positions = [];
  stop = createScrollamaSource({ triggers, offset: () => 0.5 }).start((position) => positions.push(position));
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
  document.body.style.overflowAnchor = '';
});

test('says where the reader is at once', () => {
  expect(positions).toEqual([{ key: null, progress: 0 }]);
});

test('says when a step is entered, and how far the reader is in it', async () => {
  scrollTo('two', 0.25);
  await vi.waitFor(() => {
    expect(positions.at(-1)?.key).toBe('two');
    expect(positions.at(-1)?.progress).toBeCloseTo(0.25, 1);
  });
  scrollTo('two', 0.75);
  await vi.waitFor(() => {
    expect(positions.at(-1)?.progress).toBeCloseTo(0.75, 1);
  });
});

test('says it on the way up as on the way down', async () => {
  scrollTo('three', 0.5);
  await vi.waitFor(() => {
    expect(positions.at(-1)?.key).toBe('three');
  });
  scrollTo('one', 0.5);
  await vi.waitFor(() => {
    expect(positions.at(-1)?.key).toBe('one');
    expect(positions.at(-1)?.progress).toBeCloseTo(0.5, 1);
  });
});

test('says it where the page grows above the reader', async () => {
  scrollTo('two', 0.25);
  await vi.waitFor(() => {
    expect(positions.at(-1)?.key).toBe('two');
  });
  document.body.style.overflowAnchor = 'none';
  document.body.prepend(element('900px'));
  await vi.waitFor(() => {
    expect(positions.at(-1)?.key).toBe('one');
    expect(positions.at(-1)?.progress).toBeCloseTo(0.25, 1);
  });
});

test('says it where steps change their places and the page keeps its size', async () => {
  scrollTo('two', 0.25);
  await vi.waitFor(() => {
    expect(positions.at(-1)?.key).toBe('two');
  });
  document.body.style.overflowAnchor = 'none';
  document.body.prepend(document.body.lastElementChild as HTMLElement);
  await vi.waitFor(() => {
    expect(positions.at(-1)?.key).toBe(null);
  });
});

test('says nothing any more once stopped', async () => {
  scrollTo('one', 0.5);
  await vi.waitFor(() => {
    expect(positions.at(-1)?.key).toBe('one');
  });
  stop();
  const count = positions.length;
  scrollTo('three', 0.5);
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let frames = 0; frames < 5; frames += 1) await frame();
  expect(positions).toHaveLength(count);
});

/** Puts a height of a trigger on the trigger line, the middle of the window. */
function scrollTo(key: string, share: number): void {
  const trigger = triggers.find(({ dataset }) => dataset['trigger'] === key);
  if (!trigger) throw new Error(`No trigger ${key}`);
  const { top, height } = trigger.getBoundingClientRect();
  window.scrollTo(0, window.scrollY + top + height * share - window.innerHeight / 2);
}

function element(height: string): HTMLElement {
  const block = document.createElement('div');
  block.style.height = height;
  return block;
}
