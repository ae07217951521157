import type { CameraTargetInput } from '../schema/camera.ts';
import type { StepInput } from '../schema/chapter.ts';
import type { PickerStep, PickerStory } from '../site/picker-story.ts';
import { PROOF_SCREENS, type Screen, screenViewport } from '../story/screen-layout.ts';
import { type CameraMode, modeOf, stepFields } from './camera-panel.ts';
import { element } from './element.ts';
import { type WindowStorage, PickerDrafts } from './picker-drafts.ts';
import { button, selectField } from './picker-fields.ts';
import {
  boxTarget,
  centerTarget,
  changesAsYaml,
  changesOf,
  draftFrame,
  draftMap,
  draftRows,
  pickerContext,
  type PickerContext,
  sideOf,
} from './picker-model.ts';
import { PICKER_STYLE } from './picker-style.ts';
import { type CameraSlot, targetIn, withTarget } from './picker-slots.ts';
import { createStage, type Stage } from './picker-stage.ts';
import { type PickerWords, pickerWords } from './picker-words.ts';

/** Where the preview answers. */
export interface PickerPorts {
  readonly load: () => Promise<PickerStory>;
  readonly post: (action: 'step' | 'undo', body: unknown) => Promise<PickerAnswer>;
  readonly close: () => void;
  /** Another step is shown. */
  readonly onStep: (key: string) => void;
  readonly drafts: WindowStorage;
  /** What a save has answered: it may load the page anew before anybody has read it. */
  readonly said: WindowStorage;
}

/** How long an answer may be news on a page that was loaded since, milliseconds. */
const NEWS_MS = 10_000;

/** What comes back from a save. */
export interface PickerAnswer {
  readonly kind: 'saved' | 'refused';
  readonly file?: string;
  readonly reason?: string;
  readonly messages?: readonly Readonly<Record<string, string>>[];
}

/** The camera picker: one step's map on one screen, all its fields, and what a reader would see of it. */
export class CameraPicker {
  readonly #words: PickerWords;
  readonly #ports: PickerPorts;
  readonly #drafts: PickerDrafts;
  readonly #root: HTMLElement;
  readonly #output = element('output', { role: 'status' });
  readonly #top = element('div', { class: 'top' });
  readonly #fields = element('div', { style: 'display: contents' });
  #context: PickerContext;
  #stage: Stage | null = null;
  #step: PickerStep;
  #draft: StepInput;
  #screen: Screen;
  /** The stop on the way that is being set, if it is not the camera itself. */
  #stop: number | null = null;

