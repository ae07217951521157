/** What a reader has chosen for the map; `auto` leaves it to the machine and the network. */
export type MapChoice = 'auto' | 'live' | 'pictures';

/** What is known before a map is started. */
export interface MapCircumstances {
  readonly choice: MapChoice;
  /** The reader asks for less data, or the network is slow. */
  readonly savesData: boolean;
  /** The reader has asked for the map itself, by opening it to explore. */
  readonly asked: boolean;
}

/** Reads a choice as it is stored; anything unknown counts as none. */
export function parseMapChoice(written: string | undefined): MapChoice {
  return written === 'live' || written === 'pictures' ? written : 'auto';
}

/** Whether the live map is to take the pictures' place, as far as the reader and the network decide it. */
export function wantsLiveMap({ choice, savesData, asked }: MapCircumstances): boolean {
  if (asked || choice === 'live') return true;
  return choice === 'auto' && !savesData;
}
