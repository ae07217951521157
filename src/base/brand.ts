declare const brand: unique symbol;

/** A string or number that only the named parser may produce, so that ids of different kinds cannot be mixed up. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
