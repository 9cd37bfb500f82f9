import { parse } from 'graphql';
import { typeDefs } from './generated/type-defs.ts';

/** The whole schema, parsed. In the bundle stands what this comes to (see bundle.ts), for no start to parse it again. */
export const document = parse(typeDefs, { noLocation: true });
