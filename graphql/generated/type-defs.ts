// Generated from graphql/schema by `npm run codegen`. Do not edit.
export const typeDefs = `"An instant of 1850 to 2200, ISO 8601 with an offset; given in UTC."
scalar DateTime
"A day of 1850 to 2200: YYYY-MM-DD."
scalar Date
"HH:MM, 24 hours."
scalar LocalTime
"IANA name, such as Europe/London."
scalar TimeZone
"A decimal number in a string, such as \\"12.50\\": a JSON number is refused, for it may have lost digits."
scalar Decimal
scalar EmailAddress
"Stored and given as E.164; read in any form that the shop's default region makes plain."
scalar PhoneNumber
scalar CurrencyCode
scalar CountryCode
scalar Locale
scalar URL

"Enforced by this server: every inner list is a set of scopes of which the caller must hold all; one inner list suffices. An empty inner list: any valid token. On an object it guards every way to it."
directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT

interface Node { id: ID! }

type Money { amount: Decimal!  currency: CurrencyCode! }
input MoneyInput { amount: Decimal!  currency: CurrencyCode! }

type PageInfo { hasNextPage: Boolean!  hasPreviousPage: Boolean!  startCursor: String  endCursor: String }

type UserError { code: UserErrorCode!  message: String!  path: [String!]! }
enum UserErrorCode {
  NOT_FOUND
  INVALID
  "The key given leads to more than one customer; ask which, and give an id."
  AMBIGUOUS
  CONFLICT
  VERSION_CONFLICT
  IDEMPOTENCY_KEY_REUSED
  ALREADY_EXISTS
  NOT_ALLOWED
  LIMIT_EXCEEDED
}

type Query {
  node(id: ID!): Node @requiresScopes(scopes: [[]])
  "Who is calling, and with which scopes."
  viewer: Viewer @requiresScopes(scopes: [[]])
}

type Mutation

type Viewer { clientId: String!  kind: ViewerKind!  scopes: [String!]!  store: String }
enum ViewerKind { POS COMMERCE SUPPORT ANALYST ADMIN CUSTOMER }

"The kind of system that a record came from."
enum SourceSystem { POS ECOMMERCE SUPPORT MARKETING IMPORT OTHER }
"Where something happened."
enum Channel { STORE WEB APP PHONE EMAIL SMS WHATSAPP CHAT SOCIAL REVIEW_SITE SURVEY POST }

extend type Query {
  "The person, by the id of any of its records."
  customer(id: ID!): Customer @requiresScopes(scopes: [["customers:read"]])
  "The one lookup that a counter, a shop page or a support desk starts from. An email, a phone, a receipt or a serial number may lead to several people; every other key to one at most."
  customersBy(key: CustomerKey!): [Customer!] @requiresScopes(scopes: [["customers:read"]])
  "People, best match first, from what a clerk has: part of a name, a postcode, a phone's last digits, an email, a receipt or serial number."
  searchCustomers(text: String!, first: Int = 20, after: String): CustomerSearchConnection @requiresScopes(scopes: [["customers:read"]])
  "The customer who holds the token."
  me: Customer @requiresScopes(scopes: [["self"]])
}

extend type Mutation {
  "Creates the customer, or returns the one whom an exact key already names (outcome MATCHED), filling what was empty."
  registerCustomer(input: RegisterCustomerInput!): RegisterCustomerPayload @requiresScopes(scopes: [["customers:write"]])
  updateCustomer(input: UpdateCustomerInput!): CustomerPayload @requiresScopes(scopes: [["customers:write"], ["self"]])
}

input CustomerKey @oneOf {
  id: ID  email: EmailAddress  phone: PhoneNumber  loyaltyNumber: String  externalId: ExternalIdInput
  "Number printed on a receipt or an order confirmation."
  receipt: ReceiptInput
  "Serial number of an owned item."
  serialNumber: String
}
input ExternalIdInput { system: String!  value: String! }
"Numbers restart in every store: where the store is left out, the number must be the only one of its kind."
input ReceiptInput { number: String!  store: String  source: SourceSystem }

type Customer implements Node @requiresScopes(scopes: [["customers:read"], ["self"]]) {
  id: ID!
  "Counts the changes of all records of the person."
  version: Int!
  status: CustomerStatus!
  name: PersonName
  emails: [EmailContact!]!
  phones: [PhoneContact!]!
  addresses: [PostalAddress!]!
  birthDate: Date @requiresScopes(scopes: [["pii:read"], ["self"]])
  locale: Locale
  loyalty: Loyalty
  "The same person's records in the systems that feed the graph."
  externalIds: [ExternalId!]!
  "What the shop itself keeps about a customer, by name; at most 50."
  attributes: [Attribute!]! @requiresScopes(scopes: [["customers:read"]])
  "What whoever stands before this customer should do now, most urgent first; from the head, without another read."
  nextActions: [NextAction!] @requiresScopes(scopes: [["customers:read"]])
  createdAt: DateTime!
  updatedAt: DateTime!
}
enum CustomerStatus { ACTIVE ERASURE_PENDING ERASED }

type PersonName {
  given: String  family: String
  "What the person asks to be called."
  preferred: String
  "How to say it, in the person's own words."
  pronunciation: String
  "Ready to show: preferred, else given and family."
  display: String!
}
type EmailContact { address: EmailAddress!  label: String  verified: Boolean!  primary: Boolean! }
type PhoneContact { number: PhoneNumber!  label: String  verified: Boolean!  primary: Boolean! }
type PostalAddress { lines: [String!]!  locality: String  region: String  postalCode: String  country: CountryCode!  label: String }
type Loyalty { number: String!  tier: String  points: Int  memberSince: Date }
type ExternalId { system: String!  value: String! }
type Attribute { name: String!  value: String! }
type NextAction { kind: NextActionKind!  message: String!  dueAt: DateTime  subject: Node }
"More kinds join with the features that need them."
enum NextActionKind { INSPECTION_OVERDUE BOOK_INSPECTION APPOINTMENT_TODAY CONFIRM_CONTACT_DETAILS }

type CustomerConnection { edges: [CustomerEdge!]!  nodes: [Customer!]!  pageInfo: PageInfo! }
type CustomerEdge { cursor: String!  node: Customer! }
type CustomerSearchConnection { edges: [CustomerSearchEdge!]!  nodes: [Customer!]!  pageInfo: PageInfo! }
type CustomerSearchEdge { cursor: String!  node: Customer!  matchedOn: [String!]! }

input PersonNameInput { given: String  family: String  preferred: String  pronunciation: String }
input EmailContactInput { address: EmailAddress!  label: String  verified: Boolean! = false  primary: Boolean! = false }
input PhoneContactInput { number: PhoneNumber!  label: String  verified: Boolean! = false  primary: Boolean! = false }
input PostalAddressInput { lines: [String!]!  locality: String  region: String  postalCode: String  country: CountryCode!  label: String }
input LoyaltyInput { number: String!  tier: String  points: Int  memberSince: Date }
input AttributeInput { name: String!  "Null removes it." value: String }
input RegisterCustomerInput {
  idempotencyKey: String!
  name: PersonNameInput  emails: [EmailContactInput!]  phones: [PhoneContactInput!]  addresses: [PostalAddressInput!]
  birthDate: Date  locale: Locale  loyalty: LoyaltyInput  externalIds: [ExternalIdInput!]  attributes: [AttributeInput!]
}
input UpdateCustomerInput {
  idempotencyKey: String!  customerId: ID  expectedVersion: Int
  name: PersonNameInput
  "Replaces all; to change one, add and remove."
  emails: [EmailContactInput!]  addEmails: [EmailContactInput!]  removeEmails: [EmailAddress!]
  phones: [PhoneContactInput!]  addPhones: [PhoneContactInput!]  removePhones: [PhoneNumber!]
  addresses: [PostalAddressInput!]
  birthDate: Date  locale: Locale  loyalty: LoyaltyInput  externalIds: [ExternalIdInput!]
  "Sets those named, leaves the others."
  attributes: [AttributeInput!]
}
type RegisterCustomerPayload {
  customer: Customer
  outcome: RegisterOutcome
  "Done all the same, but not as asked."
  warnings: [UserError!]!
  userErrors: [UserError!]!
}
enum RegisterOutcome { CREATED MATCHED }
type CustomerPayload { customer: Customer  userErrors: [UserError!]! }

extend type Mutation {
  "A score, a review or a post from any channel. Playbooks decide at once what has to follow."
  submitFeedback(input: SubmitFeedbackInput!): FeedbackPayload @requiresScopes(scopes: [["feedback:write"], ["self"]])
}
extend type Customer {
  feedback(first: Int = 20, after: String): FeedbackConnection @requiresScopes(scopes: [["cases:read"], ["self"]])
}
"CSAT 1 to 5, CES 1 to 7 (1 = least effort), NPS 0 to 10, STARS 1 to 5."
enum FeedbackMetric { CSAT CES NPS STARS }
type Feedback implements Node & TimelineEntry @requiresScopes(scopes: [["cases:read"], ["feedback:write"], ["self"]]) {
  id: ID!  occurredAt: DateTime!  recordedAt: DateTime!  summary: String!  customer: Customer
  metric: FeedbackMetric  score: Int  comment: String
  "Who said it where no customer is known: a social handle, a reviewer's name."
  handle: String
  source: SourceSystem!  via: Channel  touchpoint: String  store: String  skus: [String!]!
  order: Order  warranty: Warranty  serviceCase: ServiceCase
}
type FeedbackConnection { edges: [FeedbackEdge!]!  nodes: [Feedback!]!  pageInfo: PageInfo! }
type FeedbackEdge { cursor: String!  node: Feedback! }
"A score needs its metric; without either, there must be a comment."
input SubmitFeedbackInput { idempotencyKey: String!  customer: CustomerKey  handle: String  metric: FeedbackMetric  score: Int  comment: String  occurredAt: DateTime!  via: Channel  touchpoint: String  store: String  skus: [String!]  orderId: ID  warrantyId: ID  caseId: ID }
type FeedbackPayload { feedback: Feedback  openedCases: [ServiceCase!]  userErrors: [UserError!]! }

extend type Query {
  "Sales of an item with this serial number, guests' included, newest first. Serial numbers are unique for one product only: name the sku where it is known."
  ordersBySerialNumber(serialNumber: String!, sku: String): [Order!] @requiresScopes(scopes: [["orders:read"]])
  "Guest orders that carry this contact, newest first."
  ordersByContact(contact: ContactKey!, first: Int = 20, after: String): OrderConnection @requiresScopes(scopes: [["orders:read"]])
}
extend type RegisterCustomerPayload {
  "Guest orders that carry a verified contact of this customer, for claimOrder."
  claimable: [Order!] @requiresScopes(scopes: [["orders:read"]])
}
input ContactKey @oneOf { email: EmailAddress  phone: PhoneNumber }
extend type Customer { claimableOrders(first: Int = 20, after: String): OrderConnection @requiresScopes(scopes: [["orders:read"]]) }

extend type Query {
  """
  What a merge would give, field by field, and what forbids it; nothing is changed. Every id stands for its whole person;
  at most 10 others.
  """
  mergePreview(survivor: ID!, others: [ID!]!): MergePreview @requiresScopes(scopes: [["identity:read"]])
}
extend type Mutation {
  """
  Loses nothing: every record keeps its own history under the survivor, and old ids go on resolving. Every id stands for
  its whole person. What \`mergePreview\` tells as a blocker is an error here, and nothing is written.
  """
  mergeCustomers(input: MergeCustomersInput!): MergePayload @requiresScopes(scopes: [["identity:merge"]])
  """
  Takes one record out again, exactly as it went in, with whatever was written to it since, and never merges it with
  those who stay again. Where it was the survivor, the oldest of those becomes it.
  """
  unmergeCustomer(input: UnmergeCustomerInput!): UnmergePayload @requiresScopes(scopes: [["identity:merge"]])
}
extend type Customer { identity: Identity @requiresScopes(scopes: [["identity:read"]]) }
type Identity {
  "The records that were found to be this person, the survivor first."
  records: [IdentityRecord!]!
  history(first: Int = 20, after: String): IdentityEventConnection
}
"One record as it stands for itself."
type IdentityRecord { id: ID!  name: PersonName  emails: [EmailContact!]!  phones: [PhoneContact!]!  addresses: [PostalAddress!]!  externalIds: [ExternalId!]!
  "When it was found to be this person; for the survivor, when it was made."
  joinedAt: DateTime!
  survivor: Boolean! }
type MergePreview {
  """
  One entry a value: the name and what else is told once, and each entry of a list. Dates of birth need pii:read, and
  attributes customers:read; else their values are null.
  """
  fields: [MergedField!]!
  blockers: [MergeBlocker!]!
  records: Int!
  "Without the cancelled ones."
  orders: Int!
  "At most 1,000 of each record are counted."
  warranties: Int!
  "At most 1,000 of each record are counted."
  interactions: Int! }
"Which record a field's value comes from, and by which rule."
type MergedField {
  "As the customer's fields are named; parts of a name that come from elsewhere are \`name.preferred\` and the like."
  field: String!
  value: String
  fromRecord: ID
  """
  MOST_RECENT_FIRST_HAND: of names, the last one that the customer herself, a till or a support desk stated, or that
  stands in a record with a verified contact. MOST_RECENT_VERIFIED: of those whose record has a verified contact (a contact: that is verified itself), the one told
  last. SOURCE_PRIORITY: SUPPORT, POS, ECOMMERCE, MARKETING, IMPORT, OTHER. COMPLETENESS: the one that tells most.
  MOST_RECENT: the one told last. FIRST_RECORD: nothing told them apart. ONLY_VALUE: there was no other. UNION: a list
  has all of them. NO_VALUE: nobody told any.
  """
  rule: String! }
type MergeBlocker { code: MergeBlockerCode!  message: String! }
enum MergeBlockerCode {
  ERASURE_PENDING
  "Two of the records were unmerged or rejected."
  REJECTED_BEFORE
  "More than 10."
  TOO_MANY_RECORDS
  "Two different loyalty numbers, or two ids in one external system."
  CONFLICTING_EXACT_KEY
  "Two of the ids are one person already."
  SAME_RECORD
}
"What was found about whose records are one person's; told in the history of each of them."
type IdentityEvent implements Node & TimelineEntry @requiresScopes(scopes: [["identity:read"]]) { id: ID!  occurredAt: DateTime!  summary: String!  eventKind: IdentityEventKind!
  "MERGED: all records of the person, the survivor first. UNMERGED: the one taken out, then those who stayed. REJECTED: the two."
  records: [ID!]!
  "The client that decided it."
  by: String!
  automatic: Boolean!
  matchScore: Float
  reason: String }
enum IdentityEventKind { MERGED UNMERGED REJECTED }
type IdentityEventConnection { edges: [IdentityEventEdge!]!  nodes: [IdentityEvent!]!  pageInfo: PageInfo! }
type IdentityEventEdge { cursor: String!  node: IdentityEvent! }
input MergeCustomersInput { idempotencyKey: String!  survivor: ID!  others: [ID!]!  reason: String }
input UnmergeCustomerInput { idempotencyKey: String!  recordId: ID!  reason: String }
type MergePayload { customer: Customer  userErrors: [UserError!]! }
type UnmergePayload { survivor: Customer  restored: Customer  userErrors: [UserError!]! }

extend type Query {
  "The customers worth most, by what they have spent or by what they are expected to spend."
  bestCustomers(by: ValueMeasure = LIFETIME_VALUE, first: Int = 20, after: String): CustomerConnection @requiresScopes(scopes: [["insights:read"]])
}
extend type Customer { insights: CustomerInsights @requiresScopes(scopes: [["insights:read"]]) }
"Counted in the same transaction as the event that changes them, so never behind; predictions are computed from them as of now."
type CustomerInsights {
  orderCount: Int!  returnCount: Int!  firstOrderAt: DateTime  lastOrderAt: DateTime
  "Exact, net of returns, one row a currency."
  spent: [Money!]!
  "In the shop's currency: orders in it, and others with the rate they were sold at."
  lifetimeValue: Money  averageOrderValue: Money
  "Recency, frequency and money, each from 1 to 5 against all customers who bought: 5 is the fifth that bought last, most often, for most."
  rfm: Rfm
  "By lifetimeValue, of all customers who bought: PLATINUM the top 1 %, GOLD the next 9 %, SILVER the next 20 %, BRONZE all others. NONE: bought nothing."
  tier: ValueTier!
  "BG/NBD: probability that the person is still a customer, and orders expected in the days given, 0 to 3650. Null of whoever has not bought."
  aliveProbability: Float  expectedOrders(days: Int = 365): Float
  "Gamma-Gamma on top: what those orders are expected to be worth."
  predictedValue(days: Int = 365): Money
  latestCsat: Int  latestCes: Int  latestNps: Int  openCases: Int!
}
type Rfm { recency: Int!  frequency: Int!  monetary: Int!  segment: RfmSegment! }
"By recency, then by frequency and money together: lately here, from NEW to CHAMPION; not for long, the more urgent the more there is to lose."
enum RfmSegment { CHAMPION LOYAL PROMISING NEW NEEDS_ATTENTION AT_RISK CANNOT_LOSE HIBERNATING LOST }
enum ValueTier { PLATINUM GOLD SILVER BRONZE NONE }
"LIFETIME_VALUE and PREDICTED_VALUE, a year ahead as of last night, in the shop's currency. Only who bought is ranked."
enum ValueMeasure { LIFETIME_VALUE PREDICTED_VALUE ORDER_COUNT }

extend type Mutation {
  recordInteraction(input: RecordInteractionInput!): InteractionPayload @requiresScopes(scopes: [["interactions:write"]])
  "1 to 25, each with its own key, transaction and result, in the order given."
  recordInteractions(inputs: [RecordInteractionInput!]!): [InteractionPayload!] @requiresScopes(scopes: [["interactions:write"]])
}
extend type Customer {
  interactions(first: Int = 20, after: String, filter: InteractionFilter): InteractionConnection @requiresScopes(scopes: [["interactions:read"]])
}

enum InteractionType { STORE_VISIT CALL MESSAGE SOCIAL_POST WEB_VISIT PRODUCT_VIEWED CART_ABANDONED CHECKOUT_STARTED REVIEW COMPLAINT MARKETING_SENT NOTE }
enum Direction { INBOUND OUTBOUND }
enum Sentiment { POSITIVE NEUTRAL NEGATIVE }
type Interaction implements Node & TimelineEntry @requiresScopes(scopes: [["interactions:read"], ["interactions:write"]]) {
  id: ID!  occurredAt: DateTime!  recordedAt: DateTime!  summary: String!
  type: InteractionType!  via: Channel  direction: Direction!  source: SourceSystem!
  "Where in the journey: storefront, checkout, delivery, counter, repair desk ... A visit without one counts at its channel."
  touchpoint: String
  store: String  agent: String  subject: String  body: String  sentiment: Sentiment
  skus: [String!]!
  order: Order  warranty: Warranty  customer: Customer
}
type InteractionConnection { edges: [InteractionEdge!]!  nodes: [Interaction!]!  pageInfo: PageInfo! }
type InteractionEdge { cursor: String!  node: Interaction! }
input InteractionFilter { types: [InteractionType!]  via: [Channel!]  touchpoint: String  sentiment: [Sentiment!]  from: DateTime  to: DateTime }
input RecordInteractionInput { idempotencyKey: String!  customer: CustomerKey!  type: InteractionType!  via: Channel  direction: Direction! = INBOUND  occurredAt: DateTime!  touchpoint: String  store: String  agent: String  subject: String  body: String  sentiment: Sentiment  skus: [String!]  orderId: ID  warrantyId: ID }
type InteractionPayload {
  interaction: Interaction
  "Done all the same, but not as asked."
  warnings: [UserError!]!
  userErrors: [UserError!]!
}

extend type Query {
  "Pairs that look like one person and wait for a decision, likeliest first."
  matchQueue(minScore: Float = 0.5, first: Int = 20, after: String): MatchConnection @requiresScopes(scopes: [["identity:read"]])
}

extend type Query {
  "What the matcher makes of two records as they are now, and why. Nothing is changed."
  matchExplanation(left: ID!, right: ID!): MatchExplanation @requiresScopes(scopes: [["identity:read"]])
}
extend type Mutation {
  "These two are different people: never suggest or merge them again."
  rejectMatch(input: RejectMatchInput!): MatchPayload @requiresScopes(scopes: [["identity:merge"]])
}
extend type Identity {
  "What waits for a decision whether it is this person too, likeliest first."
  duplicates(first: Int = 10): [Match!]
}
input RejectMatchInput { idempotencyKey: String!  left: ID!  right: ID!  reason: String }
type MatchPayload { match: Match  userErrors: [UserError!]! }

extend enum NextActionKind { REVIEW_DUPLICATE }
"Two records, of which each leads to its person."
type Match implements Node @requiresScopes(scopes: [["identity:read"]]) { id: ID!  left: Customer  right: Customer
  "Probability from 0 to 1 that both are one person."
  score: Float!
  "What speaks for and against, with its weight in bits."
  evidence: [MatchEvidence!]!
  matchStatus: MatchStatus! }
enum MatchStatus { SUGGESTED MERGED REJECTED }
type MatchEvidence {
  "The same in words, and whether only the customer or a web shop stated what agrees."
  message: String!
  field: String!
  agreement: Agreement!
  weight: Float! }
type MatchExplanation {
  "Probability from 0 to 1 that both are one person."
  score: Float!
  evidence: [MatchEvidence!]!
  "MERGED: they are one person, or would be merged automatically. null: nothing is suggested."
  decision: MatchStatus
  "Why the decision is not another one. It names what contradicts or what is lacking, and repeats no value."
  because: String! }
enum Agreement { EXACT CLOSE DIFFERENT MISSING }
type MatchConnection { edges: [MatchEdge!]!  nodes: [Match!]!  pageInfo: PageInfo! }
type MatchEdge { cursor: String!  node: Match! }

extend type Query {
  order(id: ID!): Order @requiresScopes(scopes: [["orders:read"]])
  "The sales behind a receipt number, whoever bought: one, unless stores share the number and none is named."
  ordersByReceipt(receipt: ReceiptInput!): [Order!] @requiresScopes(scopes: [["orders:read"]])
  "The sale whose receipt is lost: one store's sales of one day, by the clocks of the store, narrowed by what the customer remembers."
  salesOn(store: String!, day: Date!, filter: SaleFilter, first: Int = 20, after: String): OrderConnection @requiresScopes(scopes: [["orders:read"]])
}
extend type Mutation {
  "A sale from any channel. Without a customer it is kept as a guest order, findable by its number and claimable later."
  recordOrder(input: RecordOrderInput!): OrderPayload @requiresScopes(scopes: [["orders:write"]])
  "What a till kept while it was offline: 1 to 25 sales, each with its own key, transaction and result, in the order given."
  recordOrders(inputs: [RecordOrderInput!]!): [OrderPayload!] @requiresScopes(scopes: [["orders:write"]])
  "Moves an order along its life; a step that the state does not allow is NOT_ALLOWED."
  updateOrderStatus(input: UpdateOrderStatusInput!): OrderPayload @requiresScopes(scopes: [["orders:write"]])
  "Goods that came back, against an order where it is known. No line can come back more often than it was sold; cover of what came back ends."
  recordReturn(input: RecordReturnInput!): ReturnPayload @requiresScopes(scopes: [["orders:write"]])
  "A new promised time of delivery, with its reason; the order is late by the newest one."
  promiseDelivery(input: PromiseDeliveryInput!): OrderPayload @requiresScopes(scopes: [["orders:write"]])
  "Gives a guest order to the customer who bought it."
  claimOrder(input: ClaimOrderInput!): OrderPayload @requiresScopes(scopes: [["orders:write"]])
}
extend type Customer {
  orders(first: Int = 20, after: String, filter: OrderFilter): OrderConnection @requiresScopes(scopes: [["orders:read"], ["self"]])
}
input OrderFilter { status: [OrderStatus!]  source: [SourceSystem!]  placedFrom: DateTime  placedTo: DateTime  sku: String }
input SaleFilter { sku: String  totalFrom: Decimal  totalTo: Decimal  paymentLast4: String }

enum OrderStatus { PLACED PAID FULFILLED DELIVERED CANCELLED }
type Order implements Node @requiresScopes(scopes: [["orders:read"], ["self"]]) {
  id: ID!  version: Int!
  "Number on the receipt or confirmation; unique within its source and store."
  number: String!
  source: SourceSystem!  store: String
  associate: String @requiresScopes(scopes: [["orders:read"]])
  "Null for a guest order and for an erased person."
  customer: Customer
  "What a guest left with the sale."
  contact: OrderContact
  status: OrderStatus!
  placedAt: DateTime!  recordedAt: DateTime!  promisedBy: DateTime  fulfilledAt: DateTime  deliveredAt: DateTime
  lines(first: Int = 100, after: String): OrderLineConnection
  lineCount: Int!
  "Whether prices hold the tax already."
  taxIncluded: Boolean!
  subtotal: Money!  discount: Money!  shipping: Money!  tax: Money!
  "Cash rounding."
  rounding: Money!
  total: Money!
  paymentLast4: String
  "How total and tip were paid; empty where that was not said."
  tenders: [Tender!]!
  "Not part of total, nor of lifetimeValue."
  tip: Money!
  "The return for which these goods were taken instead; null while it is not recorded."
  exchangeOf: OrderReturn
  "The offers of cases that the sale fulfilled."
  redeems: [ResolutionOffer!] @requiresScopes(scopes: [["cases:read"], ["self"]])
  "Each promised time with the reason for the next, oldest first."
  promises: [DeliveryPromise!]!
  "What has come back, newest first, and what the sale is worth after it."
  returns: [OrderReturn!]
  netTotal: Money!
  shipTo: PostalAddress
}
type OrderContact { name: String  email: EmailAddress  phone: PhoneNumber }
type OrderLine { id: ID!  sku: String!  description: String!  category: String  quantity: Int!
  "In the decimals of the currency."
  unitPrice: Money!
  "With all its decimals, of which there may be six."
  unitPriceExact: Decimal!
  "Of goods sold by measure: then the price is for one unit of it."
  measure: Measure
  discount: Money!  total: Money!  serialNumbers: [String!]!  returnedQuantity: Int!  warranties: [Warranty!] }
type Measure { amount: Decimal!  unit: String! }
type Tender {
  kind: TenderKind!
  "Negative for change that was given."
  amount: Money!
  last4: String  reference: String
}
enum TenderKind { CASH CARD WALLET GIFT_CARD STORE_CREDIT BANK_TRANSFER ON_ACCOUNT LOYALTY OTHER }
type DeliveryPromise {
  promisedBy: DateTime!  setAt: DateTime!
  "Why the next promise replaced this one; null of the newest."
  because: String
}
type OrderLineConnection { edges: [OrderLineEdge!]!  nodes: [OrderLine!]!  pageInfo: PageInfo! }
type OrderLineEdge { cursor: String!  node: OrderLine! }
type OrderReturn implements Node @requiresScopes(scopes: [["orders:read"], ["self"]]) {
  id: ID!  returnNumber: String  source: SourceSystem!  store: String  occurredAt: DateTime!  recordedAt: DateTime!
  returnReason: ReturnReason!
  note: String @requiresScopes(scopes: [["orders:read"]])
  returnedLines: [ReturnLine!]!  refund: Money!
  "Cash rounding, part of the refund."
  rounding: Money!
  "How it was paid back; empty where that was not said."
  tenders: [Tender!]!
  "The sales of what was taken instead."
  exchangedFor: [Order!]
  order: Order  customer: Customer
}
type ReturnLine { sku: String!  quantity: Int!  orderLineId: ID  serialNumbers: [String!]! }
enum ReturnReason { DAMAGED WRONG_ITEM NOT_AS_DESCRIBED LATE CHANGED_MIND WARRANTY OTHER
  "Money back without goods; its lines are empty."
  GOODWILL }
type OrderConnection { edges: [OrderEdge!]!  nodes: [Order!]!  pageInfo: PageInfo! }
type OrderEdge { cursor: String!  node: Order! }

input RecordOrderInput {
  idempotencyKey: String!
  number: String!  source: SourceSystem!  store: String  associate: String
  customer: CustomerKey
  "A sale is never lost for want of a customer, unless the caller asks for that."
  ifUnknown: IfUnknown! = KEEP_AS_GUEST
  contact: OrderContactInput
  status: OrderStatus! = PAID
  placedAt: DateTime!  promisedBy: DateTime
  "One currency an order; 1 to 2000 lines."
  currency: CurrencyCode!
  "Shop's currency for one unit of the order's; without it, an order in another currency is left out of lifetimeValue."
  exchangeRate: Decimal
  lines: [OrderLineInput!]!
  taxIncluded: Boolean! = true
  discount: Decimal! = "0"  shipping: Decimal! = "0"  tax: Decimal! = "0"  rounding: Decimal! = "0"
  "If given, it must equal lines less discounts, with shipping, rounding and, where prices do not hold it, tax."
  total: Decimal
  paymentLast4: String
  "How it was paid; where given, the sum equals total and tip."
  tenders: [TenderInput!]
  "Not part of total, nor of lifetimeValue."
  tip: Decimal! = "0"
  "The return for which these goods were taken instead; it may be recorded after the sale."
  exchangeOf: ReturnKey
  "Accepted offers of this customer that the sale fulfils: the discount was given, the replacement handed over. At most 10."
  redeems: [OfferKeyInput!]
  shipTo: PostalAddressInput
}
input TenderInput { kind: TenderKind!  amount: Decimal!  last4: String  reference: String }
input MeasureInput { amount: Decimal!  unit: String! }
"An offline till knows no id yet: it names the return by its own idempotency key or number."
input ReturnKey @oneOf { id: ID  idempotencyKey: String  number: ReceiptInput }
"An offer that no longer holds is a warning: the sale is recorded all the same."
input OfferKeyInput { caseId: ID!  offerId: ID! }
input PromiseDeliveryInput { idempotencyKey: String!  orderId: ID!  expectedVersion: Int  promisedBy: DateTime!  because: String }
enum IfUnknown { KEEP_AS_GUEST REJECT }
input OrderContactInput { name: String  email: EmailAddress  phone: PhoneNumber }
input OrderLineInput { sku: String!  description: String!  category: String  quantity: Int!  unitPrice: Decimal!  discount: Decimal! = "0"  serialNumbers: [String!]
  "Goods sold by measure, such as 0.53 m: the quantity is 1, and unitPrice is for one unit of measure."
  measure: MeasureInput
  "The line's sum as the till printed it. Needed where unitPrice has more decimals than the currency (at most 6) or a measure is given; it may differ from the product by one minor unit a piece."
  total: Decimal
  "Code of a warranty plan sold with the line: cover starts by itself, one warranty for each unit."
  warrantyPlan: String }
input UpdateOrderStatusInput { idempotencyKey: String!  orderId: ID!  status: OrderStatus!  occurredAt: DateTime!  expectedVersion: Int }
input RecordReturnInput { idempotencyKey: String!  number: String  source: SourceSystem!  store: String  associate: String
  "By id or by receipt; neither, where the sale is not known."
  orderId: ID  receipt: ReceiptInput
  customer: CustomerKey  occurredAt: DateTime!  reason: ReturnReason!  note: String
  "None for GOODWILL, otherwise 1 or more."
  lines: [ReturnLineInput!]!
  refund: MoneyInput!
  "Cash rounding of the refund; each part may be rounded, and all refunds together may exceed what was paid by no more than the roundings."
  rounding: Decimal! = "0"
  "As in recordOrder, for a refund in another currency whose sale is not known."
  exchangeRate: Decimal
  "How it was paid back; where given, the sum equals the refund."
  tenders: [TenderInput!] }
input ReturnLineInput { orderLineId: ID  sku: String!  quantity: Int!  serialNumbers: [String!] }
input ClaimOrderInput { idempotencyKey: String!  orderId: ID!  customer: CustomerKey! }
type OrderPayload {
  order: Order
  "Done all the same, but not as asked: a contact that was not usable, an offer that no longer held."
  warnings: [UserError!]!
  userErrors: [UserError!]!
}
type ReturnPayload {
  orderReturn: OrderReturn
  "Done all the same, but not as asked: a customer whose key was not usable."
  warnings: [UserError!]!
  userErrors: [UserError!]!
}

extend type Query {
  """
  What goes wrong most, and whether it grows: complaints, low scores and returns by one dimension.
  Cases are complaints; low scores are NPS to 6, CSAT and stars to 2, CES from 5 on; a return counts once for each sku.
  At most 366 days, and the first 100 at most.
  """
  painPoints(from: Date!, to: Date!, by: PainDimension!, first: Int = 10): [PainPoint!] @requiresScopes(scopes: [["insights:read"]])
  """
  From which touchpoint to which customers went, and how many stopped there.
  A step counts on the day on which it began, each time that a customer takes it.
  At most 366 days; the 100 steps that were taken most.
  """
  journey(from: Date!, to: Date!): [JourneyStep!] @requiresScopes(scopes: [["insights:read"]])
}

enum PainDimension { TOUCHPOINT REASON SKU STORE CHANNEL ROOT_CAUSE }
type PainPoint { key: String!  complaints: Int!  lowScores: Int!  returns: Int!
  """
  Customers hurt here who have not bought since, past the churn threshold; each where this hurt last.
  Customers are records: two that were merged count as the two that were hurt.
  """
  customersLost: Int!
  "Of all that went wrong in this dimension, from 0 to 1."
  share: Float!
  "Against the span of equal length before: 0.25 is a quarter more."
  trend: Float }
type JourneyStep { from: String!  to: String
  "How often the step was taken: twice where one customer took it twice. The records of a merged person are followed each by itself."
  customers: Int!
  medianHours: Float }

extend type Query {
  playbooks: [Playbook!] @requiresScopes(scopes: [["cases:read"]])
  "What the saved playbooks, or the draft given, would do to this event, and because of which facts; nothing is changed."
  playbookPreview(input: PlaybookPreviewInput!): [PlannedAction!] @requiresScopes(scopes: [["playbooks:write"]])
}
extend type Mutation {
  savePlaybook(input: SavePlaybookInput!): PlaybookPayload @requiresScopes(scopes: [["playbooks:write"]])
}
"If this, then that: a trigger, a condition over the event and the customer's head, and what follows."
type Playbook implements Node @requiresScopes(scopes: [["cases:read"]]) { id: ID!  version: Int!  name: String!  enabled: Boolean!  trigger: PlaybookTrigger!
  "A rule of the json-rules-engine format."
  condition: JSON!
  actions: [PlaybookAction!]! }
scalar JSON
enum PlaybookTrigger { FEEDBACK_RECEIVED INTERACTION_RECORDED RETURN_RECORDED ORDER_LATE INSPECTION_OVERDUE CASE_REOPENED CASE_BREACHED }
"OPEN_CASE uses severity, reason and title; ADD_STEP title and dueInMinutes; OFFER offer and value or percent; INFORM_CUSTOMER message and via; NOTIFY topic."
type PlaybookAction { kind: PlaybookActionKind!  severity: Severity  reason: CaseReason  title: String  dueInMinutes: Int  offer: OfferKind  value: Money  percent: Int  message: String  via: Channel  topic: String }
enum PlaybookActionKind { OPEN_CASE RAISE_SEVERITY ADD_STEP OFFER INFORM_CUSTOMER NOTIFY }
type PlannedAction { playbook: String!  action: PlaybookAction!  because: [String!]! }
input PlaybookPreviewInput { draft: PlaybookDraftInput  trigger: PlaybookTrigger!  customer: CustomerKey!  event: JSON! }
input PlaybookDraftInput { name: String!  trigger: PlaybookTrigger!  condition: JSON!  actions: [PlaybookActionInput!]! }
"A new playbook needs a draft; an existing one keeps what is left out."
input SavePlaybookInput { idempotencyKey: String!  id: ID  expectedVersion: Int  enabled: Boolean  draft: PlaybookDraftInput }
input PlaybookActionInput { kind: PlaybookActionKind!  severity: Severity  reason: CaseReason  title: String  dueInMinutes: Int  offer: OfferKind  value: MoneyInput  percent: Int  message: String  via: Channel  topic: String }
type PlaybookPayload { playbook: Playbook  userErrors: [UserError!]! }

extend type Query {
  "The same question as Customer.contactDecision for up to 100 people: what a campaign asks before it sends."
  contactDecisions(customerIds: [ID!]!, channel: ContactChannel!, purpose: ContactPurpose!, sku: String, category: String, at: DateTime): [ContactDecision] @requiresScopes(scopes: [["preferences:read"]])
}
extend type Mutation {
  """
  One answer for each channel and purpose given. Answers are never overwritten: each joins the history, and the newest
  holds. A time ahead of the server's clock is set to the server's. By an email or a phone that several people share,
  refusals hold for each of them, since nobody knows which one refused; every other answer is AMBIGUOUS then.
  """
  setContactConsents(input: SetContactConsentsInput!): PreferencesPayload @requiresScopes(scopes: [["preferences:write"], ["self"]])
  setContactRules(input: SetContactRulesInput!): PreferencesPayload @requiresScopes(scopes: [["preferences:write"], ["self"]])
  setTastes(input: SetTastesInput!): PreferencesPayload @requiresScopes(scopes: [["preferences:write"], ["self"]])
}
extend type Customer {
  preferences: Preferences @requiresScopes(scopes: [["preferences:read"], ["self"]])
  """
  May we contact this person on this channel, for this purpose, about this product, at this time? With every reason
  against it, and when each ends. Marketing needs a granted consent; service messages are stopped only by a denial.
  A time in the past is decided by the answers that were in force then; contact rules have no history, so those of today hold.
  """
  contactDecision(channel: ContactChannel!, purpose: ContactPurpose!, sku: String, category: String, at: DateTime): ContactDecision @requiresScopes(scopes: [["preferences:read"], ["self"]])
}
"The ways on which a person can be reached, each of which can be refused."
enum ContactChannel { EMAIL SMS PHONE POST PUSH WHATSAPP IN_PERSON }
enum ContactPurpose { MARKETING SERVICE TRANSACTIONAL RESEARCH }
enum ConsentStatus { GRANTED DENIED UNKNOWN }
type Preferences {
  version: Int!
  "One row for each channel and purpose that has been answered."
  consents: [ContactConsent!]!
  consentHistory(first: Int = 20, after: String): ContactConsentConnection
  rules: ContactRules!
  tastes: Tastes!
}
type ContactConsent implements Node @requiresScopes(scopes: [["preferences:read"], ["self"]]) { id: ID!  channel: ContactChannel!  purpose: ContactPurpose!  consent: ConsentStatus!  occurredAt: DateTime!  source: SourceSystem!
  "What the person saw or said: the form's version, the call's id."
  evidence: String }
type ContactConsentConnection { edges: [ContactConsentEdge!]!  nodes: [ContactConsent!]!  pageInfo: PageInfo! }
type ContactConsentEdge { cursor: String!  node: ContactConsent! }
type ContactRules { preferredChannel: ContactChannel  timeZone: TimeZone!
  "No contact between these times of the person's day, over midnight too."
  quietFrom: LocalTime  quietTo: LocalTime
  "Marketing contacts in any 7 days at the most."
  weeklyCap: Int  pausedUntil: DateTime }
"What the person likes and does not: by topic, such as metal, brand or room, and sizes."
type Tastes { likes: [Taste!]!  dislikes: [Taste!]!  sizes: [Size!]! }
type Taste { topic: String!  value: String! }
type Size { of: String!  value: String! }
type ContactDecision { allowed: Boolean!  reasons: [ContactObjection!]!
  "The channels to use instead, best first, if any is open."
  alternatives: [ContactChannel!]!
  "Bought too lately to be offered again, whatever the question was."
  avoidSkus: [String!]! }
type ContactObjection { code: ContactObjectionCode!  message: String!  until: DateTime }
enum ContactObjectionCode { NO_CONSENT DENIED QUIET_HOURS WEEKLY_CAP PAUSED RECENTLY_PURCHASED OPEN_CASE NO_ADDRESS ERASED }
input SetContactConsentsInput { idempotencyKey: String!  customer: CustomerKey  occurredAt: DateTime!  answers: [ContactAnswerInput!]! }
input ContactAnswerInput { channel: ContactChannel!  purpose: ContactPurpose!  consent: ConsentStatus!  evidence: String }
input SetContactRulesInput { idempotencyKey: String!  customer: CustomerKey  expectedVersion: Int  preferredChannel: ContactChannel  timeZone: TimeZone  quietFrom: LocalTime  quietTo: LocalTime  weeklyCap: Int  pausedUntil: DateTime }
"Lists replace; add and remove change single ones."
input SetTastesInput { idempotencyKey: String!  customer: CustomerKey  expectedVersion: Int  likes: [TasteInput!]  dislikes: [TasteInput!]  sizes: [SizeInput!]  addLikes: [TasteInput!]  addDislikes: [TasteInput!]  remove: [TasteInput!] }
input TasteInput { topic: String!  value: String! }
input SizeInput { of: String!  value: String! }
type PreferencesPayload { customer: Customer  preferences: Preferences  userErrors: [UserError!]! }

extend type Query {
  """
  Sales whose receipt is lost, best match first: over up to 31 days and several stores at once, by item, amount, card, associate and the guest's
  contact. Reads are bounded: at most 12 partitions and 2,000 sales are read, and \`truncated\` says when that was not all.
  """
  findSales(input: FindSalesInput!, first: Int = 20, after: String): SaleMatches @requiresScopes(scopes: [["orders:read"]])
}
input FindSalesInput { from: Date!  to: Date!  stores: [String!]  sku: String  text: String  total: DecimalRange  currency: CurrencyCode  paymentLast4: String  associate: String  contact: String }
input DecimalRange { from: Decimal  to: Decimal }
type SaleMatches { matches: [SaleMatch!]!  truncated: Boolean!
  "Goes on with the store-days that were not read."
  endCursor: String }
type SaleMatch { order: Order  score: Float!  matchedOn: [String!]! }

extend type Query {
  serviceCase(id: ID!): ServiceCase @requiresScopes(scopes: [["cases:read"]])
  """
  Cases, open ones unless said otherwise, the one whose promise breaks first on top. Open here are those that wait for
  the shop; those that wait on the customer are asked for by that status, and stand behind by when they are to be resolved.
  """
  caseQueue(filter: CaseFilter, first: Int = 20, after: String): ServiceCaseConnection @requiresScopes(scopes: [["cases:read"]])
}
extend type Mutation {
  openCase(input: OpenCaseInput!): CasePayload @requiresScopes(scopes: [["cases:write"], ["self"]])
  "Severity, reason, title, assignee; null unassigns."
  updateCase(input: UpdateCaseInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
  "A contact with the customer about the case; the first outbound one stops the first-response clock."
  addCaseContact(input: AddCaseContactInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
  "What the customer is told, and when the next word is promised."
  postCaseUpdate(input: PostCaseUpdateInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
  completeCaseStep(input: CompleteCaseStepInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
  offerResolution(input: OfferResolutionInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
  answerOffer(input: AnswerOfferInput!): CasePayload @requiresScopes(scopes: [["cases:write"], ["self"]])
  "The promise was kept: the replacement sent, the refund paid."
  fulfilOffer(input: FulfilOfferInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
  "Needs a root cause: why it happened, and what keeps it from happening again."
  resolveCase(input: ResolveCaseInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
  "The customer's word on it: confirmed closes the case, not confirmed reopens it."
  confirmResolution(input: ConfirmResolutionInput!): CasePayload @requiresScopes(scopes: [["cases:write"], ["self"]])
  reopenCase(input: ReopenCaseInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
}
extend type Customer {
  cases(first: Int = 20, after: String, status: [CaseStatus!]): ServiceCaseConnection @requiresScopes(scopes: [["cases:read"], ["self"]])
}
extend enum NextActionKind { OPEN_CASE OFFER_PENDING UPDATE_PROMISED }

enum CaseStatus { OPEN IN_PROGRESS WAITING_ON_CUSTOMER RESOLVED CLOSED }
enum Severity { LOW NORMAL HIGH CRITICAL }
enum CaseReason { DAMAGED_ITEM WRONG_ITEM LATE_DELIVERY PRODUCT_QUALITY BILLING WARRANTY STAFF UNWANTED_CONTACT WEBSITE LOST_RECORDS OTHER }
enum RootCauseCategory { SUPPLIER PRODUCT PACKAGING CARRIER STOCK PRICING SYSTEM TRAINING PROCESS POLICY COMMUNICATION CUSTOMER OTHER }
"A customer sees the own case: what was promised, told, offered and resolved, and nothing of the inside."
type ServiceCase implements Node & TimelineEntry @requiresScopes(scopes: [["cases:read"], ["self"]]) {
  id: ID!  version: Int!  occurredAt: DateTime!  summary: String!
  customer: Customer  caseStatus: CaseStatus!  severity: Severity!  caseReason: CaseReason!  title: String!
  via: Channel  touchpoint: String  store: String  skus: [String!]!
  openedAt: DateTime!
  openedBy: String @requiresScopes(scopes: [["cases:read"]])
  assignee: String @requiresScopes(scopes: [["cases:read"]])
  "Promises, and whether they are kept; the clocks stand still while the case waits on the customer or is resolved."
  firstResponseDueAt: DateTime!  firstRespondedAt: DateTime  resolutionDueAt: DateTime!  resolvedAt: DateTime
  breached: Boolean @requiresScopes(scopes: [["cases:read"]])
  "What the customer was told, newest first."
  updates: [CaseUpdate!]!
  nextUpdateDueAt: DateTime
  steps: [CaseStep!] @requiresScopes(scopes: [["cases:read"]])
  contacts(first: Int = 20, after: String): CaseContactConnection @requiresScopes(scopes: [["cases:read"]])
  offers: [ResolutionOffer!]!
  rootCause: RootCause @requiresScopes(scopes: [["cases:read"]])
  "What was said when it was resolved last."
  resolutionNote: String @requiresScopes(scopes: [["cases:read"]])
  "Resolved in the first contact and not reopened since."
  firstContactResolution: Boolean @requiresScopes(scopes: [["cases:read"]])
  reopenCount: Int!  confirmed: Boolean
  "What the customer said of the resolution."
  confirmationComment: String
  "Each time that it was reopened, oldest first."
  reopenings: [CaseReopening!] @requiresScopes(scopes: [["cases:read"]])
  order: Order  warranty: Warranty  feedback: [Feedback!]
}
type CaseUpdate { id: ID!  at: DateTime!  message: String!  via: Channel }
type CaseStep { id: ID!  title: String!  dueAt: DateTime  doneAt: DateTime  doneBy: String  playbook: String }
type CaseContact { id: ID!  occurredAt: DateTime!  via: Channel!  direction: Direction!  note: String  agent: String }
type CaseContactConnection { edges: [CaseContactEdge!]!  nodes: [CaseContact!]!  pageInfo: PageInfo! }
type CaseContactEdge { cursor: String!  node: CaseContact! }
type CaseReopening { at: DateTime!  because: String!  by: String! }
enum OfferKind { REPLACEMENT REFUND DISCOUNT REPAIR GIFT APOLOGY }
enum OfferStatus { OFFERED ACCEPTED DECLINED FULFILLED WITHDRAWN }
type ResolutionOffer { id: ID!  kind: OfferKind!  value: Money  percent: Int  note: String  offerStatus: OfferStatus!  offeredAt: DateTime!  answeredAt: DateTime  fulfilledAt: DateTime  order: Order
  "How the promise was kept, or why it was taken back."
  fulfilmentNote: String @requiresScopes(scopes: [["cases:read"]])
}
type RootCause { category: RootCauseCategory!  explanation: String!  prevention: String }
type ServiceCaseConnection { edges: [ServiceCaseEdge!]!  nodes: [ServiceCase!]!  pageInfo: PageInfo! }
type ServiceCaseEdge { cursor: String!  node: ServiceCase! }
input CaseFilter { status: [CaseStatus!]  assignee: String  unassigned: Boolean  severity: [Severity!]  reason: [CaseReason!]  store: String  breachedOnly: Boolean }

input OpenCaseInput { idempotencyKey: String!  customer: CustomerKey  title: String!  reason: CaseReason!  severity: Severity  via: Channel  touchpoint: String  store: String  skus: [String!]  occurredAt: DateTime!  orderId: ID  warrantyId: ID }
input UpdateCaseInput { idempotencyKey: String!  caseId: ID!  expectedVersion: Int  severity: Severity  reason: CaseReason  title: String  assignee: String }
input AddCaseContactInput { idempotencyKey: String!  caseId: ID!  occurredAt: DateTime!  via: Channel!  direction: Direction!  note: String  agent: String  waitForCustomer: Boolean! = false }
input PostCaseUpdateInput { idempotencyKey: String!  caseId: ID!  message: String!  via: Channel  nextUpdateDueAt: DateTime }
input CompleteCaseStepInput { idempotencyKey: String!  caseId: ID!  stepId: ID! }
input OfferResolutionInput { idempotencyKey: String!  caseId: ID!  kind: OfferKind!  value: MoneyInput  percent: Int  note: String }
input AnswerOfferInput { idempotencyKey: String!  caseId: ID!  offerId: ID!  accept: Boolean! }
input FulfilOfferInput { idempotencyKey: String!  caseId: ID!  offerId: ID!  withdrawn: Boolean! = false  orderId: ID  note: String }
input ResolveCaseInput { idempotencyKey: String!  caseId: ID!  rootCause: RootCauseInput!  note: String }
input RootCauseInput { category: RootCauseCategory!  explanation: String!  prevention: String }
input ConfirmResolutionInput { idempotencyKey: String!  caseId: ID!  confirmed: Boolean!  comment: String }
input ReopenCaseInput { idempotencyKey: String!  caseId: ID!  because: String! }
type CasePayload { serviceCase: ServiceCase  userErrors: [UserError!]! }

extend type Query {
  """
  How the business serves its customers, a row for each period; every figure says on how many cases or answers it rests, and how it stands to its target.
  Rates are in percent. Feedback counts on its day and a case, with all that becomes of it, on the day it was raised. Churn, repeat purchase and lifetime value are of all customers, and empty for a touchpoint or a store.
  """
  serviceKpis(from: Date!, to: Date!, by: Period = MONTH, touchpoint: String, store: String): [ServiceKpis!] @requiresScopes(scopes: [["insights:read"]])
}
extend type Mutation {
  "A goal for a KPI by a day, such as CSAT from 60 to 70 by new year."
  setKpiTarget(input: SetKpiTargetInput!): KpiTargetPayload @requiresScopes(scopes: [["insights:write"]])
}

enum Period { DAY WEEK MONTH }
type ServiceKpis { from: Date!  to: Date!
  csat: Kpi!  nps: Kpi!  ces: Kpi!
  "The mean of the stars given, from 1 to 5."
  stars: Kpi!
  firstContactResolutionRate: Kpi!  reopenRate: Kpi!  breachRate: Kpi!
  medianFirstResponseMinutes: Kpi!  medianResolutionHours: Kpi!
  churnRate: Kpi!  repeatPurchaseRate: Kpi!  averageLifetimeValue: Money }
type Kpi { value: Float  count: Int!  target: Float  met: Boolean }
enum KpiName { CSAT NPS CES STARS FIRST_CONTACT_RESOLUTION REOPEN BREACH FIRST_RESPONSE_MINUTES RESOLUTION_HOURS CHURN REPEAT_PURCHASE }
input SetKpiTargetInput { idempotencyKey: String!  kpi: KpiName!  value: Float!  by: Date! }
type KpiTargetPayload { kpi: KpiName  value: Float  by: Date  userErrors: [UserError!]! }

extend type Query {
  shop: Shop @requiresScopes(scopes: [[]])
  "The store of this code; null where there is none."
  store(code: String!): Store @requiresScopes(scopes: [[]])
}
extend type Mutation {
  saveShop(input: SaveShopInput!): ShopPayload @requiresScopes(scopes: [["shop:admin"]])
  saveStore(input: SaveStoreInput!): ShopPayload @requiresScopes(scopes: [["shop:admin"]])
}

"What the whole business shares: sums are in its currency, and days of what spans stores in its time zone. What belongs to a store has the days of that store."
type Shop { name: String!  currency: CurrencyCode!  timeZone: TimeZone!  defaultRegion: CountryCode!  stores: [Store!]!
  "The stores in the order of their codes, by page."
  storePage(first: Int = 20, after: String): StoreConnection
}
type StoreConnection { edges: [StoreEdge!]!  nodes: [Store!]!  pageInfo: PageInfo! }
type StoreEdge { cursor: String!  node: Store! }
type Store { code: String!  name: String!  timeZone: TimeZone!  address: PostalAddress  phone: PhoneNumber
  "The usual week. Without any hours the store counts as always open."
  openingHours: [OpeningHours!]!
  "Days on which the store is closed, or has other hours, in order; of at most 366 days."
  specialDays(from: Date!, to: Date!): [SpecialDay!]
  "How long a visit takes where nothing else is asked for."
  appointmentMinutes: Int!
  "Visits at the same time; 0: the store takes no bookings."
  appointmentCapacity: Int!
}
"On this day these hours take the place of the weekday's; without any, the store is closed. Hours belong to the day on which they open."
type SpecialDay { day: Date!  name: String  hours: [DayHours!]! }
type DayHours { opens: LocalTime!  closes: LocalTime! }
type OpeningHours { day: Weekday!  opens: LocalTime!  closes: LocalTime! }
enum Weekday { MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY }

input SaveShopInput { idempotencyKey: String!  name: String  currency: CurrencyCode  timeZone: TimeZone  defaultRegion: CountryCode }
input SaveStoreInput { idempotencyKey: String!  code: String!  name: String  timeZone: TimeZone  address: PostalAddressInput  phone: PhoneNumber  openingHours: [OpeningHoursInput!]
  "Takes the place of all special days of the store, past ones too; at most 400."
  specialDays: [SpecialDayInput!]
  "5 to 480; 30 where the store never said."
  appointmentMinutes: Int
  "0 to 100; 100 where the store never said: set it, or nothing keeps two visits from one place."
  appointmentCapacity: Int }
input SpecialDayInput { day: Date!  name: String  hours: [DayHoursInput!]! }
"Hours that close at or before they open last into the next day (18:00 to 02:00). 24:00, and 23:59 too, is the end of the day."
input DayHoursInput { opens: LocalTime!  closes: LocalTime! }
"Hours that close at or before they open last into the next day (18:00 to 02:00). 24:00, and 23:59 too, is the end of the day."
input OpeningHoursInput { day: Weekday!  opens: LocalTime!  closes: LocalTime! }
type ShopPayload { shop: Shop  userErrors: [UserError!]! }

extend type Customer {
  """
  Everything that has happened with this person, of every kind, in one order of time: the customer journey. A caller
  sees the kinds that its scopes allow; a customer sees the own orders, returns, inspections, claims and consents.
  """
  timeline(first: Int = 20, after: String, filter: TimelineFilter): TimelineConnection @requiresScopes(scopes: [["interactions:read"], ["self"]])
}
interface TimelineEntry implements Node { id: ID!  occurredAt: DateTime!
  "One line that a person can read."
  summary: String! }
# Its occurredAt is its placedAt.
extend type Order implements TimelineEntry { occurredAt: DateTime!  summary: String! }
extend type OrderReturn implements TimelineEntry { summary: String! }
extend type Inspection implements TimelineEntry { summary: String! }
# Its occurredAt is its filedAt.
extend type WarrantyClaim implements TimelineEntry { occurredAt: DateTime!  summary: String! }
extend type ContactConsent implements TimelineEntry { summary: String! }
input TimelineFilter { kinds: [TimelineKind!]  from: DateTime  to: DateTime }
enum TimelineKind { ORDER RETURN INSPECTION WARRANTY_CLAIM INTERACTION CONSENT FEEDBACK CASE IDENTITY }
type TimelineConnection { edges: [TimelineEdge!]!  nodes: [TimelineEntry!]!  pageInfo: PageInfo! }
type TimelineEdge { cursor: String!  node: TimelineEntry! }

extend type Query {
  warranty(id: ID!): Warranty @requiresScopes(scopes: [["warranties:read"]])
  warrantyBySerialNumber(serialNumber: String!, sku: String): Warranty @requiresScopes(scopes: [["warranties:read"]])
  "Cover whose next inspection falls in the days from..to (at most 92), soonest first; the call list of a shop."
  inspectionsDue(from: Date!, to: Date!, store: String, booked: Boolean, first: Int = 20, after: String): WarrantyConnection @requiresScopes(scopes: [["warranties:read"]])
  "A store's book, in order of time."
  appointments(store: String!, from: Date!, to: Date!, status: [AppointmentStatus!], first: Int = 20, after: String): AppointmentConnection @requiresScopes(scopes: [["warranties:read"]])
  "Free times of a store, in its opening hours and up to its capacity, at most 31 days."
  appointmentSlots(store: String!, from: Date!, to: Date!, minutes: Int): [AppointmentSlot!] @requiresScopes(scopes: [["warranties:read"], ["self"]])
  warrantyPlans: [WarrantyPlan!] @requiresScopes(scopes: [["warranties:read"]])
}
extend type Mutation {
  saveWarrantyPlan(input: SaveWarrantyPlanInput!): WarrantyPlanPayload @requiresScopes(scopes: [["warranties:admin"]])
  "Cover for an item bought elsewhere or before; what is sold with a plan is covered by recordOrder itself."
  registerWarranty(input: RegisterWarrantyInput!): WarrantyPayload @requiresScopes(scopes: [["warranties:write"]])
  "An inspection of a covered item, in the store's opening hours and up to its capacity."
  bookInspection(input: BookInspectionInput!): AppointmentPayload @requiresScopes(scopes: [["warranties:write"], ["self"]])
  "A visit for anything: advice, a fitting, a collection. bookInspection stays for inspections of covered items."
  bookAppointment(input: BookAppointmentInput!): AppointmentPayload @requiresScopes(scopes: [["warranties:write"], ["self"]])
  "Another time or store, or another state: arrived, missed, cancelled."
  updateAppointment(input: UpdateAppointmentInput!): AppointmentPayload @requiresScopes(scopes: [["warranties:write"], ["self"]])
  "What was seen, and by that the next date that keeps the cover alive. An appointment of that day is done."
  recordInspection(input: RecordInspectionInput!): InspectionPayload @requiresScopes(scopes: [["warranties:write"]])
  fileWarrantyClaim(input: FileWarrantyClaimInput!): WarrantyClaimPayload @requiresScopes(scopes: [["warranties:write"], ["self"]])
  decideWarrantyClaim(input: DecideWarrantyClaimInput!): WarrantyClaimPayload @requiresScopes(scopes: [["warranties:decide"]])
  transferWarranty(input: TransferWarrantyInput!): WarrantyPayload @requiresScopes(scopes: [["warranties:write"]])
  voidWarranty(input: VoidWarrantyInput!): WarrantyPayload @requiresScopes(scopes: [["warranties:decide"]])
}
extend type Customer {
  warranties(first: Int = 20, after: String, status: [WarrantyStatus!]): WarrantyConnection @requiresScopes(scopes: [["warranties:read"], ["self"]])
}
type WarrantyPlan { code: String!  name: String!  durationMonths: Int!
  "Months between the inspections that keep the cover alive; null where none is asked."
  inspectionEveryMonths: Int  graceDays: Int!  transferable: Boolean!  covers: [String!]!  excludes: [String!]! }
"ACTIVE; INSPECTION_DUE in the grace days after a missed date; then LAPSED; EXPIRED at the end of its term; VOID by decision or return. Always as of now, never stale."
enum WarrantyStatus { ACTIVE INSPECTION_DUE LAPSED EXPIRED VOID }
type Warranty implements Node @requiresScopes(scopes: [["warranties:read"], ["self"]]) {
  id: ID!  version: Int!  plan: WarrantyPlan!  status: WarrantyStatus!
  sku: String!  description: String!  serialNumber: String
  "The sale it came with."
  order: Order
  "The receipt of another shop's sale, as it was shown when the cover was registered."
  receipt: ForeignReceipt @requiresScopes(scopes: [["warranties:read"]])
  customer: Customer
  startsOn: Date!  endsOn: Date!
  nextInspectionDue: Date
  "The next one booked."
  appointment: Appointment
  lastInspection: Inspection
  inspections(first: Int = 20, after: String): InspectionConnection
  claims(first: Int = 20, after: String): WarrantyClaimConnection
  voidedBecause: String
}
type Appointment implements Node @requiresScopes(scopes: [["warranties:read"], ["self"]]) { id: ID!  version: Int!  startsAt: DateTime!  store: String!  status: AppointmentStatus!  note: String
  "What the visit is for; INSPECTION where the item of a cover is inspected."
  visitPurpose: String!
  minutes: Int!
  "The cover whose item is inspected; null for other visits."
  warranty: Warranty
  customer: Customer }
type AppointmentSlot { startsAt: DateTime!  free: Int! }
enum AppointmentStatus { BOOKED ARRIVED DONE CANCELLED MISSED }
type AppointmentConnection { edges: [AppointmentEdge!]!  nodes: [Appointment!]!  pageInfo: PageInfo! }
type AppointmentEdge { cursor: String!  node: Appointment! }
type Inspection implements Node @requiresScopes(scopes: [["warranties:read"], ["self"]]) {
  id: ID!  warranty: Warranty  occurredAt: DateTime!  recordedAt: DateTime!  store: String
  associate: String @requiresScopes(scopes: [["warranties:read"]])
  condition: Condition!  findings: [Finding!]!
  note: String @requiresScopes(scopes: [["warranties:read"]])
  photos: [URL!]!
  "What is better, worse or new since the visit before."
  changes: [ConditionChange!]!
}
enum Condition { EXCELLENT GOOD FAIR POOR DAMAGED }
type Finding { part: String!  condition: Condition!  note: String }
type ConditionChange { part: String!  from: Condition  to: Condition! }
type InspectionConnection { edges: [InspectionEdge!]!  nodes: [Inspection!]!  pageInfo: PageInfo! }
type InspectionEdge { cursor: String!  node: Inspection! }
type WarrantyClaim implements Node @requiresScopes(scopes: [["warranties:read"], ["self"]]) { id: ID!  warranty: Warranty  filedAt: DateTime!  description: String!  claimStatus: ClaimStatus!  decidedAt: DateTime  decision: String }
enum ClaimStatus { FILED APPROVED DECLINED }
type WarrantyClaimConnection { edges: [WarrantyClaimEdge!]!  nodes: [WarrantyClaim!]!  pageInfo: PageInfo! }
type WarrantyClaimEdge { cursor: String!  node: WarrantyClaim! }
type WarrantyConnection { edges: [WarrantyEdge!]!  nodes: [Warranty!]!  pageInfo: PageInfo! }
type WarrantyEdge { cursor: String!  node: Warranty! }
"A new code needs name and durationMonths; an existing one keeps what is left out. Cover already sold keeps the terms it was sold with."
input SaveWarrantyPlanInput { idempotencyKey: String!  code: String!  name: String  durationMonths: Int  inspectionEveryMonths: Int  graceDays: Int  transferable: Boolean  covers: [String!]  excludes: [String!] }
input RegisterWarrantyInput { idempotencyKey: String!  customer: CustomerKey!  plan: String!  sku: String!  description: String!  serialNumber: String  startsOn: Date!  receipt: ReceiptInput }
input BookInspectionInput { idempotencyKey: String!  warrantyId: ID!  startsAt: DateTime!  store: String!  note: String
  "Staff may book outside the hours or over capacity, with a reason."
  overrideBecause: String }
input BookAppointmentInput { idempotencyKey: String!  customer: CustomerKey  store: String!  startsAt: DateTime!  minutes: Int  purpose: String!  note: String
  "Staff may book outside the hours or over capacity, with a reason."
  overrideBecause: String }
input UpdateAppointmentInput { idempotencyKey: String!  appointmentId: ID!  expectedVersion: Int  startsAt: DateTime  store: String  status: AppointmentStatus  note: String
  "Staff may move it outside the hours or over capacity, with a reason."
  overrideBecause: String }
input RecordInspectionInput { idempotencyKey: String!  warrantyId: ID!  occurredAt: DateTime!  store: String  associate: String  condition: Condition!  findings: [FindingInput!]  note: String  photos: [URL!] }
input FindingInput { part: String!  condition: Condition!  note: String }
input FileWarrantyClaimInput { idempotencyKey: String!  warrantyId: ID!  occurredAt: DateTime!  description: String! }
input DecideWarrantyClaimInput { idempotencyKey: String!  claimId: ID!  approve: Boolean!  decision: String! }
input TransferWarrantyInput { idempotencyKey: String!  warrantyId: ID!  to: CustomerKey! }
input VoidWarrantyInput { idempotencyKey: String!  warrantyId: ID!  because: String! }
type WarrantyPlanPayload { plan: WarrantyPlan  userErrors: [UserError!]! }
type ForeignReceipt { number: String!  store: String }
type WarrantyPayload { warranty: Warranty  userErrors: [UserError!]! }
type AppointmentPayload { appointment: Appointment  userErrors: [UserError!]! }
type InspectionPayload { inspection: Inspection  warranty: Warranty  userErrors: [UserError!]! }
type WarrantyClaimPayload { claim: WarrantyClaim  warranty: Warranty  userErrors: [UserError!]! }`;
