/**
 * A value that all module graphs of a process share: Astro's pages run from a bundled copy of the modules that its
 * integrations run from, and what costs much shall not be made in both. Made at the first call; `name` must be the only
 * one of its kind.
 */
export function processWide<Value>(name: string, make: () => Value): Value {
  const key = Symbol.for(`process-wide.${name}`);
  const shared = globalThis as unknown as Record<symbol, Value | undefined>;
  return (shared[key] ??= make());
}
