/**
 * Runs first on every page: puts the reader's theme, motion and kind of map on the root element and keeps them there when the
 * system or the reader changes them. Knows nothing of stories or maps.
 */
type Theme = 'light' | 'dark';
type Motion = 'full' | 'gentle' | 'off';

const root = document.documentElement;
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const calmSystem = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Storage may be refused (private windows, sandboxed frames): then a choice lasts as long as the page. */
const memory = new Map<string, string>();

function recall(name: string): string | null {
  try {
    return window.localStorage.getItem(`display.${name}`) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
}

function remember(name: string, value: string): void {
  memory.set(name, value);
  try {
    window.localStorage.setItem(`display.${name}`, value);
  } catch {
    // Kept in memory above.
  }
}

function chosenTheme(): Theme {
  const chosen = recall('theme');
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return darkSystem.matches ? 'dark' : 'light';
}

function chosenMotion(): Motion {
  const chosen = recall('motion');
  if (chosen === 'full' || chosen === 'gentle' || chosen === 'off') return chosen;
  return calmSystem.matches ? 'gentle' : 'full';
}

/** `live` or `pictures`; anything else leaves the map to the machine and the network. */
function chosenMap(): string {
  return recall('map') ?? 'auto';
}

function show(): void {
  root.dataset['theme'] = chosenTheme();
  root.dataset['motion'] = chosenMotion();
  root.dataset['mapChoice'] = chosenMap();
}

function connectSettings(form: HTMLFormElement): void {
  for (const name of ['theme', 'motion', 'map']) {
    const chosen = recall(name) ?? 'auto';
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = chosen;
  }
  form.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    remember(event.target.name, event.target.value);
    show();
  });
}

/** Menus close on Escape (focus returns to their button) and when the reader clicks or tabs away. */
function connectMenu(menu: HTMLDetailsElement): void {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  menu.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement) menu.open = false;
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}

show();
darkSystem.addEventListener('change', show);
calmSystem.addEventListener('change', show);

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-settings]')) connectSettings(form);
for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu]')) connectMenu(menu);
