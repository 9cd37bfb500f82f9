/** Which domain type stands behind a GraphQL type where resolvers hand one to another. */
export const MAPPERS: Readonly<Record<string, string>> = {
  Customer: '../../domain/customer.ts#Customer as CustomerEntity',
  PersonName: '../../domain/customer.ts#PersonName as PersonNameEntity',
  Money: '../../domain/money.ts#Money as MoneyEntity',
  Shop: '../../domain/shop.ts#Shop as ShopEntity',
};
