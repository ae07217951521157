/**
 * SVG as data: elements with attributes and children, serialised in one place. Nothing else puts markup together, so
 * that text from content can never become markup.
 */

/** An SVG element; attributes that are `undefined` are left out. Numbers are written with at most three decimals. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly SvgNode[];
}

/** An SVG element. */
export function svgNode(tag: string, attributes: SvgNode['attributes'], children: readonly SvgNode[] = []): SvgNode {
  return { tag, attributes, children };
}

/** A group, or the only child itself when there is nothing to say about it. */
export function svgGroup(attributes: SvgNode['attributes'], children: readonly SvgNode[]): SvgNode {
  const [only] = children;
  const plain = Object.values(attributes).every((value) => value === undefined);
  return plain && children.length === 1 && only !== undefined ? only : svgNode('g', attributes, children);
}

/** The element and all below it as XML, escaped. */
export function serializeSvg(node: SvgNode): string {
  const attributes = Object.entries(node.attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(typeof value === 'number' ? formatNumber(value) : value)}"`)
    .join('');
  if (node.children.length === 0) return `<${node.tag}${attributes}/>`;
  return `<${node.tag}${attributes}>${node.children.map(serializeSvg).join('')}</${node.tag}>`;
}

/** A number with at most three decimals and no exponent. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`An SVG attribute cannot be ${value}`);
  return String(Math.round(value * 1000) / 1000 + 0);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Characters that XML 1.0 forbids even as entities (section 2.2): controls, lone surrogates, U+FFFE and U+FFFF.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
