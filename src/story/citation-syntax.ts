import type { CompileContext, Options, Token } from 'mdast-util-from-markdown';
import type { Literal } from 'mdast';
import type { Code, Effects, State } from 'micromark-util-types';

/**
 * `[@id]`, `[@a; @b, p. 4]` as a piece of Markdown syntax, so that escapes, code and line breaks behave as everywhere
 * else. What stands between the brackets is read by `citations.ts`.
 */

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation';
  }
}
declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
  }
  interface RootContentMap {
    citation: CitationNode;
  }
}

/** A citation as written, brackets included. */
export interface CitationNode extends Literal {
  type: 'citation';
}

const AT = 64;
const OPEN = 91;
const CLOSE = 93;
const PARENTHESIS = 40;

/** Recognises `[@ … ]`; not across another `[`, and not where `(` follows, which is a link. */
function tokenizeCitation(effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('citation');
    effects.consume(code);
    return at;
  };
  function at(code: Code): State | undefined {
    if (code !== AT) return nok(code);
    effects.consume(code);
    return inside;
  }
  function inside(code: Code): State | undefined {
    if (code === null || code === OPEN) return nok(code);
    if (code === CLOSE) return close(code);
    // Codes below -2 are line endings, which need a token of their own to keep positions right.
    const ending = code < -2;
    if (ending) effects.enter('lineEnding');
    effects.consume(code);
    if (ending) effects.exit('lineEnding');
    return inside;
  }
  function close(code: Code): State {
    effects.consume(code);
    effects.exit('citation');
    return (next) => (next === PARENTHESIS ? nok(next) : ok(next));
  }
}

/** The two halves of the syntax: tokens for the parser, nodes for the tree. */
export const citationSyntax = {
  extensions: [{ text: { [OPEN]: { name: 'citation', tokenize: tokenizeCitation } } }],
  mdastExtensions: [
    {
      enter: {
        citation(this: CompileContext, token: Token) {
          this.enter({ type: 'citation', value: this.sliceSerialize(token) }, token);
        },
      },
      exit: {
        citation(this: CompileContext, token: Token) {
          this.exit(token);
        },
      },
    },
  ],
} satisfies Options;
