import { Lexer, parse, Source, TokenKind } from 'graphql';
import { type DocumentShape, shapeOf } from './document-shape.ts';
import type { LimitExcess } from './limit-error.ts';
import type { LimitName, RequestLimits } from './request-limits.ts';

/** Frequent operations are measured once. Longer documents than these are rare, and would fill the memory. */
const MAX_CACHED = 500;
const MAX_CACHED_LENGTH = 8_000;
const shapes = new Map<string, DocumentShape>();

/**
 * The first limit that the text of a document exceeds; null: none, or the text has a syntax error, which Apollo Server
 * reports. Runs before validation, because the rules of the library graphql compare fields and fragments in pairs.
 */
export function findDocumentExcess(text: string, limits: RequestLimits): LimitExcess | null {
  try {
    // Each token has at least one character.
    if (text.length > limits.tokens) {
      const tokens = countTokens(text);
      if (tokens > limits.tokens) return { limit: 'tokens', allowed: limits.tokens, measured: tokens };
    }
    return findShapeExcess(cachedShapeOf(text), limits);
  } catch {
    return null;
  }
}

function cachedShapeOf(text: string): DocumentShape {
  const known = shapes.get(text);
  if (known !== undefined) return known;
  const shape = shapeOf(parse(text, { noLocation: true }));
  if (text.length <= MAX_CACHED_LENGTH) {
    if (shapes.size >= MAX_CACHED) shapes.clear();
    shapes.set(text, shape);
  }
  return shape;
}

function findShapeExcess(shape: DocumentShape, limits: RequestLimits): LimitExcess | null {
  for (const limit of SHAPE_LIMITS)
    if (shape[limit] > limits[limit]) return { limit, allowed: limits[limit], measured: shape[limit] };
  return null;
}

const SHAPE_LIMITS = [
  'depth',
  'rootFields',
  'aliases',
  'directives',
  'fragments',
  'repeats',
] as const satisfies readonly LimitName[];

/** Counting stops here: the number of tokens of an even larger document is not worth the work. */
const MAX_COUNTED = 20_000;

function countTokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  while (tokens < MAX_COUNTED && lexer.advance().kind !== TokenKind.EOF) tokens++;
  return tokens;
}
