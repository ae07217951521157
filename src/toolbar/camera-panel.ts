import type { CameraTargetInput } from '../schema/camera.ts';
import type { StepInput } from '../schema/chapter.ts';
import type { PickerContext } from './picker-model.ts';
import { button, type Choice, idList, numberField, selectField } from './picker-fields.ts';
import { type CameraSlot, targetIn, withMove, withStop, withoutStop, withTarget } from './picker-slots.ts';
import type { PickerWords } from './picker-words.ts';
import { element } from './element.ts';

/** How a camera is chosen. */
export type CameraMode = 'fit' | 'box' | 'center';

export interface PanelOptions {
  readonly context: PickerContext;
  readonly words: PickerWords;
  readonly draft: StepInput;
  readonly slot: CameraSlot;
  /** Another of the step's cameras is to be set. */
  readonly onSlot: (stop: number | null) => void;
  /** The map's present view as a target of the wanted kind. */
  readonly present: (mode: CameraMode) => CameraTargetInput;
  readonly onChange: (draft: StepInput) => void;
}

/** Which kind of target a camera is. */
export function modeOf(target: CameraTargetInput): CameraMode {
  return 'fit' in target ? 'fit' : 'box' in target ? 'box' : 'center';
}

/** All fields of a step: camera of one side, layers, highlight, day, way there. */
export function stepFields(options: PanelOptions): HTMLElement {
  const { context, words, draft, onChange } = options;
  const features = featureChoices(context, draft.layers);
  const put = (field: 'layers' | 'highlight' | 'draw') => (values: readonly string[]) => {
    const rest = without(draft, field);
    onChange(values.length === 0 && field !== 'layers' ? (rest as StepInput) : { ...draft, [field]: [...values] });
  };
  const lines = new Set(
    context.story.features.filter(({ geometry }) => geometry?.type === 'LineString').map(({ id }) => String(id)),
  );
  const layers = context.story.layers.map(({ id, title }) => ({ id, label: title }));
  return element(
    'div',
    { class: 'fields' },
    cameraFields(options),
    idList({
      label: words.layers,
      values: draft.layers,
      choices: layers,
      ordered: true,
      words,
      onChange: put('layers'),
    }),
    idList({
      ...{ label: words.highlight, values: draft.highlight ?? [], choices: features, ordered: false, words },
      onChange: put('highlight'),
    }),
    dateField(options),
    wayFields(options),
    stopFields(options),
    idList({
      ...{ label: words.draw, values: draft.draw ?? [], ordered: true, words, onChange: put('draw') },
      choices: features.filter(({ id }) => lines.has(id)),
    }),
  );
}

function cameraFields({ words, draft, slot, present, onChange, context }: PanelOptions): HTMLElement {
  const inherits = slot === 'narrow' && draft.narrow === undefined;
  const target = targetIn(draft, slot);
  const set = (next: CameraTargetInput): void => {
    onChange(withTarget(draft, slot, next));
  };
  const same = element('input', { type: 'checkbox' });
  same.checked = inherits;
  same.addEventListener('change', () => {
    const rest = without(draft, 'narrow');
    onChange(same.checked ? rest : { ...draft, narrow: draft.camera });
  });
  const mode = modeOf(target);
  const modes = (['fit', 'box', 'center'] as const).map((each) => {
    const radio = element('input', { type: 'radio', name: 'mode', value: each });
    radio.checked = each === mode;
    radio.addEventListener('change', () => {
      set(present(each));
    });
    return element('label', {}, radio, words.modes[each]);
  });
  return element(
    'fieldset',
    {},
    element('legend', {}, typeof slot === 'number' ? words.stop(slot + 1) : words.camera[slot]),
    slot === 'narrow' ? element('label', {}, same, words.sameAsWide) : null,
    ...(inherits
      ? []
      : [
          ...modes,
          element('p', { class: 'help' }, words.help[mode]),
          'fit' in target
            ? idList({
                label: words.modes.fit,
                values: target.fit,
                choices: featureChoices(context, null),
                ordered: false,
                words,
                onChange: (fit) => {
                  if (fit.length > 0) set({ ...target, fit: [...fit] });
                },
              })
            : null,
          numbers(target, words, set),
        ]),
  );
}

