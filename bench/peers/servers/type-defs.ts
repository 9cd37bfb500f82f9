/** The part of the graph's schema that the questions need, with the same names. */
export const TYPE_DEFS = `
type Query { customer(id: ID!): Customer }
type Mutation { recordOrder(input: RecordOrderInput!): OrderPayload }

type Customer {
  id: ID!
  status: String!
  name: PersonName
  emails: [EmailContact!]!
  phones: [PhoneContact!]!
  addresses: [PostalAddress!]!
  loyalty: Loyalty
  warranties(first: Int = 20): WarrantyConnection
  preferences: Preferences
  insights: Insights
  orders(first: Int = 20): OrderConnection
  interactions(first: Int = 20): InteractionConnection
}
type PersonName { given: String family: String preferred: String display: String! }
type EmailContact { address: String! primary: Boolean! verified: Boolean! }
type PhoneContact { number: String! primary: Boolean! verified: Boolean! }
type PostalAddress { lines: [String!]! locality: String postalCode: String country: String! }
type Loyalty { number: String! tier: String points: Int }
type WarrantyConnection { nodes: [Warranty!]! }
type Warranty {
  id: ID!
  sku: String!
  description: String!
  serialNumber: String
  status: String!
  startsOn: String!
  endsOn: String!
  nextInspectionDue: String
  plan: WarrantyPlan!
}
type WarrantyPlan { name: String! }
type Preferences { consents: [ContactConsent!]! rules: ContactRules! tastes: Tastes! }
type ContactConsent { channel: String! purpose: String! consent: String! occurredAt: String! }
type ContactRules { preferredChannel: String timeZone: String! }
type Tastes { likes: [Taste!]! dislikes: [Taste!]! sizes: [Size!]! }
type Taste { topic: String! value: String! }
type Size { of: String! value: String! }
type Insights { orderCount: Int! lifetimeValue: Money }
type Money { amount: String! currency: String! }
type OrderConnection { nodes: [Order!]! }
type Order { id: ID! number: String! placedAt: String! status: String! total: Money! lines: OrderLineConnection }
type OrderLineConnection { nodes: [OrderLine!]! }
type OrderLine { sku: String! description: String! quantity: Int! total: Money! }
type InteractionConnection { nodes: [Interaction!]! }
type Interaction {
  id: ID!
  occurredAt: String!
  type: String!
  via: String
  direction: String!
  source: String!
  touchpoint: String
  store: String
  agent: String
  subject: String
  body: String
  sentiment: String
  skus: [String!]!
}
type OrderPayload { order: Order userErrors: [UserError!]! }
type UserError { message: String! path: [String!]! }

input RecordOrderInput {
  idempotencyKey: String!
  number: String!
  source: String!
  store: String!
  customer: CustomerKey!
  placedAt: String!
  currency: String!
  lines: [OrderLineInput!]!
}
input CustomerKey { loyaltyNumber: String! }
input OrderLineInput { sku: String! description: String! category: String quantity: Int! unitPrice: String! }
`;
