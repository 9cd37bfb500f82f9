import { toDecimal } from '../../domain/kernel/money.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const moneyResolvers: Resolvers = {
  Money: { amount: toDecimal },
};
