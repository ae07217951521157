/**
 * The template with every `{name}` replaced by the value of that name, e.g. `to within {km} km`. A name without a value
 * stays as written.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
