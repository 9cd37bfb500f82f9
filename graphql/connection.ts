import { GraphQLError } from 'graphql';
import { MAX_PER_PAGE, type Page, type Slice } from '../domain/kernel/page.ts';

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

/** The part of a list that the arguments select. Throws a GraphQL error if they are invalid. */
export function sliceFrom(args: {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}): Slice {
  const first = args.first ?? 20;
  if (first < 1 || first > MAX_PER_PAGE) throw badInput(`"first" must be 1 to ${MAX_PER_PAGE}.`);
  return { first, after: args.after == null ? null : fromCursor(args.after) };
}

/** In bytes. A position is part of a sort key, and a sort key has at most 1,024 bytes. */
const MAX_POSITION_LENGTH = 1_000;

/** A position in the form that clients send back. */
export const toCursor = (position: string): string => Buffer.from(position).toString('base64url');

function fromCursor(cursor: string): string {
  const position = Buffer.from(cursor, 'base64url').toString();
  if (position === '' || Buffer.byteLength(position) > MAX_POSITION_LENGTH || toCursor(position) !== cursor)
    throw badInput('"after" is not a cursor of this list. Send an endCursor.');
  return position;
}

/** The error of a query with invalid arguments. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
