import { expect, test } from 'vitest';
import type { MapReport } from '../../../src/map/map-view.ts';
import type { PlayerEvent } from '../../../src/player/story-player.ts';
import { playerOf, recordingView, stepOf } from './fake-map.ts';

const report: MapReport = { camera: { center: [0, 0], zoom: 0, bearing: 0, pitch: 0 }, layers: [], drawn: {} };

test('a rest is reported once, however many frames came before it, and the next one again', async () => {
  let comeToRest: (report: MapReport) => void = () => undefined;
  let rest = new Promise<MapReport>((resolve) => (comeToRest = resolve));
  const events: PlayerEvent[] = [];
  const steps = [stepOf('one.a', 'first'), stepOf('one.b', 'second')];
  const player = playerOf(steps, { emit: (event) => events.push(event) });
  const settled = (): readonly string[] => events.filter(({ kind }) => kind === 'settled').map(({ step }) => step.key);
  player.attach(recordingView(() => rest).view);
  player.uncover();
  player.moveTo({ key: 'one.b', progress: 0.1 });
  for (const target of ['a', 'b', 'c', null]) player.mark(target);
  comeToRest(report);
  await rest;
  await Promise.resolve();
  expect(settled()).toEqual(['one.b']);

  rest = new Promise<MapReport>((resolve) => (comeToRest = resolve));
  player.moveTo({ key: 'one.a', progress: 0.9 });
  comeToRest(report);
  await rest;
  await Promise.resolve();
  expect(settled()).toEqual(['one.b', 'one.a']);
});