  private constructor(story: PickerStory, key: string | null, ports: PickerPorts, lang: string) {
    this.#words = pickerWords(lang);
    this.#ports = ports;
    this.#drafts = new PickerDrafts(ports.drafts);
    this.#context = pickerContext(story);
    this.#step = this.#stepOf(key);
    this.#draft = this.#drafts.of(this.#step.key, this.#step.written);
    const wide = window.innerWidth >= 1024;
    this.#screen = (wide ? PROOF_SCREENS.at(-1) : PROOF_SCREENS[0]) as Screen;
    this.#root = element('div', {
      class: 'picker',
      role: 'dialog',
      'aria-modal': 'true',
      'aria-label': this.#words.step,
    });
  }

  /** Opens the picker in a shadow tree, at a step. */
  static async open(canvas: ShadowRoot, key: string | null, ports: PickerPorts, lang: string): Promise<CameraPicker> {
    const picker = new CameraPicker(await ports.load(), key, ports, lang);
    canvas.replaceChildren(element('style', {}, PICKER_STYLE), picker.#root);
    await picker.#start();
    return picker;
  }

  destroy(): void {
    this.#stage?.destroy();
    this.#root.remove();
  }

  async #start(): Promise<void> {
    const { story } = this.#context;
    this.#stage = await createStage(story, this.#words.free, () => {
      this.#moved();
    });
    const aside = element('aside', {}, this.#fields, this.#footer());
    this.#root.replaceChildren(this.#top, this.#stage.root, aside);
    this.#root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#ports.close();
      if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        void this.#save();
      }
      // The page behind has keys of its own.
      event.stopPropagation();
    });
    this.#show();
    this.#sayAgain();
    this.#top.querySelector('select')?.focus();
  }

  #stepOf(key: string | null): PickerStep {
    const { steps } = this.#context.story;
    return (steps.find((step) => step.key === key) ?? steps[0]) as PickerStep;
  }

  #viewport() {
    return screenViewport(this.#screen, this.#draft.card ?? 'left');
  }

  #slot(): CameraSlot {
    return this.#stop ?? sideOf(this.#screen);
  }

  #target(): CameraTargetInput {
    return targetIn(this.#draft, this.#slot());
  }

  #show(): void {
    const map = draftMap(this.#context, this.#step, this.#draft);
    const inherits = this.#slot() === 'narrow' && this.#draft.narrow === undefined;
    const movable = !inherits && modeOf(this.#target()) !== 'fit';
    this.#stage?.show(draftFrame(this.#context, map, this.#screen, this.#stop), this.#viewport(), movable);
    this.#refreshTop();
    this.#refreshFields();
  }

  #set(draft: StepInput): void {
    this.#hold(draft);
    if (this.#stop !== null && this.#stop >= (draft.via ?? []).length) this.#stop = null;
    this.#say('', 'idle');
    this.#show();
  }

  #hold(draft: StepInput): void {
    this.#draft = draft;
    this.#drafts.keep(this.#step.key, this.#step.written, draft);
  }

  /** The editor moved the map: the draft follows, the map stays. */
  #moved(): void {
    const mode = modeOf(this.#target());
    if (mode === 'fit') return;
    this.#hold(withTarget(this.#draft, this.#slot(), this.#present(mode)));
    this.#refreshTop();
    this.#refreshFields();
  }

  #present(mode: CameraMode): CameraTargetInput {
    const camera = this.#stage?.camera();
    if (camera === undefined) throw new Error('The picker has no map yet');
    if (mode === 'center') return centerTarget(camera, this.#viewport());
    if (mode === 'box') return boxTarget(camera, this.#viewport());
    const { highlight = [], draw = [] } = this.#draft;
    const about = highlight.length > 0 ? highlight : draw;
    const first = this.#context.story.features[0]?.id;
    return { fit: about.length > 0 ? [...about] : first === undefined ? [] : [first] };
  }

  #refreshTop(): void {
    const words = this.#words;
    const steps = this.#context.story.steps.map(({ key, title }) => ({ id: key, label: `${key} · ${title}` }));
    const focused = (this.#root.getRootNode() as ShadowRoot).activeElement?.getAttribute('data-screen');
    const select = selectField(steps, this.#step.key, (key) => {
      this.#step = this.#stepOf(key);
      this.#stop = null;
      this.#ports.onStep(key);
      this.#set(this.#drafts.of(key, this.#step.written));
      document.getElementById(key)?.scrollIntoView({ behavior: 'instant' });
    });
    const screens = element('div', { class: 'screens', role: 'group', 'aria-label': words.screen }, ...this.#screens());
    this.#top.replaceChildren(
      element('label', {}, words.step, select),
      screens,
      button('×', words.close, this.#ports.close),
    );
    if (focused) this.#top.querySelector<HTMLElement>(`[data-screen="${focused}"]`)?.focus();
  }

  #screens(): HTMLElement[] {
    const map = draftMap(this.#context, this.#step, this.#draft);
    return draftRows(this.#context, this.#step, map).map(({ screen, share }) => {
      const size = `${String(screen.width)} × ${String(screen.height)}`;
      const percent = `${String(Math.floor(share * 100))} %`;
      const made = button(`${size}: ${percent}`, `${size}, ${percent} ${this.#words.seen}`, () => {
        this.#screen = screen;
        this.#show();
      });
      made.setAttribute('aria-pressed', String(screen === this.#screen));
      made.setAttribute('data-screen', size);
      made.classList.toggle('low', share < this.#context.story.least);
      return made;
    });
  }

  #refreshFields(): void {
    const scrolled = this.#fields.firstElementChild?.scrollTop ?? 0;
    const next = stepFields({
      context: this.#context,
      words: this.#words,
      draft: this.#draft,
      slot: this.#slot(),
      onSlot: (stop) => {
        this.#stop = stop;
        this.#show();
      },
      present: (mode) => this.#present(mode),
      onChange: (draft) => {
        this.#set(draft);
      },
    });
    this.#fields.replaceChildren(next);
    next.scrollTop = scrolled;
  }

  #footer(): HTMLElement {
    const words = this.#words;
    const save = button(words.save, null, () => void this.#save());
    save.classList.add('primary');
    const undo = button(words.undo, null, () => void this.#undo());
    const reset = button(words.reset, null, () => {
      this.#set(this.#step.written);
    });
    const copy = button(words.copy, null, () => {
      void navigator.clipboard.writeText(changesAsYaml(changesOf(this.#step.written, this.#draft))).then(() => {
        this.#say(words.copied, 'saved');
      });
    });
    return element('footer', {}, this.#output, element('div', { class: 'row' }, save, undo, reset, copy));
  }

  async #save(): Promise<void> {
    const changes = changesOf(this.#step.written, this.#draft);
    if (Object.keys(changes).length === 0) {
      this.#say(this.#words.unchanged, 'idle');
      return;
    }
    const { chapter, written } = this.#step;
    await this.#ask('step', { chapter, step: written.id, changes }, this.#words.saved);
  }

  async #undo(): Promise<void> {
    await this.#ask('undo', {}, this.#words.undone);
  }

  async #ask(action: 'step' | 'undo', body: unknown, words: string): Promise<void> {
    // The page may go before the answer comes.
    this.#note(words);
    const answer = await this.#ports.post(action, body);
    if (answer.kind === 'refused') {
      this.#ports.said.write(null);
      const lang = this.#context.story.map.lang;
      const messages = (answer.messages ?? []).map((message) => message[lang] ?? message['en'] ?? '');
      this.#say([this.#words.refused[answer.reason ?? ''] ?? '', ...messages].join(' '), 'refused');
      return;
    }
    const text = `${words} ${answer.file ?? ''}`;
    this.#note(text);
    this.#say(text, 'saved');
  }

  #note(text: string): void {
    this.#ports.said.write(JSON.stringify({ text, at: Date.now() }));
  }

  /** Says again what was said just before the page was loaded anew. */
  #sayAgain(): void {
    const said = this.#ports.said.read();
    this.#ports.said.write(null);
    if (said === null) return;
    const { text, at } = JSON.parse(said) as { readonly text: string; readonly at: number };
    if (Date.now() - at < NEWS_MS) this.#say(text, 'saved');
  }

  /** The files have changed: steps as they are written now. What is not saved yet stays. */
  async reload(): Promise<void> {
    this.#context = pickerContext(await this.#ports.load());
    this.#step = this.#stepOf(this.#step.key);
    this.#hold(this.#drafts.of(this.#step.key, this.#step.written));
    if (this.#stop !== null && this.#stop >= (this.#draft.via ?? []).length) this.#stop = null;
    this.#show();
  }

  #say(text: string, kind: 'idle' | 'saved' | 'refused'): void {
    this.#output.textContent = text;
    this.#output.dataset['kind'] = kind;
  }
}
