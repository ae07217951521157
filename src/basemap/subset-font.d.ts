declare module 'subset-font' {
  /** The part of the library used here: cuts a font to the characters of `text`, at values or ranges of its axes. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2';
      variationAxes: Readonly<Record<string, number | { min: number; max: number }>>;
      noHinting?: boolean;
      /** Leaves out what no character but a font feature leads to. */
      noLayoutClosure?: boolean;
    },
  ): Promise<Uint8Array>;
}
