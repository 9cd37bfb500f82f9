import { parse } from 'graphql';
import { typeDefs } from './generated/type-defs.ts';

/** The parsed schema. The bundle holds the result of this expression (see bundle.ts), so a cold start does not parse it. */
export const document = parse(typeDefs, { noLocation: true });
