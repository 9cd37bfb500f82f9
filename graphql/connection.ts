import { GraphQLError } from 'graphql';
import { MOST_PER_PAGE, type Page, type Slice } from '../domain/kernel/page.ts';

/** A Relay connection, with `nodes` beside the edges. */
export type Connection<T> = {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
};

export function connectionOf<T>(page: Page<T>, slice: Slice): Connection<T> {
  const edges = page.entries.map(({ item, position }) => ({ cursor: toCursor(position), node: item }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: slice.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: page.end === null ? null : toCursor(page.end),
    },
  };
}

/** The part of a list that the arguments ask for; a GraphQL error where they ask for none. */
export function sliceFrom(args: {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}): Slice {
  const first = args.first ?? 20;
  if (first < 1 || first > MOST_PER_PAGE) throw badInput(`"first" must be 1 to ${MOST_PER_PAGE}.`);
  return { first, after: args.after == null ? null : fromCursor(args.after) };
}

/** In bytes: a sort key, of which a position is a part, has 1,024 at most. */
const LONGEST_POSITION = 1_000;

/** A position as a client passes it on. */
export const toCursor = (position: string): string => Buffer.from(position).toString('base64url');

function fromCursor(cursor: string): string {
  const position = Buffer.from(cursor, 'base64url').toString();
  if (position === '' || Buffer.byteLength(position) > LONGEST_POSITION || toCursor(position) !== cursor)
    throw badInput('"after" is no cursor of this list. Pass an endCursor.');
  return position;
}

/** What a query was asked in a way that has no answer. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
