import { expect, it } from 'vitest';
import { inTasks } from '../../../src/base/in-tasks.ts';

/** Parts of two milliseconds each; `done` says how many were carried out. */
function* work(parts: number, done: (count: number) => void): Generator<void, string> {
  for (let part = 1; part <= parts; part++) {
    const end = performance.now() + 2;
    while (performance.now() < end);
    done(part);
    yield;
  }
  return 'whole';
}

it('gives the result of the work, and lets others have their turn in between', async () => {
  const turns: number[] = [];
  let parts = 0;
  const turn = setInterval(() => turns.push(parts));
  const result = await inTasks(
    work(30, (count) => (parts = count)),
    () => true,
  );
  clearInterval(turn);
  expect(result).toBe('whole');
  expect(turns.length).toBeGreaterThan(3);
  expect(turns[0]).toBeLessThan(30);
});

it('gives up what is no longer wanted', async () => {
  let parts = 0;
  const result = await inTasks(
    work(30, (count) => (parts = count)),
    () => parts < 5,
  );
  expect(result).toBeNull();
  expect(parts).toBeLessThan(30);
});

it('does not begin what nobody wants', async () => {
  let parts = 0;
  expect(
    await inTasks(
      work(3, (count) => (parts = count)),
      () => false,
    ),
  ).toBeNull();
  expect(parts).toBe(0);
});
