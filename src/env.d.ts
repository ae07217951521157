/// <reference types="astro/client" />

// An augmentation, not a declaration of its own: the file has to be a module.
export {};

declare module 'astro' {
  interface AstroClientDirectives {
    /** Comes alive when the reader begins to move; the address of what it will ask for. */
    'client:reading'?: string;
  }
}
