import { element } from './element.ts';

/** Small form fields of the picker. */

/** Something to choose by its id. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A list of chosen ids with buttons to take one out and, where order matters, to move one up; and a box to add one. */
export function idList(options: {
  readonly label: string;
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly ordered: boolean;
  readonly words: { readonly add: string; readonly remove: string; readonly up: string };
  readonly onChange: (values: readonly string[]) => void;
}): HTMLElement {
  const { label, values, choices, ordered, words, onChange } = options;
  const nameOf = (id: string): string => choices.find((choice) => choice.id === id)?.label ?? id;
  const items = values.map((id, index) => {
    const up = button('↑', `${nameOf(id)}: ${words.up}`, () => {
      onChange(values.toSpliced(index, 1).toSpliced(index - 1, 0, id));
    });
    up.disabled = index === 0;
    const remove = button('×', `${nameOf(id)}: ${words.remove}`, () => {
      onChange(values.toSpliced(index, 1));
    });
    return element('li', {}, element('span', { title: id }, nameOf(id)), ordered ? up : null, remove);
  });
  const rest = choices.filter(({ id }) => !values.includes(id));
  const add = selectField([{ id: '', label: words.add }, ...rest], '', (id) => {
    if (id !== '') onChange([...values, id]);
  });
  add.setAttribute('aria-label', `${label}: ${words.add}`);
  return element('fieldset', {}, element('legend', {}, label), element('ol', { class: 'list' }, ...items), add);
}

/** A button with a name for those who do not see its sign. */
export function button(sign: string, name: string | null, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', 'aria-label': name, title: name }, sign);
  made.addEventListener('click', onClick);
  return made;
}

/** A select box. */
export function selectField(
  choices: readonly Choice[],
  value: string,
  onChange: (id: string) => void,
): HTMLSelectElement {
  const made = element('select', {}, ...choices.map(({ id, label }) => element('option', { value: id }, label)));
  made.value = value;
  made.addEventListener('change', () => {
    onChange(made.value);
  });
  return made;
}

/** A number; `null` when emptied. */
export function numberField(
  label: string,
  value: number | undefined,
  range: { readonly min: number; readonly max: number; readonly step: number },
  onChange: (value: number | null) => void,
): HTMLElement {
  const { min, max, step } = range;
  const input = element('input', { type: 'number', min: String(min), max: String(max), step: String(step) });
  input.value = value === undefined ? '' : String(value);
  input.addEventListener('change', () => {
    if (input.value === '') onChange(null);
    else if (input.validity.valid || input.validity.stepMismatch) onChange(input.valueAsNumber);
  });
  return element('label', {}, label, input);
}
