declare module 'subset-font' {
  /** The part of the library used here: cuts a font to the characters of `text`, at fixed values of its axes. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2'; variationAxes: Readonly<Record<string, number>>; noHinting?: boolean },
  ): Promise<Uint8Array>;
}
