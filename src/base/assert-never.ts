/** Fails compilation when a variant of a union is not handled; throws with the value if one slips through at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled variant: ${JSON.stringify(value)}`);
}
