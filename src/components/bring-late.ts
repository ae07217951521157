import { FONTS_NOTE } from '../site/known-fonts-script.ts';
import { letterCards } from './letter-cards.ts';

const PAINT = 'largest-contentful-paint';

/** What the published types lack. */
interface PaintEntry extends PerformanceEntry {
  readonly element?: Element | null;
}

/** Longer than most phones take from a picture that has come to one that is seen. */
const LONGEST_WAIT_MS = 500;

/**
 * Brings what would compete with the page's first picture once that is painted, or cannot be had: the fonts of the words, which
 * stand-ins show until then, and the links in `<template data-late>`. Fonts that are asked for are noted, so that later pages
 * need not wait (`site/known-fonts-script.ts`).
 */
export async function bringLate(): Promise<void> {
  const fonts = document.querySelector<HTMLStyleElement>('style[data-text-fonts]');
  const links = document.querySelector<HTMLTemplateElement>('template[data-late]');
  const waits = fonts !== null && fonts.media !== '' && fonts.media !== 'all';
  if (waits || links !== null) {
    await painted(document.querySelector<HTMLImageElement>('[data-map] [data-step-picture] img'));
  }
  if (waits) await putInForce(fonts);
  links?.replaceWith(links.content);
  try {
    window.sessionStorage.setItem(FONTS_NOTE, fonts?.dataset['textFonts'] ?? '');
  } catch {
    // Refused (sandboxed frames): the next page waits again.
  }
}

/**
 * Puts a style sheet of fonts in force once those that every page needs are loaded: declared before, they would have the page laid out
 * twice, when they are declared and when they come. What cannot be had leaves the words in the stand-ins.
 */
async function putInForce(style: HTMLStyleElement): Promise<void> {
  const { sheet } = style;
  const first = style.dataset['textFonts']?.split(' ') ?? [];
  const rules = [...(sheet?.cssRules ?? [])].filter((rule): rule is CSSFontFaceRule => {
    const source = rule instanceof CSSFontFaceRule ? rule.style.getPropertyValue('src') : '';
    return first.some((file) => source.includes(file));
  });
  const faces = await Promise.all(rules.map((rule) => faceOf(rule).load())).catch(() => null);
  if (faces === null) return;
  for (const face of faces) document.fonts.add(face);
  for (const rule of rules) sheet?.deleteRule([...sheet.cssRules].indexOf(rule));
  style.media = 'all';
  await letterCards();
  // What was loaded before it was declared tells nobody, and whoever measures words asks (`MapFurniture.svelte`).
  document.fonts.dispatchEvent(new Event('loadingdone'));
}

function faceOf({ style }: CSSFontFaceRule): FontFace {
  const value = (name: string): string => style.getPropertyValue(name);
  return new FontFace(value('font-family').replaceAll(/["']/g, ''), value('src'), {
    weight: value('font-weight'),
    unicodeRange: value('unicode-range'),
    display: 'swap',
  });
}

/** Resolves when a picture has been painted, or cannot be. */
async function painted(picture: HTMLImageElement | null): Promise<void> {
  if (picture === null) return;
  try {
    await picture.decode();
  } catch {
    // It is missing, or has made room for another.
    return;
  }
  await Promise.race([toldAsPainted(picture), new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
}

/**
 * Resolves when the browser tells that a picture stands on the screen. It may never tell: not all browsers do, and a picture that
 * fills the window counts as its background.
 */
function toldAsPainted(picture: HTMLImageElement): Promise<void> {
  return new Promise((resolve) => {
    if (!PerformanceObserver.supportedEntryTypes.includes(PAINT)) return;
    const observer = new PerformanceObserver((list) => {
      const entries: readonly PaintEntry[] = list.getEntries();
      if (!entries.some(({ element }) => element === picture)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: PAINT, buffered: true });
  });
}
