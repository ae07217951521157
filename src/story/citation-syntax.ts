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
    citationText: 'citationText';
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
    effects.enter('citationText');
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
    if (isLineEnding(code)) {
      effects.exit('citationText');
      return lineEnding(code);
    }
    effects.consume(code);
    return code === CLOSE ? close : inside;
  }
  // Positions stay right only when a line ending is a token of its own.
  function lineEnding(code: Code): State {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return nextLine;
  }
  function nextLine(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (isLineEnding(code)) return lineEnding(code);
    effects.enter('citationText');
    return inside(code);
  }
  function close(code: Code): State | undefined {
    effects.exit('citationText');
    effects.exit('citation');
    return code === PARENTHESIS ? nok(code) : ok(code);
  }
}

/** The parser has negative codes for line endings (-5 to -3) and blanks that it made of tabs. */
function isLineEnding(code: number): boolean {
  return code < -2;
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
