/** Words that stand in any text alternative and say nothing of what is seen. */
const generic = new Set(
  (
    'karte kartenausschnitt bild foto grafik abbildung ansicht übersicht ausschnitt schritt region gegend gebiet ort orte ' +
    'der die das des dem den ein eine einer dieser diese dieses hier zu zum zur im in am an mit und von vom zeigt ist es ' +
    'map picture photo photograph image graphic figure view overview detail step area place places location ' +
    'the a an of this that here to in at on with and from shows showing is it'
  ).split(' '),
);
/** Fewer words than these are no statement: a subject and something about it. */
const LEAST_WORDS = 2;
/** Fewer characters hold no sentence about a map. */
const LEAST_MAP_CHARACTERS = 20;

/** Whether the text alternative of a map leaves readers who cannot see it without anything; empty texts have their own finding. */
export function mapAltSaysNothing(alt: string, title: string): boolean {
  return alt !== '' && (alt.length < LEAST_MAP_CHARACTERS || alt === title || saysNothing(alt));
}

/** The same for a picture, which may be told in fewer words; a file name is no text. */
export function pictureAltSaysNothing(alt: string, file: string): boolean {
  const name = (/([^/]+)\.\w+$/.exec(file)?.[1] ?? file).toLowerCase();
  return alt !== '' && (/\.\w{3,4}$/.test(alt) || alt.toLowerCase() === name || saysNothing(alt));
}

function saysNothing(alt: string): boolean {
  const words = alt.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !generic.has(word) && !/^\d+$/.test(word)).length < LEAST_WORDS;
}
