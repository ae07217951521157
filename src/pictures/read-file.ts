/**
 * Reads what a style points at by its address (tiles, fonts, pictures, GeoJSON); `null` when there is nothing there.
 * Everything a picture is made of comes through this one door.
 */
export type ReadFile = (address: string) => Promise<Uint8Array | null>;

/** The file at an address. Throws when it is missing: for what a picture cannot do without. */
export async function readNeeded(readFile: ReadFile, address: string): Promise<Uint8Array> {
  const bytes = await readFile(address);
  if (bytes === null) throw new Error(`A picture needs a file that is not there: ${address}`);
  return bytes;
}

/** The JSON document at an address. Throws when it is missing or no JSON. */
export async function readJson(readFile: ReadFile, address: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await readNeeded(readFile, address)));
}