function numbers(target: CameraTargetInput, words: PickerWords, set: (next: CameraTargetInput) => void): HTMLElement {
  const field = (name: 'maxZoom' | 'zoom' | 'bearing' | 'pitch') => (value: number | null) => {
    const rest = without(target as Record<string, unknown>, name);
    const plain = value === null || (value === 0 && (name === 'bearing' || name === 'pitch'));
    if (plain && name === 'zoom') return;
    set((plain ? rest : { ...target, [name]: value }) as CameraTargetInput);
  };
  const zoom = { min: 0, max: 14, step: 0.01 };
  return element(
    'div',
    { class: 'row' },
    'center' in target
      ? numberField('Zoom', target.zoom, zoom, field('zoom'))
      : numberField(words.maxZoom, target.maxZoom, zoom, field('maxZoom')),
    numberField(words.bearing, target.bearing, { min: -180, max: 180, step: 0.1 }, field('bearing')),
    numberField(words.pitch, target.pitch, { min: 0, max: 60, step: 0.1 }, field('pitch')),
  );
}

function dateField({ words, draft, onChange }: PanelOptions): HTMLElement {
  const input = element('input', { type: 'date' });
  input.value = draft.date ?? '';
  input.addEventListener('change', () => {
    const rest = without(draft, 'date');
    onChange(input.value === '' ? rest : { ...draft, date: input.value });
  });
  return element('label', {}, element('span', { class: 'label' }, words.date), input);
}

function wayFields({ words, draft, onChange }: PanelOptions): HTMLElement {
  const standard = { id: '', label: words.standard };
  const move = selectField([standard, ...['fly', 'scrub', 'jump'].map(same)], draft.move ?? '', (id) => {
    onChange(withMove(draft, id === '' ? null : (id as StepInput['move'])));
  });
  const sides = (['left', 'right'] as const).map((id) => ({ id, label: words.sides[id] }));
  const card = selectField([standard, ...sides], draft.card ?? '', (id) => {
    const rest = without(draft, 'card');
    onChange((id === '' ? rest : { ...draft, card: id }) as StepInput);
  });
  return element(
    'div',
    { class: 'row' },
    element('label', {}, words.move, move),
    element('label', {}, words.card, card),
  );
}

/** The stops of a way that follows the scroll: each can be chosen, and then set like the camera. */
function stopFields({ words, draft, slot, present, onChange, onSlot }: PanelOptions): HTMLElement | null {
  if (draft.move !== 'scrub') return null;
  const stops = draft.via ?? [];
  const items = stops.map((_, index) => {
    const open = button(words.stop(index + 1), null, () => {
      onSlot(index);
    });
    open.setAttribute('aria-pressed', String(slot === index));
    const remove = button('×', `${words.stop(index + 1)}: ${words.remove}`, () => {
      onSlot(null);
      onChange(withoutStop(draft, index));
    });
    return element('li', {}, open, remove);
  });
  const end = button(words.end, null, () => {
    onSlot(null);
  });
  end.setAttribute('aria-pressed', String(typeof slot !== 'number'));
  const add = button(words.addStop, null, () => {
    onChange(withStop(draft, present('box')));
    onSlot(stops.length);
  });
  return element(
    'fieldset',
    { class: 'stops' },
    element('legend', {}, words.stops),
    element('p', { class: 'help' }, words.help.stops),
    element('ol', { class: 'list' }, ...items, element('li', {}, end)),
    add,
  );
}

function same(id: string): Choice {
  return { id, label: id };
}

/** Features of the given layers, or all of them, by name. */
function featureChoices({ story, features }: PickerContext, layers: readonly string[] | null): readonly Choice[] {
  const shown = story.layers.filter(({ id }) => layers === null || layers.includes(id));
  const ids = new Set(shown.flatMap((layer) => layer.features));
  return [...features.values()]
    .filter(({ id }) => ids.has(id))
    .map(({ id, properties }) => ({ id, label: `${properties.names[story.map.lang] ?? id} (${id})` }))
    .sort((a, b) => a.label.localeCompare(b.label, story.map.lang));
}

function without<Part extends object, Name extends keyof Part>(part: Part, name: Name): Omit<Part, Name> {
  const copy = { ...part };
  Reflect.deleteProperty(copy, name);
  return copy;
}
