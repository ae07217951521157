import { defineToolbarApp } from 'astro/toolbar';
import { CameraPicker, type PickerAnswer } from './camera-picker.ts';
import type { WindowStorage } from './picker-drafts.ts';
import type { PickerStory } from '../site/picker-story.ts';

/** The camera picker as an app of Astro's dev toolbar: opens at the step that is being read. */

const ROOT = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}@story/`;
/** A page that is loaded anew while the picker is open opens it again. */
const OPEN_KEY = 'story-camera.step';
const DRAFTS_KEY = 'story-camera.drafts';
const SAID_KEY = 'story-camera.said';

/** What lives as long as the window. */
const inWindow = (key: string): WindowStorage => ({
  read: () => sessionStorage.getItem(key),
  write: (text) => {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  },
});

async function load(): Promise<PickerStory> {
  const lang = document.documentElement.lang;
  return (await fetch(`${ROOT}picker/${lang}.json`)).json() as Promise<PickerStory>;
}

async function post(action: 'step' | 'undo', body: unknown): Promise<PickerAnswer> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(ROOT + action, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as PickerAnswer;
}

export default defineToolbarApp({
  init(canvas, app) {
    let picker: Promise<CameraPicker> | null = null;
    const close = (): void => {
      app.toggleState({ state: false });
    };
    const onStep = (key: string): void => {
      sessionStorage.setItem(OPEN_KEY, key);
    };
    const open = (key: string | null): void => {
      onStep(key ?? '');
      const kept = { drafts: inWindow(DRAFTS_KEY), said: inWindow(SAID_KEY) };
      picker ??= CameraPicker.open(canvas, key, { load, post, close, onStep, ...kept }, document.documentElement.lang);
    };
    app.onToggled(({ state }) => {
      // Open before the page was loaded anew: at the step that was open then, whatever is being read.
      const before = sessionStorage.getItem(OPEN_KEY);
      if (state) open(before || (document.querySelector('[data-step][aria-current]')?.id ?? null));
      else {
        sessionStorage.removeItem(OPEN_KEY);
        void picker?.then((opened) => {
          opened.destroy();
        });
        picker = null;
      }
    });
    import.meta.hot?.on('story:shown', () => {
      void picker?.then((opened) => opened.reload());
    });
    if (sessionStorage.getItem(OPEN_KEY) !== null) app.toggleState({ state: true });
  },
});
