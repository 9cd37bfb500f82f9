// Generated from graphql/schema by `npm run codegen`. Do not edit.
export const typeDefs = `extend type Mutation {
  "Announces one file: at most 10 MB of image/jpeg, image/png, image/webp, image/heic or application/pdf. POST \`fields\`, and the file as the last field \`file\`, as multipart/form-data to \`uploadUrl\` within 15 minutes. Until the file is there, the same call returns a new form for the same attachment."
  requestUpload(input: RequestUploadInput!): UploadPayload @requiresScopes(scopes: [["cases:write"], ["warranties:write"], ["feedback:write"], ["self"]])
}
"A photo or a document. A token sees what it uploaded, and what hangs on an object that it may see."
type Attachment implements Node @cost(weight: 6) @requiresScopes(scopes: [["cases:read"], ["warranties:read"], ["service:read"], ["feedback:write"], ["self"]]) { id: ID!  contentType: String!  byteSize: Int!
  "Without path, and without characters that could deceive a reader."
  fileName: String
  attachmentStatus: AttachmentStatus!  createdAt: DateTime!
  "Signed each time it is read, and valid for 10 minutes. Null until the file is there and its content is what it claims to be. A browser that opens it saves the file; an <img> shows it."
  url: URL @cost(weight: 2) }
"\`byteSize\` is the exact size of the file, and \`contentType\` its type: a file that differs is refused."
input RequestUploadInput { idempotencyKey: String!  contentType: String!  byteSize: Int!  fileName: String }
"\`uploadUrl\` and \`fields\` are null when the file is there already."
type UploadPayload { attachment: Attachment  uploadUrl: URL  fields: [UploadField!]  userErrors: [UserError!]! }
type UploadField { name: String!  value: String! }
"AWAITED: no file is there yet; it runs out after a day. CHECKING: the file is there. READY: its content is what it claims to be. REFUSED: it is not. What hangs on nothing runs out after 7 days."
enum AttachmentStatus { AWAITED CHECKING READY REFUSED }
extend type Feedback { attachments: [Attachment] @listSize(assumedSize: 10) }
extend type ServiceCase {
  "At most 10. The customer of the case sees them."
  attachments: [Attachment] @listSize(assumedSize: 10)
  "What happened, in the words of who raised it."
  details: String }
extend type ServiceJob {
  "The photos of the intake and of the work. The customer sees them."
  attachments: [Attachment] @listSize(assumedSize: 10) }
extend type Inspection { attachments: [Attachment] @listSize(assumedSize: 10) }
extend type WarrantyClaim { attachments: [Attachment] @listSize(assumedSize: 10) }
extend input SubmitFeedbackInput {
  "At most 10 uploads of the same caller (of staff, with a token of staff) that hang on nothing yet. So everywhere."
  attachments: [ID!] }
extend input OpenCaseInput { attachments: [ID!]  details: String }
extend input RecordInspectionInput { attachments: [ID!] }
extend input FileWarrantyClaimInput { attachments: [ID!] }
extend input AddCaseContactInput {
  "They hang on the case, and its customer sees them."
  attachments: [ID!] }

extend type Query {
  "Files of members of segments, newest first: those of one segment, or all."
  audiences(segmentId: ID, first: Int = 20, after: String): AudienceConnection @requiresScopes(scopes: [["segments:export"]]) @listSize(slicingArguments: ["first"])
}
extend type Mutation {
  "A file of the members who may be contacted now, for one channel and purpose: ids, names and the address of that channel, as CSV; with the count of each reason for which others were left out. One file of a segment and channel is made at a time, and 50 in a day (UTC)."
  exportAudience(input: ExportAudienceInput!): AudiencePayload @requiresScopes(scopes: [["segments:export"]])
  "Says that it was sent: a job records MARKETING_SENT for every member. Possible once, within 30 days."
  confirmAudienceSent(input: ConfirmAudienceSentInput!): AudiencePayload @requiresScopes(scopes: [["segments:export"]])
}
"The product that is offered: who bought it, or something of its category, a short time ago is left out."
input ExportAudienceInput { idempotencyKey: String!  segmentId: ID!  channel: ContactChannel!  purpose: ContactPurpose! = MARKETING  sku: String  category: String }
"occurredAt is not before the request of the audience."
input ConfirmAudienceSentInput { idempotencyKey: String!  audienceId: ID!  occurredAt: DateTime! }
"Ask again by node(id:) until it is READY; the link is signed again each time it is read."
type Audience implements Node @requiresScopes(scopes: [["segments:export"]]) { id: ID!
  "FAILED if the segment got another condition or was disabled while the file was made, or if somebody was erased: export it again. EXPIRED after seven days, or when somebody is erased who may be in the file."
  exportStatus: ExportStatus!
  requestedAt: DateTime!
  "The people in the file; null until it is READY."
  members: Int
  "Who was left out: a person with two reasons counts for both. Null until it is READY."
  excluded: [AudienceExclusion!] @listSize(assumedSize: 9)
  "Good for minutes; null unless the audience is READY."
  url: URL
  expiresAt: DateTime
  "When it was sent, as somebody said; null until then."
  sentAt: DateTime }
type AudienceExclusion { code: ContactObjectionCode!  count: Int! }
type AudiencePayload { audience: Audience  userErrors: [UserError!]! }
type AudienceConnection { edges: [AudienceEdge!]!  nodes: [Audience!]!  pageInfo: PageInfo! }
type AudienceEdge { cursor: String!  node: Audience! }

extend type Query {
  "Who read or changed what about this customer, newest first, under all records of the person. It is some seconds late."
  auditTrail(customerId: ID!, first: Int = 20, after: String): AuditConnection @requiresScopes(scopes: [["privacy:audit"]])
  "What one member of staff read or changed on these days of the shop, oldest first. It is some seconds late."
  staffAuditTrail(staffId: ID!, "Both days are included." from: Date!, to: Date!, first: Int = 20, after: String): AuditConnection @requiresScopes(scopes: [["privacy:audit"]])
}
"One act of one caller on the data of one customer. It has ids and names of fields, never a value of them."
type AuditEntry {
  id: ID!
  "The record that the act was about. Null where it was about no customer, such as \`saveShop\`."
  customerId: ID
  at: DateTime!
  "The permanent name of the calling system, such as \`till-york\`, or of the job, such as \`matcher\`."
  by: String!
  "The member of staff behind the token. Null for a machine and for a customer."
  byStaff: StaffMember
  "The id of that member of staff, also for callers who may not see the member."
  byStaffId: ID
  "The mutation, such as \`updateCustomer\`. For a read, \`read:\` and the root fields, such as \`read:customer\`."
  action: String!
  "The names of what was read or changed: \`phones\` is of the customer, \`order.status\` of an order, \`order\` alone is a new order. \`...\` stands for more names than fit."
  fields: [String!]!
  "The id of the request, as its log lines have it."
  correlationId: String!
}
type AuditConnection { edges: [AuditEdge!]!  nodes: [AuditEntry!]!  pageInfo: PageInfo! }
type AuditEdge { cursor: String!  node: AuditEntry! }

extend type Mutation {
  "Promises a call to a customer, or about a case of the customer, by a time. It is a commitment (CALL) until the customer is reached or the call is cancelled."
  promiseCall(input: PromiseCallInput!): CallPayload @requiresScopes(scopes: [["cases:write"], ["interactions:write"]])
  """
  What became of a call: REACHED ends it; NO_ANSWER, LEFT_MESSAGE and WRONG_NUMBER set the next time. Recorded as an interaction as
  well. An attempt about a case is a contact of the case; one that reached the customer is its promised response.
  """
  recordCall(input: RecordCallInput!): CallPayload @requiresScopes(scopes: [["cases:write"], ["interactions:write"]])
  "Another time or assignee, or cancelled with a reason."
  updateCall(input: UpdateCallInput!): CallPayload @requiresScopes(scopes: [["cases:write"], ["interactions:write"]])
}
extend enum NextActionKind {
  "A promised call, until it is made."
  CALL_BACK
}
"A promised call. For staff only."
type Call implements Node @requiresScopes(scopes: [["interactions:read"], ["interactions:write"], ["cases:read"]]) {
  id: ID!  version: Int!  customer: Customer  serviceCase: ServiceCase
  "When the call is owed next; after its end, when it was owed last."
  dueAt: DateTime!
  note: String
  "The name of a member of staff, or free text; null: nobody."
  assignee: String
  store: String
  "The oldest first, whenever they were recorded."
  attempts: [CallAttempt!]! @listSize(assumedSize: 5)
  "When the customer was reached, or the call was cancelled; null while it is owed."
  doneAt: DateTime
  "Why the call was cancelled; null if it was not."
  cancelledBecause: String
}
type CallAttempt { at: DateTime!  outcome: CallOutcome!  note: String
  "The person who recorded it; null if nobody had signed in."
  by: String }
"WRONG_NUMBER: the customer still waits. Ask for another number, and cancel the call only with a reason."
enum CallOutcome { REACHED NO_ANSWER LEFT_MESSAGE WRONG_NUMBER }
"A case must belong to the customer. The assignee is the id of an enabled member of staff, or free text. The store is the caller's own, if it is absent."
input PromiseCallInput { idempotencyKey: String!  customer: CustomerKey!  caseId: ID  dueAt: DateTime!  note: String  assignee: String  store: String }
"""
Without \`nextAt\`, the next time is some time after the attempt, when the store is open (without opening hours, from 9:00 to 18:00)
and the customer does not want quiet. Attempts may arrive in any order.
"""
input RecordCallInput { idempotencyKey: String!  callId: ID!  occurredAt: DateTime!  outcome: CallOutcome!  note: String  nextAt: DateTime }
"Absent fields stay as they are. A null assignee unassigns the call."
input UpdateCallInput { idempotencyKey: String!  callId: ID!  expectedVersion: Int  dueAt: DateTime  assignee: String  cancelledBecause: String }
type CallPayload { call: Call  userErrors: [UserError!]! }

extend type Query {
  """
  What the shop owes and has not done yet, the most urgent first. A page may be short although more follow: ask until
  \`hasNextPage\` is false.
  """
  commitments(filter: CommitmentFilter, first: Int = 20, after: String): CommitmentConnection @cost(weight: 50, filteredWeight: 200) @requiresScopes(scopes: [["cases:read"]])
}
extend type Query {
  """
  A version of each list: of a store (ONLINE: of no store), or of the whole shop. It moves within seconds whenever something in the list does, and may
  move for some seconds more: read the list again when it differs from the last one. Eventually consistent, one small read.
  MATCHES belong to the whole shop.
  """
  workListVersions(store: String): [WorkListVersion!] @cost(weight: 2) @listSize(assumedSize: 5) @requiresScopes(scopes: [["cases:read"]])
}
enum WorkList { CASES COMMITMENTS FEEDBACK SERVICE_JOBS MATCHES }
"The version is opaque: compare it with an earlier one of the same list and store."
type WorkListVersion { list: WorkList!  version: String! }
extend type Customer {
  "What the shop owes this person. A customer's own token does not see CASE_STEP and PREVENTION."
  commitments(first: Int = 20, after: String): CommitmentConnection @cost(weight: 20) @requiresScopes(scopes: [["cases:read"], ["self"]])
}
"CASE_UPDATE is a word that was promised (nextUpdateDueAt); OFFER_FULFILMENT an accepted offer that nobody has fulfilled; ITEM_READY an item that waits to be collected."
enum CommitmentKind { FIRST_RESPONSE RESOLUTION CASE_UPDATE CASE_STEP OFFER_FULFILMENT CLAIM_DECISION ITEM_PROMISED ITEM_READY CALL PREVENTION ORDER_DELIVERY PRIVACY_REQUEST }
"It exists while it is owed. Its version counts its own changes, not those of what it is about."
type Commitment implements Node @requiresScopes(scopes: [["cases:read"], ["self"]]) {
  id: ID!  version: Int!  commitmentKind: CommitmentKind!
  "One line that a person can read."
  what: String!
  dueAt: DateTime!  overdue: Boolean!
  store: String
  "The name or the text that stands in what owes it; null if nobody is assigned."
  assignee: String @requiresScopes(scopes: [["cases:read"]])
  customer: Customer
  "The case, claim, order or other thing that owes it; null if your token may not see it."
  about: Node
}
"Each field that is given must fit. \`store\` ONLINE means without a store. The assignee is the id of a member of staff, or a name: that of a member of staff, or free text, exactly as it stands there. \`dueBefore\` leaves that time itself out."
input CommitmentFilter { kinds: [CommitmentKind!]  store: String  assignee: String  unassigned: Boolean  dueBefore: DateTime  overdueOnly: Boolean }
type CommitmentConnection { edges: [CommitmentEdge!]!  nodes: [Commitment!]!  pageInfo: PageInfo! }
type CommitmentEdge { cursor: String!  node: Commitment! }

"An instant from 1850 to 2200 in ISO 8601 with an offset. Results are in UTC."
scalar DateTime
"A day from 1850 to 2200: YYYY-MM-DD."
scalar Date
"HH:MM, 24 hours."
scalar LocalTime
"IANA name, such as Europe/London."
scalar TimeZone
"A decimal number in a string, such as \\"12.50\\". The server refuses a JSON number, because it may have lost digits."
scalar Decimal
scalar EmailAddress
"Stored and returned as E.164. An input may have any form that is a valid number in the shop's default region."
scalar PhoneNumber
scalar CurrencyCode
scalar CountryCode
scalar Locale
scalar URL

"This server enforces it. Each inner list is a set of scopes: the caller must hold all scopes of at least one list. An empty inner list allows any valid token. On an object type, it guards every field that returns the type."
directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT

"The cost of a field, or of each object of a type, in tenths of a read unit, multiplied by the sizes of all lists on the way. A millisecond of work counts as a read unit. The limit of one request and the budget of a caller are in read units. By default, a value costs a tenth of a tenth. \`filteredWeight\` replaces the weight if the request states a filter, which reads more entries than it returns."
directive @cost(weight: Int!, filteredWeight: Int) on FIELD_DEFINITION | OBJECT
"The number of items of a list: what one of these arguments says (a list counts by its length), or else the assumed size, for each day from the first to the second of \`dayArguments\`. By default, the argument \`first\`; a list without one counts 10 items."
directive @listSize(slicingArguments: [String!], assumedSize: Int, dayArguments: [String!]) on FIELD_DEFINITION

interface Node { id: ID! }

type Money { amount: Decimal!  currency: CurrencyCode! }
input MoneyInput { amount: Decimal!  currency: CurrencyCode! }

type PageInfo { hasNextPage: Boolean!  hasPreviousPage: Boolean!  startCursor: String  endCursor: String }

type UserError { code: UserErrorCode!  message: String!  path: [String!]! }
enum UserErrorCode {
  NOT_FOUND
  INVALID
  "The key leads to more than one customer. Ask which one, and send an id."
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
  "The caller and its scopes."
  viewer: Viewer @requiresScopes(scopes: [[]])
}

type Mutation

type Viewer { clientId: String!  kind: ViewerKind!  scopes: [String!]!  store: String }
enum ViewerKind { POS CLERK COMMERCE SUPPORT ANALYST MARKETING ADMIN CUSTOMER }

"The kind of system that a record comes from."
enum SourceSystem { POS ECOMMERCE SUPPORT MARKETING IMPORT OTHER }
"The channel where something happened."
enum Channel { STORE WEB APP PHONE EMAIL SMS WHATSAPP CHAT SOCIAL REVIEW_SITE SURVEY POST }

extend type Query {
  "The person, by the id of any of its records."
  customer(id: ID!): Customer @requiresScopes(scopes: [["customers:read"]])
  "The first lookup of a till, a shop page or a support desk. An email, a phone number, a receipt or a serial number may lead to several people; every other key leads to at most one."
  customersBy(key: CustomerKey!): [Customer!] @cost(weight: 20) @requiresScopes(scopes: [["customers:read"]])
  "People, best match first, by what a clerk knows: part of a name, a postcode, the last digits of a phone number, an email, a receipt number or a serial number."
  searchCustomers(text: String!, includeUnidentified: Boolean = false, first: Int = 20, after: String): CustomerSearchConnection @cost(weight: 100) @requiresScopes(scopes: [["customers:read"]])
  "The customer that the token belongs to."
  me: Customer @requiresScopes(scopes: [["self"]])
}

extend type Mutation {
  "Creates a customer. If an exact key already belongs to a customer, returns that customer instead and fills in its empty fields (outcome MATCHED)."
  registerCustomer(input: RegisterCustomerInput!): RegisterCustomerPayload @requiresScopes(scopes: [["customers:write"]])
  updateCustomer(input: UpdateCustomerInput!): CustomerPayload @requiresScopes(scopes: [["customers:write"], ["self"]])
}

input CustomerKey @oneOf {
  id: ID  email: EmailAddress  phone: PhoneNumber  loyaltyNumber: String  externalId: ExternalIdInput
  "The number printed on a receipt or an order confirmation."
  receipt: ReceiptInput
  "The serial number of an item that the customer owns."
  serialNumber: String
}
input ExternalIdInput { system: String!  value: String! }
"Each store has its own number series. Without a store, the number must occur only once."
input ReceiptInput { number: String!  store: String  source: SourceSystem }

type Customer implements Node @requiresScopes(scopes: [["customers:read"], ["self"]]) {
  id: ID!
  "The number of changes of all records of the person."
  version: Int!
  status: CustomerStatus!
  name: PersonName
  emails: [EmailContact!]!
  phones: [PhoneContact!]!
  addresses: [PostalAddress!]!
  birthDate: Date @requiresScopes(scopes: [["pii:read"], ["self"]])
  locale: Locale
  loyalty: Loyalty
  "The ids of this person in the systems that feed the graph."
  externalIds: [ExternalId!]!
  "The shop's own data about a customer, by name; at most 50."
  attributes: [Attribute!]! @requiresScopes(scopes: [["customers:read"]])
  "What the staff should do now for this customer, most urgent first. Computed from the customer's head, without a further read."
  nextActions: [NextAction!] @requiresScopes(scopes: [["customers:read"]])
  createdAt: DateTime!
  updatedAt: DateTime!
}
enum CustomerStatus { ACTIVE ERASURE_PENDING ERASED }

type PersonName {
  given: String  family: String
  "The name that the person wants to be called."
  preferred: String
  "How to pronounce the name, in the person's own words."
  pronunciation: String
  "The name to show: preferred, or else given and family."
  display: String!
}
type EmailContact { address: EmailAddress!  label: String  verified: Boolean!  primary: Boolean!
  "When mail to this address came back for good. Nothing is sent there until somebody removes it and adds it again."
  undeliverableSince: DateTime }
type PhoneContact { number: PhoneNumber!  label: String  verified: Boolean!  primary: Boolean! }
type PostalAddress { lines: [String!]!  locality: String  region: String  postalCode: String  country: CountryCode!  label: String }
type Loyalty { number: String!  tier: String  points: Int  memberSince: Date }
type ExternalId { system: String!  value: String! }
type Attribute { name: String!  value: String! }
type NextAction { kind: NextActionKind!  message: String!  dueAt: DateTime  subject: Node }
"New kinds may be added."
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
  "Replaces all emails. To change one, use addEmails and removeEmails."
  emails: [EmailContactInput!]  addEmails: [EmailContactInput!]  removeEmails: [EmailAddress!]
  phones: [PhoneContactInput!]  addPhones: [PhoneContactInput!]  removePhones: [PhoneNumber!]
  addresses: [PostalAddressInput!]
  birthDate: Date  locale: Locale  loyalty: LoyaltyInput  externalIds: [ExternalIdInput!]
  "Sets the attributes in the list and leaves the others unchanged."
  attributes: [AttributeInput!]
}
type RegisterCustomerPayload {
  customer: Customer
  outcome: RegisterOutcome
  "The parts of the input that the mutation could not apply. The rest was recorded."
  warnings: [UserError!]!
  userErrors: [UserError!]!
}
enum RegisterOutcome { CREATED MATCHED }
type CustomerPayload { customer: Customer  userErrors: [UserError!]! }

extend type Mutation {
  "Starts a copy of everything held about a person, as one JSON document with the names of this schema. Three in a day."
  exportCustomer(input: ExportCustomerInput!): ExportPayload @requiresScopes(scopes: [["privacy:export"], ["self"]])
}
"A customer's own token may leave out customerId."
input ExportCustomerInput { idempotencyKey: String!  customerId: ID }
"Ask again by node(id:) until it is READY."
type DataExport implements Node @requiresScopes(scopes: [["privacy:export"], ["self"]]) { id: ID!  exportStatus: ExportStatus!  requestedAt: DateTime!
  "Where to download the document. Signed again each time it is read, and good for minutes; null unless the export is READY."
  url: URL
  "Until when the document can be downloaded; null until it is ready."
  expiresAt: DateTime }
enum ExportStatus { RUNNING READY FAILED EXPIRED }
type ExportPayload { dataExport: DataExport  userErrors: [UserError!]! }

extend type Mutation {
  "Erases the person after a delay in which it can be cancelled. What the law makes the business keep stays, without the person. While it waits, nothing is added to the person, and the person is not merged."
  requestErasure(input: RequestErasureInput!): ErasurePayload @requiresScopes(scopes: [["privacy:erase"], ["self"]])
  "Takes the request back. Once the erasure has begun, the customer is NOT_FOUND."
  cancelErasure(input: CancelErasureInput!): ErasurePayload @requiresScopes(scopes: [["privacy:erase"], ["self"]])
  "Takes back that the contact of a guest's sale is erased, as its web shop asked. Once the erasure has begun, it is NOT_ALLOWED."
  cancelOrderErasure(input: CancelOrderErasureInput!): OrderPayload @requiresScopes(scopes: [["privacy:erase"]])
}
extend type Order {
  "When the contact of this guest's sale will be erased; null unless its web shop asked for it. \`cancelOrderErasure\` takes it back."
  erasesAt: DateTime @cost(weight: 1) @requiresScopes(scopes: [["orders:read"]])
}
extend type Customer {
  "When the person will be erased; null unless somebody requested it."
  erasesAt: DateTime @requiresScopes(scopes: [["customers:read"], ["self"]])
}
"A customer's own token may leave out customerId."
input RequestErasureInput { idempotencyKey: String!  customerId: ID
  "10 to 30. Fewer only with privacy:erase."
  delayDays: Int! = 10 }
"A customer's own token may leave out customerId."
input CancelErasureInput { idempotencyKey: String!  customerId: ID }
input CancelOrderErasureInput { idempotencyKey: String!  orderId: ID! }
type ErasurePayload { customer: Customer  erasesAt: DateTime  userErrors: [UserError!]! }

extend type Mutation {
  "Records a score, a review or a post from any channel. Playbooks react to it in the same call."
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
  "The author if no customer is known: a social media handle or a reviewer's name."
  handle: String
  source: SourceSystem!  via: Channel  touchpoint: String  store: String  skus: [String!]!
  order: Order  warranty: Warranty  serviceCase: ServiceCase
}
type FeedbackConnection { edges: [FeedbackEdge!]!  nodes: [Feedback!]!  pageInfo: PageInfo! }
type FeedbackEdge { cursor: String!  node: Feedback! }
"A score needs its metric. Without a score and a metric, the comment is required."
input SubmitFeedbackInput { idempotencyKey: String!  customer: CustomerKey  handle: String  metric: FeedbackMetric  score: Int  comment: String  occurredAt: DateTime!  via: Channel  touchpoint: String  store: String  skus: [String!]  orderId: ID  warrantyId: ID  caseId: ID }
type FeedbackPayload {
  feedback: Feedback
  "At most one: a second action of a playbook changes the case that the first one opened."
  openedCases: [ServiceCase!] @listSize(assumedSize: 1)
  userErrors: [UserError!]!
}

extend type Query {
  "Sales of an item with this serial number, newest first, including those of guests. A serial number is unique only within one product, so send the sku if you know it."
  ordersBySerialNumber(serialNumber: String!, sku: String): [Order!] @cost(weight: 20) @requiresScopes(scopes: [["orders:read"]])
  "Guest orders with this contact, newest first."
  ordersByContact(contact: ContactKey!, first: Int = 20, after: String): OrderConnection @requiresScopes(scopes: [["orders:read"]])
}
extend type RegisterCustomerPayload {
  "Guest orders with a verified contact of this customer, for claimOrder."
  claimable: [Order!] @requiresScopes(scopes: [["orders:read"]])
}
input ContactKey @oneOf { email: EmailAddress  phone: PhoneNumber }
extend type Customer { claimableOrders(first: Int = 20, after: String): OrderConnection @requiresScopes(scopes: [["orders:read"]]) }

extend type Query {
  """
  The result of a merge, field by field, and what blocks it. Nothing changes. Each id stands for its whole person.
  At most 10 others.
  """
  mergePreview(survivor: ID!, others: [ID!]!): MergePreview @cost(weight: 200) @requiresScopes(scopes: [["identity:read"]])
}
extend type Mutation {
  """
  Merges people without losing data: every record keeps its own history under the survivor, and old ids still resolve.
  Each id stands for its whole person. If \`mergePreview\` returns a blocker, this mutation returns it as a user error and
  writes nothing.
  """
  mergeCustomers(input: MergeCustomersInput!): MergePayload @requiresScopes(scopes: [["identity:merge"]])
  """
  Separates one record from its person. The record is as it was before the merge, plus everything written to it since. It is
  never merged with the remaining records again. If it was the survivor, the oldest remaining record becomes the survivor.
  """
  unmergeCustomer(input: UnmergeCustomerInput!): UnmergePayload @requiresScopes(scopes: [["identity:merge"]])
}
extend type Customer { identity: Identity @requiresScopes(scopes: [["identity:read"]]) }
type Identity {
  "The records that belong to this person, the survivor first."
  records: [IdentityRecord!]!
  history(first: Int = 20, after: String): IdentityEventConnection
}
"One record of a person, with its own values only."
type IdentityRecord { id: ID!  name: PersonName  emails: [EmailContact!]!  phones: [PhoneContact!]!  addresses: [PostalAddress!]!  externalIds: [ExternalId!]!
  "When the record joined this person. For the survivor, when it was created."
  joinedAt: DateTime!
  survivor: Boolean! }
type MergePreview {
  """
  One entry for each value: the name and the other single values, and each entry of a list. Without pii:read, the value of
  the date of birth is null; without customers:read, the values of attributes are null.
  """
  fields: [MergedField!]!
  blockers: [MergeBlocker!]!
  records: Int!
  "Without cancelled orders."
  orders: Int!
  "Counts at most 1,000 of each record."
  warranties: Int!
  "Counts at most 1,000 of each record."
  interactions: Int! }
"The record that a field's value comes from, and the rule that chose it."
type MergedField {
  "The name of the field in Customer. A part of a name that comes from another record is \`name.preferred\` and so on."
  field: String!
  value: String
  fromRecord: ID
  """
  MOST_RECENT_FIRST_HAND (names only): the latest name that the customer, a till or a support desk stated, or that is in
  a record with a verified contact. MOST_RECENT_VERIFIED: the latest value of a record with a verified contact; for a
  contact, the latest one that is verified itself. SOURCE_PRIORITY: the first of SUPPORT, POS, ECOMMERCE, MARKETING,
  IMPORT, OTHER. COMPLETENESS: the value with the most parts. MOST_RECENT: the latest value. FIRST_RECORD: no other rule
  prefers one value. ONLY_VALUE: there is no other value. UNION: the list holds the values of all records. NO_VALUE: no
  record has a value.
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
  "Two of the ids already belong to one person."
  SAME_RECORD
  "One of them is an unidentified record: use identifyCustomer."
  UNIDENTIFIED
}
"A decision about which records are one person. It appears in the history of each of these records."
type IdentityEvent implements Node & TimelineEntry @requiresScopes(scopes: [["identity:read"]]) { id: ID!  occurredAt: DateTime!  summary: String!  eventKind: IdentityEventKind!
  "MERGED: all records of the person, the survivor first. UNMERGED: the separated record, then the remaining ones. REJECTED: the two records."
  records: [ID!]!
  "The client that made the decision."
  by: String!
  "The person who decided it; null for a machine."
  byStaff: StaffMember
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
  "The imports of files, the newest first."
  importJobs(first: Int = 20, after: String): ImportJobConnection @requiresScopes(scopes: [["integrations:read"]]) @listSize(slicingArguments: ["first"])
}
extend type Mutation {
  "Imports a file from the stack's import bucket (locally: a path) in the background. docs/imports.md describes the formats."
  startImport(input: StartImportInput!): ImportJobPayload @requiresScopes(scopes: [["integrations:admin"]])
  "Takes effect between two rows. What was applied stays."
  cancelImport(input: CancelImportInput!): ImportJobPayload @requiresScopes(scopes: [["integrations:admin"]])
  "Goes on where an import was stopped, was cancelled or failed, for six days after its start. No row is applied twice."
  resumeImport(input: ResumeImportInput!): ImportJobPayload @requiresScopes(scopes: [["integrations:admin"]])
}
enum ImportFormat { MUTATIONS_NDJSON SHOPIFY_CUSTOMERS_CSV SHOPIFY_ORDERS_CSV SQUARE_CUSTOMERS_CSV SQUARE_ITEMS_CSV WOOCOMMERCE_ORDERS_CSV ZENDESK_TICKETS_NDJSON CUSTOMERS_CSV ORDERS_CSV }
"What happens when the graph refuses a row. SKIP leaves it out, STOP ends the import there."
enum OnError { SKIP STOP }
type ImportJob implements Node @requiresScopes(scopes: [["integrations:read"]]) { id: ID!  format: ImportFormat!  importStatus: ImportStatus!
  "True: everything is checked, and nothing is written."
  dryRun: Boolean!
  "Null until the whole file is read once."
  rowsTotal: Int
  "Rows that are done: applied, skipped or failed."
  rows: Int!
  "The graph holds what these rows say, since this import or since before."
  applied: Int!
  "These rows say nothing that the graph stores, or refer to a thing that has not arrived yet."
  skipped: Int!
  "The graph refuses these rows."
  failed: Int!
  "How many seconds figures, segments and events were behind what is written, when a worker last saved its progress. An import slows down from 60 seconds on. Null where it is unknown."
  projectorLagSeconds: Int
  startedAt: DateTime!
  "Null while it runs."
  endedAt: DateTime
  "Every row that was not applied, as CSV: its number, key, code and reason. Signed again each time it is read; null where there is no such row, and while it runs."
  reportUrl: URL }
"STOPPED: by onError. FAILED: the file is not of its format, or the work ended early; the report says why."
enum ImportStatus { RUNNING DONE STOPPED CANCELLED FAILED }
input StartImportInput { idempotencyKey: String!  format: ImportFormat!
  "The key of the file in the import bucket; locally its path."
  object: String!
  "The code of the integration whose data the file holds. A format of another system needs one."
  integration: String  dryRun: Boolean! = false  onError: OnError! = SKIP }
input CancelImportInput { idempotencyKey: String!  jobId: ID! }
input ResumeImportInput { idempotencyKey: String!  jobId: ID! }
type ImportJobPayload { importJob: ImportJob  userErrors: [UserError!]! }
type ImportJobConnection { edges: [ImportJobEdge!]!  nodes: [ImportJob!]!  pageInfo: PageInfo! }
type ImportJobEdge { cursor: String!  node: ImportJob! }

extend type Query {
  "The customers with the highest value: by what they have spent, what they are expected to spend, or the number of orders. A large shop lists the best 10,000, and those of the same value."
  bestCustomers(by: ValueMeasure = LIFETIME_VALUE, first: Int = 20, after: String): CustomerConnection @cost(weight: 50) @requiresScopes(scopes: [["insights:read"]])
}
extend type Customer { insights: CustomerInsights @cost(weight: 10) @requiresScopes(scopes: [["insights:read"]]) }
"The counts are updated in the same transaction as the event that changes them, so they are always current. Predictions are computed from them as of now."
type CustomerInsights {
  orderCount: Int!  returnCount: Int!  firstOrderAt: DateTime  lastOrderAt: DateTime
  "Exact sums less returns, one row for each currency."
  spent: [Money!]!
  "In the shop's currency: orders in that currency, and orders in other currencies at their exchangeRate."
  lifetimeValue: Money  averageOrderValue: Money
  "Recency, frequency and monetary value, each from 1 to 5 compared with all customers who bought. 5 is the fifth of them that bought most recently, most often, or for the most money."
  rfm: Rfm
  "By lifetimeValue among all customers who bought: PLATINUM is the top 1 %, GOLD the next 9 %, SILVER the next 20 %, BRONZE all others. NONE: the customer bought nothing."
  tier: ValueTier!
  "BG/NBD model: the probability that the person is still a customer, and the orders expected within \`days\` (0 to 3650). Null if the person has not bought anything."
  aliveProbability: Float  expectedOrders(days: Int = 365): Float
  "With the Gamma-Gamma model: the expected value of these orders."
  predictedValue(days: Int = 365): Money
  latestCsat: Int  latestCes: Int  latestNps: Int  openCases: Int!
}
type Rfm { recency: Int!  frequency: Int!  monetary: Int!  segment: RfmSegment! }
"By recency, then by frequency and monetary value together. Recent customers range from NEW to CHAMPION. The others are the more urgent, the more value there is to lose."
enum RfmSegment { CHAMPION LOYAL PROMISING NEW NEEDS_ATTENTION AT_RISK CANNOT_LOSE HIBERNATING LOST }
enum ValueTier { PLATINUM GOLD SILVER BRONZE NONE }
"LIFETIME_VALUE and PREDICTED_VALUE are in the shop's currency. PREDICTED_VALUE is for one year ahead, computed last night. Only customers who bought something are ranked."
enum ValueMeasure { LIFETIME_VALUE PREDICTED_VALUE ORDER_COUNT }

# The systems that feed the graph, what they delivered, and what became of it.
# \`Integration\` and \`WebhookDelivery\`, for \`Connection\` is Relay's word and a delivery is a parcel.
extend type Query {
  "The systems that feed the graph, by their codes: at most 50."
  integrations: [Integration!] @cost(weight: 5) @listSize(assumedSize: 10) @requiresScopes(scopes: [["integrations:read"]])
  "What these systems delivered, the newest first. A page may be short although more follow: go on from its endCursor."
  webhookDeliveries(filter: WebhookDeliveryFilter, first: Int = 20, after: String): WebhookDeliveryConnection @cost(weight: 50) @requiresScopes(scopes: [["integrations:read"]])
}
extend type Mutation {
  """
  Creates an integration, or changes the given fields of one. A new one needs a system, which it keeps; it is enabled, and no dry
  run, unless the input says so. \`stores\` replaces the whole list.
  """
  saveIntegration(input: SaveIntegrationInput!): IntegrationPayload @requiresScopes(scopes: [["integrations:admin"]])
  "Applies a stored delivery again: harmless where it was applied already. It is RECEIVED until then."
  replayWebhookDelivery(input: ReplayWebhookDeliveryInput!): WebhookDeliveryPayload @requiresScopes(scopes: [["integrations:admin"]])
}
"GENERIC: any system that signs as the Standard Webhooks specification says, and sends source records in the form of docs/integrations.md."
enum IntegrationSystem { SHOPIFY SQUARE WOOCOMMERCE ZENDESK GENERIC }
type Integration implements Node @requiresScopes(scopes: [["integrations:read"]]) { id: ID!  version: Int!
  "The part of the webhook's URL that names it. The external ids of its customers have it as their system."
  code: String!
  system: IntegrationSystem!
  "False: its deliveries are kept as IGNORED, and can be replayed later."
  enabled: Boolean!
  "True: everything is checked and logged, nothing is written."
  dryRun: Boolean!
  "Where the system sends its webhooks."
  webhookUrl: URL!
  "Which of the system's locations is which store."
  stores: [IntegrationStore!]! @listSize(assumedSize: 20)
  lastDeliveryAt: DateTime @cost(weight: 2)
  "How many of the deliveries received today, in the shop's time zone, are FAILED; at most 1,000."
  failedToday: Int! @cost(weight: 20)
  "What came of it when the system asked to forget a shop that left it, such as Shopify's shop/redact; null: it did not."
  shopErasure: ShopErasure @cost(weight: 1) }
"Everybody that the integration alone brought is erased; what it brought of people that others know too is detached from it."
type ShopErasure @requiresScopes(scopes: [["integrations:read"]]) { requestedAt: DateTime!
  "People whose erasure was asked for. Each can be taken back by \`cancelErasure\`."
  erasing: Int!
  "People that others know too, and who stay, without the integration's ids and links."
  detached: Int!
  "Sales of guests that lost their contact, ten days after the request unless the integration is enabled again by then."
  guestSales: Int!
  "Null until the job is done, about ten days after the request."
  endedAt: DateTime }
type IntegrationStore { location: String!  store: String! }
input IntegrationStoreInput { location: String!  store: String! }
"A code is 1 to 40 lower-case ASCII letters and digits, with - between them."
input SaveIntegrationInput { idempotencyKey: String!  expectedVersion: Int  code: String!  system: IntegrationSystem  enabled: Boolean  dryRun: Boolean  stores: [IntegrationStoreInput!] }
"""
RECEIVED: stored, and not applied yet, or waiting for something that has not arrived. APPLIED: its effect is in the graph. IGNORED: not
used, by its topic or because the integration is not enabled. REJECTED: the payload or the graph refuses it. FAILED: every try
failed. DRY_RUN: it would be applied.
"""
enum WebhookDeliveryStatus { RECEIVED APPLIED IGNORED REJECTED FAILED DRY_RUN }
type WebhookDelivery implements Node @requiresScopes(scopes: [["integrations:read"]]) { id: ID!
  "The code of its integration."
  integration: String!
  "In the words of its system."
  topic: String!
  "The system's id of the delivery. One that is sent again is the same delivery."
  externalId: String!
  receivedAt: DateTime!  deliveryStatus: WebhookDeliveryStatus!  attemptCount: Int!
  "Ids of what it wrote."
  wrote: [ID!]! @listSize(assumedSize: 10)
  "Code, path in the payload, and a sentence: what to mend at the source."
  problems: [WebhookDeliveryProblem!]! @listSize(assumedSize: 10)
  "As received; a text where it is no JSON. Null once a person in it is erased."
  payload: JSON @cost(weight: 300) @requiresScopes(scopes: [["pii:read"]]) }
type WebhookDeliveryProblem { code: String!  path: String  message: String! }
"\`from\` and \`to\` are days in the shop's time zone, both included. Without them, all that is kept."
input WebhookDeliveryFilter { integration: String  status: [WebhookDeliveryStatus!]  from: Date  to: Date  topic: String }
type WebhookDeliveryConnection { edges: [WebhookDeliveryEdge!]!  nodes: [WebhookDelivery!]!  pageInfo: PageInfo! }
type WebhookDeliveryEdge { cursor: String!  node: WebhookDelivery! }
input ReplayWebhookDeliveryInput { idempotencyKey: String!  deliveryId: ID! }
type IntegrationPayload { integration: Integration  userErrors: [UserError!]! }
type WebhookDeliveryPayload { delivery: WebhookDelivery  userErrors: [UserError!]! }

extend type Mutation {
  recordInteraction(input: RecordInteractionInput!): InteractionPayload @requiresScopes(scopes: [["interactions:write"]])
  "Records 1 to 25 interactions. Each has its own idempotency key, transaction and result; results are in the order of the inputs."
  recordInteractions(inputs: [RecordInteractionInput!]!): [InteractionPayload!] @listSize(slicingArguments: ["inputs"]) @requiresScopes(scopes: [["interactions:write"]])
}
extend type Customer {
  interactions(first: Int = 20, after: String, filter: InteractionFilter): InteractionConnection @cost(weight: 10, filteredWeight: 200) @requiresScopes(scopes: [["interactions:read"]])
}

enum InteractionType { STORE_VISIT CALL MESSAGE SOCIAL_POST WEB_VISIT PRODUCT_VIEWED CART_ABANDONED CHECKOUT_STARTED REVIEW COMPLAINT MARKETING_SENT NOTE }
enum Direction { INBOUND OUTBOUND }
enum Sentiment { POSITIVE NEUTRAL NEGATIVE }
type Interaction implements Node & TimelineEntry @requiresScopes(scopes: [["interactions:read"], ["interactions:write"]]) {
  id: ID!  occurredAt: DateTime!  recordedAt: DateTime!  summary: String!
  type: InteractionType!  via: Channel  direction: Direction!  source: SourceSystem!
  "The place in the customer journey: storefront, checkout, delivery, counter, repair desk ... A visit without a touchpoint counts at its channel."
  touchpoint: String
  "The person who recorded it; null if nobody had signed in."
  agentStaff: StaffMember
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
  "The parts of the input that the mutation could not apply. The rest was recorded."
  warnings: [UserError!]!
  userErrors: [UserError!]!
}

extend type Query {
  "Pairs of records that are probably one person and wait for a decision, highest probability first."
  matchQueue(minScore: Float = 0.5, first: Int = 20, after: String): MatchConnection @cost(weight: 50) @requiresScopes(scopes: [["identity:read"]])
}

extend type Query {
  "The matcher's score and decision for two records as they are now, with reasons. Nothing changes."
  matchExplanation(left: ID!, right: ID!): MatchExplanation @cost(weight: 100) @requiresScopes(scopes: [["identity:read"]])
}
extend type Query {
  "The last time that the matcher learned from the shop's own records, once a month; null: it never has."
  matchLearning: MatchLearning @requiresScopes(scopes: [["identity:read"]])
}
"What the matcher learned from the shop's own records, or why it learned nothing."
type MatchLearning @requiresScopes(scopes: [["identity:read"]]) {
  at: DateTime!
  "The version of the weights that it learned; null: the weights before stay in use."
  learned: Int
  "Why the weights before stay in use; null: new ones were learned."
  reason: String
  "Records of the shop, without erased and unidentified ones. Of a large table an estimate."
  records: Int!
  "Records that were compared."
  sampled: Int!
  "Pairs of records that were compared."
  pairs: Int!
  "Pairs that are one person, as an estimate for all records."
  matches: Int!
  "Pairs about which a person decided: merged, rejected or unmerged."
  decisions: Int!
  "The estimated share of one person among the pairs that reach the threshold for merges, from 0 to 1; null: no pair reaches it."
  precision: Float
  "The same by the weights before."
  precisionBefore: Float
  "Why scores are not calibrated by what people decided; null: they are."
  uncalibratedBecause: String
}
extend type Mutation {
  "Records that these two are different people. They are never suggested or merged again."
  rejectMatch(input: RejectMatchInput!): MatchPayload @requiresScopes(scopes: [["identity:merge"]])
}
extend type Identity {
  "Matches of this person that wait for a decision, highest probability first."
  duplicates(first: Int = 10): [Match!]
}
input RejectMatchInput { idempotencyKey: String!  left: ID!  right: ID!  reason: String }
type MatchPayload { match: Match  userErrors: [UserError!]! }

extend enum NextActionKind { REVIEW_DUPLICATE }
"Two records that may be one person. Each of them resolves to its person."
type Match implements Node @requiresScopes(scopes: [["identity:read"]]) { id: ID!  left: Customer  right: Customer
  "The probability from 0 to 1 that both are one person."
  score: Float!
  "The reasons for and against the match, each with its weight in bits."
  evidence: [MatchEvidence!]!
  matchStatus: MatchStatus! }
enum MatchStatus { SUGGESTED MERGED REJECTED }
type MatchEvidence {
  "The evidence in words. It also says if only the customer or a web shop stated the value that agrees."
  message: String!
  field: String!
  agreement: Agreement!
  weight: Float! }
type MatchExplanation {
  "The probability from 0 to 1 that both are one person."
  score: Float!
  evidence: [MatchEvidence!]!
  "MERGED: they are one person, or would be merged automatically. null: the matcher does not suggest the pair."
  decision: MatchStatus
  "The reason for the decision. It names what contradicts or what is missing, and repeats no value."
  because: String! }
enum Agreement { EXACT CLOSE DIFFERENT MISSING }
type MatchConnection { edges: [MatchEdge!]!  nodes: [Match!]!  pageInfo: PageInfo! }
type MatchEdge { cursor: String!  node: Match! }

extend type Query {
  message(id: ID!): Message @requiresScopes(scopes: [["interactions:read"]])
  "Messages of which nobody knows whether they left: a sender was stopped at the wrong moment. The oldest first. A report of the provider or \`settleMessage\` takes them off this list."
  uncertainMessages(first: Int = 20, after: String): MessageConnection @cost(weight: 20) @requiresScopes(scopes: [["messages:write"]])
  "The texts of the shop, and the starter texts that it has not replaced (version 0)."
  messageTemplates(kind: MessageKind, channel: ContactChannel): [MessageTemplate!] @listSize(assumedSize: 100) @requiresScopes(scopes: [["interactions:read"], ["messages:write"]])
  "The text that would be sent, in the customer's language. Nothing is sent."
  messagePreview(input: MessagePreviewInput!): MessagePreview @cost(weight: 30) @requiresScopes(scopes: [["messages:write"]])
}
extend type Mutation {
  "Queues a message. Where the customer may not be contacted now, it waits until it may (\`notBefore\`), takes an open channel, or is SUPPRESSED with the reasons."
  sendMessage(input: SendMessageInput!): MessagePayload @requiresScopes(scopes: [["messages:write"]])
  "Stops a message that has not left."
  cancelMessage(input: CancelMessageInput!): MessagePayload @requiresScopes(scopes: [["messages:write"]])
  "Says what became of an UNCERTAIN message. One that did not arrive is sent once more."
  settleMessage(input: SettleMessageInput!): MessagePayload @requiresScopes(scopes: [["messages:write"]])
  saveMessageTemplate(input: SaveMessageTemplateInput!): MessageTemplatePayload @requiresScopes(scopes: [["messages:admin"]])
}
enum MessageKind { CASE_UPDATE CASE_RESOLVED OFFER APPOINTMENT_CONFIRMED APPOINTMENT_REMINDER INSPECTION_DUE ITEM_READY ESTIMATE ORDER_LATE FEEDBACK_REQUEST CUSTOM ITEM_RECEIVED ITEM_PROMISE_CHANGED INSPECTION_OVERDUE CASE_OPENED }
"QUEUED: about to leave. WAITING: for \`notBefore\`. SUPPRESSED: it must not be sent. FAILED: the provider refused it. UNCERTAIN: nobody knows whether it left."
enum MessageStatus { QUEUED WAITING SENT DELIVERED BOUNCED COMPLAINED SUPPRESSED FAILED CANCELLED UNCERTAIN }
"What the shop says to the customer by email or SMS."
type Message implements Node & TimelineEntry @requiresScopes(scopes: [["interactions:read"], ["messages:write"], ["self"]]) {
  id: ID!  occurredAt: DateTime!  summary: String!  messageKind: MessageKind!  sentVia: ContactChannel  messagePurpose: ContactPurpose!  messageStatus: MessageStatus!
  subject: String  body: String  customer: Customer
  "The case, appointment, cover or order that it is about."
  about: Node
  notBefore: DateTime
  "Why it was not sent, or not yet."
  objections: [ContactObjection!]!
  deliverySteps: [MessageStep!]!
}
type MessageStep { status: MessageStatus!  at: DateTime!  note: String }
"One text for a kind, a channel and a locale, with {{placeholders}} of Mustache. docs/messages.md lists them; another one is INVALID."
type MessageTemplate { code: String  kind: MessageKind!  channel: ContactChannel!  locale: Locale!  version: Int!  enabled: Boolean!  subject: String  body: String! }
type MessageConnection { edges: [MessageEdge!]!  nodes: [Message!]!  pageInfo: PageInfo! }
type MessageEdge { cursor: String!  node: Message! }
extend type ServiceCase { messages(first: Int = 20, after: String): MessageConnection @cost(weight: 100) @requiresScopes(scopes: [["interactions:read"]]) }
extend type CaseUpdate {
  "The message with this update; null if none was written."
  sentAs: Message @cost(weight: 20)
}
input SendMessageInput { idempotencyKey: String!  customer: CustomerKey!  kind: MessageKind!  about: ID  channel: ContactChannel
  "Follows from the kind; CUSTOM needs it. SERVICE and TRANSACTIONAL need cases:write as well."
  purpose: ContactPurpose
  "Of a text that the shop saved, of kind CUSTOM; in place of subject and body."
  code: String
  subject: String  body: String  notBefore: DateTime }
input CancelMessageInput { idempotencyKey: String!  messageId: ID! }
input SettleMessageInput { idempotencyKey: String!  messageId: ID!  arrived: Boolean! }
input MessagePreviewInput { customer: CustomerKey!  kind: MessageKind!  about: ID  channel: ContactChannel!
  "Of a text that the shop saved, of kind CUSTOM."
  code: String }
type MessagePreview { subject: String  body: String!  locale: Locale! }
"A text that exists keeps what the input leaves out."
input SaveMessageTemplateInput { idempotencyKey: String!  expectedVersion: Int
  "A shop's own template of kind CUSTOM."
  code: String
  kind: MessageKind!  channel: ContactChannel!  locale: Locale!  enabled: Boolean  subject: String  body: String }
type MessagePayload { message: Message  userErrors: [UserError!]! }
type MessageTemplatePayload { template: MessageTemplate  userErrors: [UserError!]! }

extend type Query {
  order(id: ID!): Order @requiresScopes(scopes: [["orders:read"]])
  "The sales with this receipt number, of any customer. There is one, unless the receipt has no store and several stores use the number."
  ordersByReceipt(receipt: ReceiptInput!): [Order!] @requiresScopes(scopes: [["orders:read"]])
  "Finds a sale without its receipt: the sales of one store on one day in the store's time zone, filtered by what the customer remembers."
  salesOn(store: String!, day: Date!, filter: SaleFilter, first: Int = 20, after: String): OrderConnection @cost(weight: 50, filteredWeight: 200) @requiresScopes(scopes: [["orders:read"]])
}
extend type Mutation {
  "Records a sale from any channel. A sale without a customer becomes a guest order, which can be found by its number and claimed later."
  recordOrder(input: RecordOrderInput!): OrderPayload @requiresScopes(scopes: [["orders:write"]])
  "Records the sales that a till made while it was offline: 1 to 25. Each has its own idempotency key, transaction and result; results are in the order of the inputs."
  recordOrders(inputs: [RecordOrderInput!]!): [OrderPayload!] @listSize(slicingArguments: ["inputs"]) @requiresScopes(scopes: [["orders:write"]])
  "Changes the status of an order. A change that the current status does not allow is NOT_ALLOWED."
  updateOrderStatus(input: UpdateOrderStatusInput!): OrderPayload @requiresScopes(scopes: [["orders:write"]])
  "Records returned goods, with their order if it is known. No more units of a line can be returned than were sold. The cover of returned items ends."
  recordReturn(input: RecordReturnInput!): ReturnPayload @requiresScopes(scopes: [["orders:write"]])
  "Sets a new promised time of delivery, with the reason. The newest promise decides whether the order is late."
  promiseDelivery(input: PromiseDeliveryInput!): OrderPayload @requiresScopes(scopes: [["orders:write"]])
  "Assigns a guest order to the customer who bought it."
  claimOrder(input: ClaimOrderInput!): OrderPayload @requiresScopes(scopes: [["orders:write"]])
}
"A change of what belongs to another store, for a customer who stood before the one who made it."
type CustomerPresence { store: String  at: DateTime! }
extend type Customer {
  orders(first: Int = 20, after: String, filter: OrderFilter): OrderConnection @cost(weight: 10, filteredWeight: 200) @requiresScopes(scopes: [["orders:read"], ["self"]])
}
input OrderFilter { status: [OrderStatus!]  source: [SourceSystem!]  placedFrom: DateTime  placedTo: DateTime  sku: String }
input SaleFilter { sku: String  totalFrom: Decimal  totalTo: Decimal  paymentLast4: String }

enum OrderStatus { PLACED PAID FULFILLED DELIVERED CANCELLED }
type Order implements Node @requiresScopes(scopes: [["orders:read"], ["self"]]) {
  id: ID!  version: Int!
  "The number on the receipt or confirmation, unique within its source, its store, and the system that issued it: two web shops may both have a 1001."
  number: String!
  source: SourceSystem!  store: String
  associate: String @requiresScopes(scopes: [["orders:read"]])
  "The person who recorded it; null if nobody had signed in."
  associateStaff: StaffMember
  "Null for a guest order and for an erased person."
  customer: Customer
  "The contact details that a guest left with the sale."
  contact: OrderContact
  status: OrderStatus!
  placedAt: DateTime!  recordedAt: DateTime!  promisedBy: DateTime  fulfilledAt: DateTime  deliveredAt: DateTime
  lines(first: Int = 100, after: String): OrderLineConnection
  lineCount: Int!
  "True if prices include tax."
  taxIncluded: Boolean!
  subtotal: Money!  discount: Money!  shipping: Money!  tax: Money!
  "Cash rounding."
  rounding: Money!
  total: Money!
  paymentLast4: String
  "How total and tip were paid; empty if the sale did not say."
  tenders: [Tender!]! @listSize(assumedSize: 3)
  "Not part of total or lifetimeValue."
  tip: Money!
  "The return that these goods were taken in exchange for; null until the return is recorded."
  exchangeOf: OrderReturn
  "The offers of service cases that this sale fulfilled."
  redeems: [ResolutionOffer!] @cost(weight: 10) @listSize(assumedSize: 3) @requiresScopes(scopes: [["cases:read"], ["self"]])
  "The last change by another store than the order's; null if there is none."
  customerPresence: CustomerPresence @requiresScopes(scopes: [["orders:read"]])
  "All promised times, oldest first."
  promises: [DeliveryPromise!]! @listSize(assumedSize: 3)
  "The returns of this order, newest first."
  returns: [OrderReturn!] @listSize(assumedSize: 3)
  "The total less refunds."
  netTotal: Money!
  shipTo: PostalAddress
  "Signed link of one feedback, for the receipt, such as in a QR code; CSAT unless said otherwise. Anyone who opens it within 30 days gives one score or reports a problem, without signing in. Null for an erased person."
  feedbackUrl(metric: FeedbackMetric): URL @requiresScopes(scopes: [["orders:write"]])
}
type OrderContact { name: String  email: EmailAddress  phone: PhoneNumber }
type OrderLine { id: ID!  sku: String!  description: String!  category: String  quantity: Int!
  "Rounded to the decimals of the currency."
  unitPrice: Money!
  "With all its decimals, at most six."
  unitPriceExact: Decimal!
  "Only for goods sold by measure. The unit price is then for one unit of measure."
  measure: Measure
  discount: Money!  total: Money!  serialNumbers: [String!]!  returnedQuantity: Int!  warranties: [Warranty!] @cost(weight: 3) @listSize(assumedSize: 1) }
type Measure { amount: Decimal!  unit: String! }
type Tender {
  kind: TenderKind!
  "Negative for change given to the customer."
  amount: Money!
  last4: String  reference: String
}
enum TenderKind { CASH CARD WALLET GIFT_CARD STORE_CREDIT BANK_TRANSFER ON_ACCOUNT LOYALTY OTHER }
type DeliveryPromise {
  promisedBy: DateTime!  setAt: DateTime!
  "Why the next promise replaced this one; null for the newest."
  because: String
}
type OrderLineConnection { edges: [OrderLineEdge!]!  nodes: [OrderLine!]!  pageInfo: PageInfo! }
type OrderLineEdge { cursor: String!  node: OrderLine! }
type OrderReturn implements Node @requiresScopes(scopes: [["orders:read"], ["self"]]) {
  "The person who recorded it; null if nobody had signed in."
  associateStaff: StaffMember
  id: ID!  returnNumber: String  source: SourceSystem!  store: String  occurredAt: DateTime!  recordedAt: DateTime!
  returnReason: ReturnReason!
  note: String @requiresScopes(scopes: [["orders:read"]])
  returnedLines: [ReturnLine!]!  refund: Money!
  "Cash rounding, part of the refund."
  rounding: Money!
  "How the refund was paid; empty if the return did not say."
  tenders: [Tender!]!
  "The sales of goods that the customer took in exchange."
  exchangedFor: [Order!] @listSize(assumedSize: 1)
  order: Order  customer: Customer
}
type ReturnLine { sku: String!  quantity: Int!  orderLineId: ID  serialNumbers: [String!]! }
enum ReturnReason { DAMAGED WRONG_ITEM NOT_AS_DESCRIBED LATE CHANGED_MIND WARRANTY OTHER
  "A refund without returned goods; its lines are empty."
  GOODWILL }
type OrderConnection { edges: [OrderEdge!]!  nodes: [Order!]!  pageInfo: PageInfo! }
type OrderEdge { cursor: String!  node: Order! }

input RecordOrderInput {
  idempotencyKey: String!
  number: String!  source: SourceSystem!  store: String  associate: String
  customer: CustomerKey
  "What to do if no customer has this key. By default the sale is recorded as a guest order, so that it is never lost."
  ifUnknown: IfUnknown! = KEEP_AS_GUEST
  contact: OrderContactInput
  status: OrderStatus! = PAID
  placedAt: DateTime!  promisedBy: DateTime
  "An order has one currency, and 1 to 2000 lines."
  currency: CurrencyCode!
  "The value of one unit of the order's currency in the shop's currency. Without it, lifetimeValue does not count an order in another currency."
  exchangeRate: Decimal
  lines: [OrderLineInput!]!
  taxIncluded: Boolean! = true
  discount: Decimal! = "0"  shipping: Decimal! = "0"  tax: Decimal! = "0"  rounding: Decimal! = "0"
  "Optional. It must equal the lines less discounts, plus shipping and rounding, and plus tax if prices do not include it."
  total: Decimal
  paymentLast4: String
  "How the order was paid. If present, the sum must equal total plus tip."
  tenders: [TenderInput!]
  "Not part of total or lifetimeValue."
  tip: Decimal! = "0"
  "The return that these goods were taken in exchange for. It may be recorded after the sale."
  exchangeOf: ReturnKey
  "Accepted offers of this customer that the sale fulfils, for example with a discount or a replacement. At most 10."
  redeems: [OfferKeyInput!]
  shipTo: PostalAddressInput
}
input TenderInput { kind: TenderKind!  amount: Decimal!  last4: String  reference: String }
input MeasureInput { amount: Decimal!  unit: String! }
"A till that is offline does not know the id yet. It can send the idempotency key or the number of the return instead."
input ReturnKey @oneOf { id: ID  idempotencyKey: String  number: ReceiptInput }
"If the offer is no longer valid, the sale is still recorded, with a warning."
input OfferKeyInput { caseId: ID!  offerId: ID! }
input PromiseDeliveryInput { idempotencyKey: String!  orderId: ID!  expectedVersion: Int  promisedBy: DateTime!  because: String
  "For what belongs to another store than yours: true if the customer stands before you. It is stored with the change."
  customerPresent: Boolean }
enum IfUnknown { KEEP_AS_GUEST REJECT }
input OrderContactInput { name: String  email: EmailAddress  phone: PhoneNumber }
input OrderLineInput { sku: String!  description: String!  category: String  quantity: Int!  unitPrice: Decimal!  discount: Decimal! = "0"  serialNumbers: [String!]
  "For goods sold by measure, such as 0.53 m. The quantity is then 1, and unitPrice is for one unit of measure."
  measure: MeasureInput
  "The total of the line as the till printed it. Required if unitPrice has more decimals than the currency (at most 6) or the line has a measure. It may differ from the product by one minor unit for each piece."
  total: Decimal
  "The code of a warranty plan sold with the line. Cover starts automatically, with one warranty for each unit."
  warrantyPlan: String }
input UpdateOrderStatusInput { idempotencyKey: String!  orderId: ID!  status: OrderStatus!  occurredAt: DateTime!  expectedVersion: Int
  "For what belongs to another store than yours: true if the customer stands before you. It is stored with the change."
  customerPresent: Boolean }
input RecordReturnInput { idempotencyKey: String!  number: String  source: SourceSystem!  store: String  associate: String
  "The sale, by id or by receipt. Leave out both if the sale is not known."
  orderId: ID  receipt: ReceiptInput
  customer: CustomerKey  occurredAt: DateTime!  reason: ReturnReason!  note: String
  "None for GOODWILL, otherwise 1 or more."
  lines: [ReturnLineInput!]!
  refund: MoneyInput!
  "The cash rounding of the refund. Each partial refund may be rounded. All refunds together may exceed the amount paid by at most the sum of their roundings."
  rounding: Decimal! = "0"
  "As in recordOrder, for a refund in another currency if the sale is not known."
  exchangeRate: Decimal
  "How the refund was paid. If present, the sum must equal the refund."
  tenders: [TenderInput!] }
input ReturnLineInput { orderLineId: ID  sku: String!  quantity: Int!  serialNumbers: [String!] }
input ClaimOrderInput { idempotencyKey: String!  orderId: ID!  customer: CustomerKey! }
type OrderPayload {
  order: Order
  "The parts of the input that the mutation could not apply, such as an unusable contact or an offer that is no longer valid. The rest was recorded."
  warnings: [UserError!]!
  userErrors: [UserError!]!
}
type ReturnPayload {
  orderReturn: OrderReturn
  "The parts of the input that the mutation could not apply, such as an unusable customer key. The rest was recorded."
  warnings: [UserError!]!
  userErrors: [UserError!]!
}

extend type Query {
  """
  The most frequent problems and their trend: complaints, low scores and returns by one dimension.
  Each case is a complaint. A low score is NPS up to 6, CSAT and stars up to 2, or CES from 5. A return counts once for
  each sku. At most 366 days; \`first\` is at most 100.
  \`where\` narrows the problems to those that also have this key. It is kept for these pairs, asked for from either side: STORE
  with REASON, ROOT_CAUSE or SKU; SKU with REASON or ROOT_CAUSE; TOUCHPOINT with REASON or ROOT_CAUSE. Others are NOT_ALLOWED.
  A pair counts the first ten skus of a problem.
  """
  painPoints(from: Date!, to: Date!, by: PainDimension!, where: PainKeyInput, first: Int = 10): [PainPoint!] @cost(weight: 200) @requiresScopes(scopes: [["insights:read"]])
  """
  How customers move from one touchpoint to the next, and how many stop there.
  A step counts on the day on which it begins, each time that a customer takes it.
  At most 366 days. Returns the 100 most frequent steps.
  \`store\` and \`via\` leave those steps that begin with a visit in the store or on the channel, wherever they lead.
  """
  journey(from: Date!, to: Date!, store: String, via: Channel): [JourneyStep!] @cost(weight: 200) @listSize(assumedSize: 100) @requiresScopes(scopes: [["insights:read"]])
}

"One key of a dimension, such as the root cause PACKAGING. Upper and lower case mean the same in skus and touchpoints."
input PainKeyInput { by: PainDimension!  key: String! }
enum PainDimension { TOUCHPOINT REASON SKU STORE CHANNEL ROOT_CAUSE }
type PainPoint { key: String!  complaints: Int!  lowScores: Int!  returns: Int!
  """
  Customers with a problem here who have not bought since then, for longer than the churn threshold. A customer counts
  where the latest problem was. A merged person is one customer. With \`where\`, the latest
  five problems of a customer count.
  """
  customersLost: Int!
  "The share of all problems in this dimension, from 0 to 1."
  share: Float!
  "The change from the preceding period of equal length: 0.25 is a quarter more."
  trend: Float
  "The latest cases that count here, at most 20, newest first. They are among the latest 1,000 cases of these days; \`cases\` finds all."
  latestCases: [ServiceCase!] @cost(weight: 200) @listSize(assumedSize: 20) @requiresScopes(scopes: [["cases:read"]])
  "The feedback with the latest low scores that count here, at most 20, newest first. They are among the latest 1,000 of these days."
  latestFeedback: [Feedback!] @cost(weight: 200) @listSize(assumedSize: 20) @requiresScopes(scopes: [["cases:read"]]) }
type JourneyStep { from: String!  to: String
  "The number of times that customers took the step: two if one customer took it twice. A merged person is one customer. An unidentified record is one until somebody identifies it."
  customers: Int!
  medianHours: Float
  "Of those who came to \`from\`, on each day once: the share that bought within 30 days, from 0 to 1. Null where nobody is counted, such as in days before this figure existed."
  conversion: Float
  "Of the same: the share that came back to it on a later day."
  repeatVisits: Float
  "Carts that customers filled, or began to pay, at \`from\`. Carts that are too new to be abandoned are left out."
  carts: Int!
  "Carts without an order of the same person within the shop's time, a day unless configured."
  abandonedCarts: Int! }

"Actions of a playbook that follow later than their event: those with one delay, all of them or none."
type PlaybookFollowUp @requiresScopes(scopes: [["cases:read"]]) {
  id: ID!
  "When it was planned."
  occurredAt: DateTime!
  "The name that the playbook had then."
  playbook: String!
  trigger: PlaybookTrigger!
  actions: [PlaybookAction!]! @listSize(assumedSize: 20)
  "The order, cover, visit, item or case that the event is about."
  about: Node
  dueAt: DateTime!
  followUpStatus: PlaybookFollowUpStatus!
  endedAt: DateTime
  "Why it was cancelled or failed."
  endedBecause: String
}
"CANCELLED: what it was about is over, or the playbook is off. FAILED: it could not be done."
enum PlaybookFollowUpStatus { PENDING DONE CANCELLED FAILED }
type PlaybookFollowUpConnection { edges: [PlaybookFollowUpEdge!]!  nodes: [PlaybookFollowUp!]!  pageInfo: PageInfo! }
type PlaybookFollowUpEdge { cursor: String!  node: PlaybookFollowUp! }
extend type Customer {
  "What playbooks do later, and how it ended, newest first."
  playbookFollowUps(first: Int = 20, after: String): PlaybookFollowUpConnection @requiresScopes(scopes: [["cases:read"]])
}

extend type Query {
  playbooks: [Playbook!] @requiresScopes(scopes: [["cases:read"]])
  "The actions that the saved playbooks, or the draft, would take for this event, and the facts that cause them. Nothing changes."
  playbookPreview(input: PlaybookPreviewInput!): [PlannedAction!] @requiresScopes(scopes: [["playbooks:write"]])
}
extend type Query {
  "The same for every saved playbook, or for the draft, also for those that would do nothing, and why not. Nothing changes. The event may name the \`id\` of what happened, so that messages about it can be judged."
  playbookExplanations(input: PlaybookPreviewInput!): [PlaybookExplanation!] @listSize(assumedSize: 100) @requiresScopes(scopes: [["playbooks:write"]])
}
extend type Mutation {
  savePlaybook(input: SavePlaybookInput!): PlaybookPayload @requiresScopes(scopes: [["playbooks:write"]])
}
"An automation rule: a trigger, a condition on the event and the customer's head, and the actions to take."
type Playbook implements Node @requiresScopes(scopes: [["cases:read"]]) { id: ID!  version: Int!  name: String!  enabled: Boolean!  trigger: PlaybookTrigger!
  "A rule of the json-rules-engine format."
  condition: JSON!
  actions: [PlaybookAction!]! }
scalar JSON
enum PlaybookTrigger { FEEDBACK_RECEIVED INTERACTION_RECORDED RETURN_RECORDED ORDER_LATE INSPECTION_OVERDUE CASE_REOPENED CASE_BREACHED
  "Its status becomes DELIVERED."
  ORDER_DELIVERED
  CASE_RESOLVED
  ITEM_READY
  "The customer has it back, finished or not."
  ITEM_RETURNED
  "A person or a customer opened it. A case that a playbook opens does not cause this."
  CASE_OPENED
  "Booked, or booked for another time or place."
  APPOINTMENT_BOOKED
  "It begins within 24 hours, and was booked earlier than that."
  APPOINTMENT_SOON
  "Due within 30 days, and no visit is booked."
  INSPECTION_DUE_SOON
  "What is owed of a commitment is not done in time, noticed within two minutes. Not for a first response, a resolution or a delivery: they have CASE_BREACHED and ORDER_LATE."
  COMMITMENT_OVERDUE
  "The customer became a member of a segment, but not by a build, a merge or its undoing. The event has segmentId and segment, its name."
  SEGMENT_ENTERED }
"Each kind uses its own fields. OPEN_CASE: severity, reason, title. RAISE_SEVERITY: severity, or the next higher one without it. ADD_STEP: title, dueInMinutes. OFFER: offer, and value or percent. INFORM_CUSTOMER: message, via. NOTIFY: topic. ASK_FEEDBACK: metric; it sends a link to the page for feedback, if the person agreed to research and was not asked in the last 30 days. SEND_MESSAGE: messageKind, whose text must fit the trigger, or message and purpose; via EMAIL or SMS. ASSIGN: assignee of the case. Each takes delayMinutes."
type PlaybookAction { kind: PlaybookActionKind!  severity: Severity  reason: CaseReason  title: String  dueInMinutes: Int  offer: OfferKind  value: Money  percent: Int  message: String  via: Channel  topic: String  metric: FeedbackMetric
  messageKind: MessageKind
  purpose: ContactPurpose
  assignee: String
  "Later than the event."
  delayMinutes: Int }
enum PlaybookActionKind { OPEN_CASE RAISE_SEVERITY ADD_STEP OFFER INFORM_CUSTOMER NOTIFY ASK_FEEDBACK SEND_MESSAGE ASSIGN }
type PlannedAction { playbook: String!  action: PlaybookAction!  because: [String!]! }
input PlaybookPreviewInput { draft: PlaybookDraftInput  trigger: PlaybookTrigger!  customer: CustomerKey!  event: JSON! }
input PlaybookDraftInput { name: String!  trigger: PlaybookTrigger!  condition: JSON!  actions: [PlaybookActionInput!]! }
"A new playbook needs a draft. An existing playbook keeps the values of absent fields."
input SavePlaybookInput { idempotencyKey: String!  id: ID  expectedVersion: Int  enabled: Boolean  draft: PlaybookDraftInput }
input PlaybookActionInput { kind: PlaybookActionKind!  severity: Severity  reason: CaseReason  title: String  dueInMinutes: Int  offer: OfferKind  value: MoneyInput  percent: Int  message: String  via: Channel  topic: String  metric: FeedbackMetric  messageKind: MessageKind
  "Of a SEND_MESSAGE with a message of its own. MARKETING, which needs a consent, unless said otherwise; SERVICE and TRANSACTIONAL need cases:write."
  purpose: ContactPurpose
  "The id of a member of staff, or free text."
  assignee: String  delayMinutes: Int }
type PlaybookPayload { playbook: Playbook  userErrors: [UserError!]! }
type PlaybookExplanation {
  playbook: String!
  enabled: Boolean!
  "Whether at least one of its actions would be done."
  acts: Boolean!
  "The comparisons that make its condition hold."
  because: [String!]!
  "Another trigger, it is off, or the comparisons that do not hold."
  becauseNot: [String!]!
  "What would become of each action; empty where the condition does not hold."
  actions: [ExplainedAction!]! @listSize(assumedSize: 20)
}
type ExplainedAction {
  action: PlaybookAction!
  acts: Boolean!
  "When it happens, or when the message may leave, such as after the quiet hours; null: at once, or never."
  notBefore: DateTime
  "Why it would not be done."
  becauseNot: [String!]!
  "What the contact decision says against the message."
  objections: [ContactObjection!]!
}

extend type Query {
  "Answers the question of Customer.contactDecision for up to 100 people. A campaign asks it before it sends."
  contactDecisions(customerIds: [ID!]!, channel: ContactChannel!, purpose: ContactPurpose!, sku: String, category: String, at: DateTime): [ContactDecision] @cost(weight: 10) @listSize(slicingArguments: ["customerIds"]) @requiresScopes(scopes: [["preferences:read"]])
}
extend type Mutation {
  """
  Records one answer for each channel and purpose. An answer never overwrites another: the history keeps all, and the
  newest is in force. If \`occurredAt\` is later than the server's time, the server's time is used instead. If the key is an
  email or a phone number that several people share, a refusal applies to all of them, because nobody knows which one
  refused; every other answer is then AMBIGUOUS.
  """
  setContactConsents(input: SetContactConsentsInput!): PreferencesPayload @requiresScopes(scopes: [["preferences:write"], ["self"]])
  setContactRules(input: SetContactRulesInput!): PreferencesPayload @requiresScopes(scopes: [["preferences:write"], ["self"]])
  setTastes(input: SetTastesInput!): PreferencesPayload @requiresScopes(scopes: [["preferences:write"], ["self"]])
}
extend type Customer {
  preferences: Preferences @requiresScopes(scopes: [["preferences:read"], ["self"]])
  """
  May we contact this person on this channel, for this purpose, about this product, at this time? The answer lists every
  reason against it, and when each reason ends. Marketing needs a granted consent; only a denial stops service messages.
  For a time in the past, the consents of that time decide. Contact rules have no history, so today's rules apply.
  """
  contactDecision(channel: ContactChannel!, purpose: ContactPurpose!, sku: String, category: String, at: DateTime): ContactDecision @cost(weight: 30) @requiresScopes(scopes: [["preferences:read"], ["self"]])
}
"The channels on which the shop can contact a person. The person can refuse each of them."
enum ContactChannel { EMAIL SMS PHONE POST PUSH WHATSAPP IN_PERSON }
enum ContactPurpose { MARKETING SERVICE TRANSACTIONAL RESEARCH }
enum ConsentStatus { GRANTED DENIED UNKNOWN }
type Preferences {
  version: Int!
  "The answer in force for each channel and purpose that has one."
  consents: [ContactConsent!]!
  consentHistory(first: Int = 20, after: String): ContactConsentConnection
  rules: ContactRules!
  tastes: Tastes!
}
type ContactConsent implements Node @requiresScopes(scopes: [["preferences:read"], ["self"]]) { id: ID!  channel: ContactChannel!  purpose: ContactPurpose!  consent: ConsentStatus!  occurredAt: DateTime!  source: SourceSystem!
  "What the person saw or said, such as the version of the form or the id of the call."
  evidence: String }
type ContactConsentConnection { edges: [ContactConsentEdge!]!  nodes: [ContactConsent!]!  pageInfo: PageInfo! }
type ContactConsentEdge { cursor: String!  node: ContactConsent! }
type ContactRules { preferredChannel: ContactChannel  timeZone: TimeZone!
  "No contact between these times in the person's time zone. The span may cross midnight."
  quietFrom: LocalTime  quietTo: LocalTime
  "The maximum number of marketing contacts in any 7 days."
  weeklyCap: Int  pausedUntil: DateTime }
"The person's likes and dislikes by topic, such as metal, brand or room, and the person's sizes."
type Tastes { likes: [Taste!]!  dislikes: [Taste!]!  sizes: [Size!]! }
type Taste { topic: String!  value: String! }
type Size { of: String!  value: String! }
type ContactDecision @cost(weight: 20) { allowed: Boolean!  reasons: [ContactObjection!]!
  "Other channels that are allowed, best first."
  alternatives: [ContactChannel!]!
  "Products that the person bought too recently to be offered again, for any question."
  avoidSkus: [String!]! }
type ContactObjection { code: ContactObjectionCode!  message: String!  until: DateTime }
enum ContactObjectionCode { NO_CONSENT DENIED QUIET_HOURS WEEKLY_CAP PAUSED RECENTLY_PURCHASED OPEN_CASE NO_ADDRESS ERASED }
input SetContactConsentsInput { idempotencyKey: String!  customer: CustomerKey  occurredAt: DateTime!  answers: [ContactAnswerInput!]! }
input ContactAnswerInput { channel: ContactChannel!  purpose: ContactPurpose!  consent: ConsentStatus!  evidence: String }
input SetContactRulesInput { idempotencyKey: String!  customer: CustomerKey  expectedVersion: Int  preferredChannel: ContactChannel  timeZone: TimeZone  quietFrom: LocalTime  quietTo: LocalTime  weeklyCap: Int  pausedUntil: DateTime }
"\`likes\`, \`dislikes\` and \`sizes\` replace the whole list. \`addLikes\`, \`addDislikes\` and \`remove\` change single entries."
input SetTastesInput { idempotencyKey: String!  customer: CustomerKey  expectedVersion: Int  likes: [TasteInput!]  dislikes: [TasteInput!]  sizes: [SizeInput!]  addLikes: [TasteInput!]  addDislikes: [TasteInput!]  remove: [TasteInput!] }
input TasteInput { topic: String!  value: String! }
input SizeInput { of: String!  value: String! }
type PreferencesPayload { customer: Customer  preferences: Preferences  userErrors: [UserError!]! }

extend type Query {
  "What is done so that pain points stop, the action that is due first first. Without \`status\`, the actions in all states."
  preventionActions(status: [PreventionStatus!], first: Int = 20, after: String): PreventionActionConnection @cost(weight: 50) @requiresScopes(scopes: [["insights:read"]])
}
extend type Mutation {
  "Creates a prevention action, or changes the given fields of one. It is done on the day on which its status becomes DONE."
  savePreventionAction(input: SavePreventionActionInput!): PreventionActionPayload @requiresScopes(scopes: [["insights:write"], ["cases:write"]])
}

"Something that is done so that a pain point stops: with an owner, a day, and its effect, measured on the same counters before and after."
type PreventionAction implements Node @requiresScopes(scopes: [["insights:read"]]) {
  id: ID!  version: Int!  title: String!
  "Free text, or the name of a member of staff."
  owner: String!
  dueOn: Date!  preventionStatus: PreventionStatus!
  "The day in the shop's time zone on which it became DONE."
  doneOn: Date
  pain: PainKey!
  linkedCases: [ServiceCase!] @cost(weight: 10) @listSize(assumedSize: 20)
  """
  Complaints, low scores and returns of the pain point for each 100 orders in the days before it was done, and in as many whole
  days since (at most 90, and not before orders were counted). A store's problems are compared with its own orders, others with
  all orders. Null until it is done and a day is over, and where there were no orders.
  """
  effect: PreventionEffect @cost(weight: 200)
}
enum PreventionStatus { PLANNED DONE DROPPED }
type PainKey { by: PainDimension!  key: String! }
type PreventionEffect { days: Int!  before: Float!  after: Float!
  "The chance that the difference is luck (two-sided, exact Poisson test). Null if there were no problems on any of the days."
  pValue: Float }
"""
A new action needs a title, an owner, dueOn and pain; \`status\` is PLANNED by default. To change one, give its id; absent fields
keep their values. The owner is the id of an enabled member of staff, or free text. At most 100 cases.
"""
input SavePreventionActionInput { idempotencyKey: String!  id: ID  expectedVersion: Int  title: String  owner: String  dueOn: Date  status: PreventionStatus  pain: PainKeyInput  caseIds: [ID!] }
type PreventionActionPayload { action: PreventionAction  userErrors: [UserError!]! }
type PreventionActionConnection { edges: [PreventionActionEdge!]!  nodes: [PreventionAction!]!  pageInfo: PageInfo! }
type PreventionActionEdge { cursor: String!  node: PreventionAction! }

extend type Query {
  """
  Finds sales without their receipt, best match first: over up to 31 days and several stores, by item, amount, card,
  associate and the guest's contact. Each call reads at most 12 partitions and 2,000 sales; \`truncated\` says that there was more.
  """
  findSales(input: FindSalesInput!, first: Int = 20, after: String): SaleMatches @cost(weight: 1000) @requiresScopes(scopes: [["orders:read"]])
}
input FindSalesInput { from: Date!  to: Date!  stores: [String!]  sku: String  text: String  total: DecimalRange  currency: CurrencyCode  paymentLast4: String  associate: String  contact: String }
input DecimalRange { from: Decimal  to: Decimal }
type SaleMatches { matches: [SaleMatch!]!  truncated: Boolean!
  "Continues with the store-days that this call did not read."
  endCursor: String }
type SaleMatch { order: Order  score: Float!  matchedOn: [String!]! }

extend type Query {
  "Groups of customers, those that are disabled too, in the order of their creation."
  segments: [Segment!] @listSize(assumedSize: 50) @requiresScopes(scopes: [["segments:read"]])
  "How many customers a condition selects, estimated from a sample with its 95 % interval, and up to 20 of them; nothing is saved."
  segmentPreview(condition: JSON!): SegmentPreview @cost(weight: 200) @requiresScopes(scopes: [["segments:write"]])
}
extend type Mutation {
  "Creates a segment, or changes the given fields of one. At most 50 are enabled at once, of 200. A changed condition is built again, and the former members are shown until then. A disabled segment has no members."
  saveSegment(input: SaveSegmentInput!): SegmentPayload @requiresScopes(scopes: [["segments:write"]])
}
extend type Customer {
  "The enabled segments that the person is a member of."
  segments: [Segment!] @cost(weight: 10) @listSize(assumedSize: 10) @requiresScopes(scopes: [["segments:read"]])
}
"A group of customers that keeps itself up to date."
type Segment implements Node @requiresScopes(scopes: [["segments:read"]]) { id: ID!  version: Int!  name: String!  description: String  enabled: Boolean!
  "In the format of json-rules-engine over the facts of playbooks (customer, metrics, preferences, warranties), insights (tier, rfmSegment, aliveProbability) and purchases (sku, category, store and how many days ago, up to 365)."
  condition: JSON!
  segmentStatus: SegmentStatus!
  memberCount: Int! @cost(weight: 10)
  "The customer who registered last comes first."
  members(first: Int = 20, after: String): CustomerConnection @cost(weight: 20)
  "Members at the end of each day up to today, and who entered and left, at most 366 days. Who was found when the segment was built did not enter."
  sizes(from: Date!, to: Date!): [SegmentSize!] @cost(weight: 20) @listSize(assumedSize: 1, dayArguments: ["from", "to"]) }
"BUILDING until everybody has been looked at once after a change."
enum SegmentStatus { BUILDING READY DISABLED }
type SegmentSize { day: Date!  members: Int!  entered: Int!  left: Int! }
"A new segment needs a name and a condition. An existing one keeps the values of absent fields."
input SaveSegmentInput { idempotencyKey: String!  id: ID  expectedVersion: Int  name: String  description: String  condition: JSON  enabled: Boolean }
type SegmentPreview { estimate: Int!  low: Int!  high: Int!  sample: [Customer!] @listSize(assumedSize: 20) }
type SegmentPayload { segment: Segment  userErrors: [UserError!]! }

extend type Query {
  serviceCase(id: ID!): ServiceCase @requiresScopes(scopes: [["cases:read"]])
  """
  Cases, the one with the earliest due promise first. Without a status filter, the cases that wait for the shop. To get the
  cases that wait on the customer, filter by that status; they come last, by their resolution due time.
  """
  caseQueue(filter: CaseFilter, first: Int = 20, after: String): ServiceCaseConnection @cost(weight: 50, filteredWeight: 200) @requiresScopes(scopes: [["cases:read"]])
}
extend type Query {
  """
  Cases that have all of these traits in common, newest first, such as the eight behind a pain point. The days are those of
  the shop's time zone on which customers raised the cases. A page may be short, or empty, although more follow: ask until
  \`hasNextPage\` is false.
  """
  cases(filter: CaseSearch!, first: Int = 20, after: String): ServiceCaseConnection @cost(weight: 200) @requiresScopes(scopes: [["cases:read"]])
}
extend type Mutation {
  openCase(input: OpenCaseInput!): CasePayload @requiresScopes(scopes: [["cases:write"], ["self"]])
  "Changes severity, reason, title and assignee. The assignee is the id of an enabled member of staff, or free text. A null assignee unassigns the case."
  updateCase(input: UpdateCaseInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
  "Records a contact with the customer about the case. The first outbound contact stops the first-response clock."
  addCaseContact(input: AddCaseContactInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
  "Posts an update that the customer can read, and promises when the next one follows."
  postCaseUpdate(input: PostCaseUpdateInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
  completeCaseStep(input: CompleteCaseStepInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
  offerResolution(input: OfferResolutionInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
  answerOffer(input: AnswerOfferInput!): CasePayload @requiresScopes(scopes: [["cases:write"], ["self"]])
  "Records that the shop kept its offer, for example sent the replacement or paid the refund."
  fulfilOffer(input: FulfilOfferInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
  "Resolves the case. It needs a root cause: why the problem happened, and what prevents it in future."
  resolveCase(input: ResolveCaseInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
  "Records whether the customer accepts the resolution. If so, the case is closed; if not, it is reopened."
  confirmResolution(input: ConfirmResolutionInput!): CasePayload @requiresScopes(scopes: [["cases:write"], ["self"]])
  reopenCase(input: ReopenCaseInput!): CasePayload @requiresScopes(scopes: [["cases:write"]])
}
extend type Customer {
  cases(first: Int = 20, after: String, status: [CaseStatus!]): ServiceCaseConnection @cost(weight: 10, filteredWeight: 200) @requiresScopes(scopes: [["cases:read"], ["self"]])
}
extend enum NextActionKind { OPEN_CASE OFFER_PENDING UPDATE_PROMISED }

enum CaseStatus { OPEN IN_PROGRESS WAITING_ON_CUSTOMER RESOLVED CLOSED }
enum Severity { LOW NORMAL HIGH CRITICAL }
enum CaseReason { DAMAGED_ITEM WRONG_ITEM LATE_DELIVERY PRODUCT_QUALITY BILLING WARRANTY STAFF UNWANTED_CONTACT WEBSITE LOST_RECORDS OTHER }
enum RootCauseCategory { SUPPLIER PRODUCT PACKAGING CARRIER STOCK PRICING SYSTEM TRAINING PROCESS POLICY COMMUNICATION CUSTOMER OTHER }
"Customers see their own cases: promises, updates, offers and resolutions, but no internal fields."
type ServiceCase implements Node & TimelineEntry @requiresScopes(scopes: [["cases:read"], ["self"]]) {
  id: ID!  version: Int!  occurredAt: DateTime!  summary: String!
  customer: Customer  caseStatus: CaseStatus!  severity: Severity!  caseReason: CaseReason!  title: String!
  via: Channel  touchpoint: String  store: String  skus: [String!]!
  openedAt: DateTime!
  openedBy: String @requiresScopes(scopes: [["cases:read"]])
  assignee: String @requiresScopes(scopes: [["cases:read"]])
  "The person who opened it; null if nobody had signed in."
  openedByStaff: StaffMember
  "Null if the assignee is free text."
  assigneeStaff: StaffMember
  "The promised times, and when they were met. The clocks stop while the case waits on the customer or is resolved."
  firstResponseDueAt: DateTime!  firstRespondedAt: DateTime  resolutionDueAt: DateTime!  resolvedAt: DateTime
  breached: Boolean @requiresScopes(scopes: [["cases:read"]])
  "Updates for the customer, newest first."
  updates: [CaseUpdate!]!
  nextUpdateDueAt: DateTime
  steps: [CaseStep!] @requiresScopes(scopes: [["cases:read"]])
  contacts(first: Int = 20, after: String): CaseContactConnection @requiresScopes(scopes: [["cases:read"]])
  offers: [ResolutionOffer!]!
  rootCause: RootCause @requiresScopes(scopes: [["cases:read"]])
  "The note of the latest resolution."
  resolutionNote: String @requiresScopes(scopes: [["cases:read"]])
  "True if the first contact resolved the case and it was not reopened since then."
  firstContactResolution: Boolean @requiresScopes(scopes: [["cases:read"]])
  reopenCount: Int!  confirmed: Boolean
  "The customer's comment on the resolution."
  confirmationComment: String
  "Every reopening of the case, oldest first."
  reopenings: [CaseReopening!] @requiresScopes(scopes: [["cases:read"]])
  order: Order  warranty: Warranty  feedback: [Feedback!]
}
type CaseUpdate { id: ID!  at: DateTime!  message: String!  via: Channel  byStaff: StaffMember }
type CaseStep { id: ID!  title: String!  dueAt: DateTime  doneAt: DateTime  doneBy: String  doneByStaff: StaffMember  playbook: String
  "Why nobody has to do it any more; null if it is done or to do. \`doneByStaff\` then dropped it."
  dropped: DroppedStep
}
type DroppedStep { at: DateTime!  because: String!  by: String! }
type CaseContact { id: ID!  occurredAt: DateTime!  via: Channel!  direction: Direction!  note: String  agent: String  agentStaff: StaffMember }
type CaseContactConnection { edges: [CaseContactEdge!]!  nodes: [CaseContact!]!  pageInfo: PageInfo! }
type CaseContactEdge { cursor: String!  node: CaseContact! }
type CaseReopening { at: DateTime!  because: String!  by: String!  byStaff: StaffMember }
enum OfferKind { REPLACEMENT REFUND DISCOUNT REPAIR GIFT APOLOGY }
enum OfferStatus { OFFERED ACCEPTED DECLINED FULFILLED WITHDRAWN }
type ResolutionOffer { id: ID!  kind: OfferKind!  value: Money  percent: Int  note: String  offerStatus: OfferStatus!  offeredAt: DateTime!  answeredAt: DateTime  fulfilledAt: DateTime  order: Order
  "How the shop fulfilled the offer, or why it withdrew it."
  fulfilmentNote: String @requiresScopes(scopes: [["cases:read"]])
  "The people who made it, recorded the answer, and fulfilled or withdrew it; null if nobody had signed in."
  offeredByStaff: StaffMember  answeredByStaff: StaffMember  fulfilledByStaff: StaffMember
}
type RootCause { category: RootCauseCategory!  explanation: String!  prevention: String }
type ServiceCaseConnection { edges: [ServiceCaseEdge!]!  nodes: [ServiceCase!]!  pageInfo: PageInfo! }
type ServiceCaseEdge { cursor: String!  node: ServiceCase! }
input CaseFilter { status: [CaseStatus!]  assignee: String  unassigned: Boolean  severity: [Severity!]  reason: [CaseReason!]  store: String  breachedOnly: Boolean }
"At most 366 days. Each field that is given must fit: one value of a list, and any spelling of a sku or a touchpoint. The assignee is the id of a member of staff, or free text."
input CaseSearch { openedFrom: Date!  openedTo: Date!  rootCause: [RootCauseCategory!]  reason: [CaseReason!]  sku: String  touchpoint: String  store: String  status: [CaseStatus!]  severity: [Severity!]  assignee: String }

input OpenCaseInput { idempotencyKey: String!  customer: CustomerKey  title: String!  reason: CaseReason!  severity: Severity  via: Channel  touchpoint: String  store: String  skus: [String!]  occurredAt: DateTime!  orderId: ID  warrantyId: ID }
input UpdateCaseInput { idempotencyKey: String!  caseId: ID!  expectedVersion: Int  severity: Severity  reason: CaseReason  title: String  assignee: String }
input AddCaseContactInput { idempotencyKey: String!  caseId: ID!  occurredAt: DateTime!  via: Channel!  direction: Direction!  note: String  agent: String  waitForCustomer: Boolean! = false }
input PostCaseUpdateInput { idempotencyKey: String!  caseId: ID!  message: String!  via: Channel  nextUpdateDueAt: DateTime }
"\`droppedBecause\`: the step is not done, and nobody has to do it any more."
input CompleteCaseStepInput { idempotencyKey: String!  caseId: ID!  stepId: ID!  droppedBecause: String }
input OfferResolutionInput { idempotencyKey: String!  caseId: ID!  kind: OfferKind!  value: MoneyInput  percent: Int  note: String }
input AnswerOfferInput { idempotencyKey: String!  caseId: ID!  offerId: ID!  accept: Boolean! }
input FulfilOfferInput { idempotencyKey: String!  caseId: ID!  offerId: ID!  withdrawn: Boolean! = false  orderId: ID  note: String }
input ResolveCaseInput { idempotencyKey: String!  caseId: ID!  rootCause: RootCauseInput!  note: String }
input RootCauseInput { category: RootCauseCategory!  explanation: String!  prevention: String }
input ConfirmResolutionInput { idempotencyKey: String!  caseId: ID!  confirmed: Boolean!  comment: String }
input ReopenCaseInput { idempotencyKey: String!  caseId: ID!  because: String! }
type CasePayload {
  serviceCase: ServiceCase  userErrors: [UserError!]!
  "What a case that was resolved or closed leaves undone, such as steps and accepted offers. It stays owed. A customer's own token does not see steps."
  warnings: [UserError!]!
}

# Items that customers leave with the shop: for an inspection, a repair, a resizing.
extend type Query {
  serviceJob(id: ID!): ServiceJob @requiresScopes(scopes: [["service:read"]])
  "By the tag on the bag. Tags are unique in a store while the item is in custody; afterwards, they are free again."
  serviceJobByTag(store: String!, tag: String!): ServiceJob @requiresScopes(scopes: [["service:read"]])
  "The jobs of an item, newest first: with exactly this serial number, or if there are none, with the same letters and digits."
  serviceJobsBySerialNumber(serialNumber: String!, sku: String): [ServiceJob!] @cost(weight: 10) @listSize(assumedSize: 5) @requiresScopes(scopes: [["service:read"]])
  "Items in custody, the one promised first on top. Where jobs out of custody are asked for, the jobs of the days from..to in the order of receipt. In a shop with more than 100 stores, name one."
  serviceJobs(filter: ServiceJobFilter, first: Int = 20, after: String): ServiceJobConnection @cost(weight: 50, filteredWeight: 200) @requiresScopes(scopes: [["service:read"]])
}
extend type Mutation {
  "Takes an item into custody. Its condition is written down before it leaves the customer's sight."
  receiveItem(input: ReceiveItemInput!): ServiceJobPayload @requiresScopes(scopes: [["service:write"]])
  "Moves the job on, promises another time with the reason, sets or withdraws an estimate, adds a note and files. A move that the states do not allow is NOT_ALLOWED."
  updateServiceJob(input: UpdateServiceJobInput!): ServiceJobPayload @requiresScopes(scopes: [["service:write"]])
  "The customer's answer to an estimate."
  answerEstimate(input: AnswerEstimateInput!): ServiceJobPayload @requiresScopes(scopes: [["service:write"], ["self"]])
  "The item goes back to the customer. For an item with cover, \`inspection\` records the visit in the same transaction, and the next inspection date follows."
  returnItem(input: ReturnItemInput!): ServiceJobPayload @requiresScopes(scopes: [["service:write"]])
}
extend type Customer {
  "All items that the customer ever left, the one received last first."
  serviceJobs(first: Int = 20, after: String, status: [ServiceJobStatus!]): ServiceJobConnection @cost(weight: 10, filteredWeight: 200) @requiresScopes(scopes: [["service:read"], ["self"]])
}
extend enum NextActionKind {
  ITEM_READY ESTIMATE_TO_APPROVE
  "Cover that lapsed, until the day on which it would have ended: \`reinstateWarranty\` brings it back."
  COVER_LAPSED
  CLAIM_TO_DECIDE
  "An offer that the customer accepted and that nobody has fulfilled. OFFER_PENDING waits for the answer."
  OFFER_TO_FULFIL
}

enum ServiceJobKind { INSPECTION REPAIR RESIZING CLEANING ALTERATION ENGRAVING VALUATION OTHER }
"CANCELLED: the work is not done, but the shop still has the item. Only RETURNED ends custody."
enum ServiceJobStatus { RECEIVED IN_PROGRESS AWAITING_APPROVAL AWAITING_PARTS READY RETURNED CANCELLED }
"Customers see their own jobs: promises, estimates and photos, but no internal fields."
type ServiceJob implements Node & TimelineEntry @requiresScopes(scopes: [["service:read"], ["self"]]) {
  id: ID!  version: Int!
  "The time of the receipt."
  occurredAt: DateTime!
  summary: String!
  jobKind: ServiceJobKind!  jobStatus: ServiceJobStatus!
  "True until returnItem, whatever the status: a cancelled job still owes the item."
  inCustody: Boolean!
  "The store that received the item."
  store: String
  tag: String!
  customer: Customer
  "The cover of the item, if it belongs to the customer."
  warranty: Warranty
  "The sale of the item, if it is known."
  order: Order
  sku: String  description: String!  serialNumber: String
  conditionAtIntake: Condition!  findingsAtIntake: [Finding!]!
  receivedAt: DateTime!
  receivedBy: String @requiresScopes(scopes: [["service:read"]])
  "The person who received it; null if nobody had signed in."
  receivedByStaff: StaffMember
  "The promise in force."
  promisedBy: DateTime
  "All promised times, oldest first. \`because\` is the reason why the next one replaced it."
  promises: [ServiceJobPromise!]!
  estimate: Money  estimateAnswer: EstimateAnswer
  "Everything that happened, oldest first. A stage with the status of the one before it is a note."
  stages: [ServiceJobStage!]!
  "Since when the item waits to be collected; null unless it is ready or was collected."
  readyAt: DateTime
  returnedAt: DateTime
  "Who took the item home, if it was not the customer."
  returnedTo: String
  "The inspection that was recorded with the return."
  inspection: Inspection
  "The last change by another store than the job's; null if there is none."
  customerPresence: CustomerPresence @requiresScopes(scopes: [["service:read"]])
}
type ServiceJobPromise { promisedBy: DateTime!  setAt: DateTime!  because: String }
type ServiceJobStage { status: ServiceJobStatus!  at: DateTime!
  by: String @requiresScopes(scopes: [["service:read"]])
  byStaff: StaffMember
  note: String @requiresScopes(scopes: [["service:read"]]) }
enum EstimateAnswer { APPROVED DECLINED }
"\`inCustody: true\` shows items in custody, \`false\` those that went back, null both. A \`status\` with RETURNED shows jobs out of custody too. Jobs out of custody need \`from\` and \`to\`: at most 92 days of receipt."
input ServiceJobFilter { status: [ServiceJobStatus!]  store: String  kind: [ServiceJobKind!]
  "Only items whose promised time has passed while the work is still owed."
  overdueOnly: Boolean
  inCustody: Boolean = true  from: Date  to: Date }
input ReceiveItemInput { idempotencyKey: String!  customer: CustomerKey!  kind: ServiceJobKind!  store: String!  tag: String!
  "The cover and the sale of the item. Without them, those of the customer's own item with this serial number are linked."
  warrantyId: ID  orderId: ID
  sku: String  description: String!  serialNumber: String  conditionAtIntake: Condition!  findings: [FindingInput!]  attachments: [ID!]
  occurredAt: DateTime!
  "Before the customer leaves, the shop says when the item will be ready."
  promisedBy: DateTime!
  associate: String  note: String }
input UpdateServiceJobInput { idempotencyKey: String!  jobId: ID!  expectedVersion: Int  status: ServiceJobStatus  promisedBy: DateTime
  "Why a later time is promised. The customer hears it."
  because: String
  "Another sum waits for a new answer. Null withdraws the estimate."
  estimate: MoneyInput
  "For staff only."
  note: String
  attachments: [ID!]
  "Now, if it is absent."
  occurredAt: DateTime
  associate: String
  "For what belongs to another store than yours: true if the customer stands before you. It is stored with the change."
  customerPresent: Boolean }
"\`estimate\` is the sum that the customer was shown: if another stands now, the answer is CONFLICT."
input AnswerEstimateInput { idempotencyKey: String!  jobId: ID!  estimate: MoneyInput!  approve: Boolean!
  "For what belongs to another store than yours: true if the customer stands before you. It is stored with the change."
  customerPresent: Boolean }
input ReturnItemInput { idempotencyKey: String!  jobId: ID!  expectedVersion: Int  occurredAt: DateTime!  returnedTo: String  associate: String  inspection: JobInspectionInput
  "For what belongs to another store than yours: true if the customer stands before you. It is stored with the change."
  customerPresent: Boolean }
input JobInspectionInput { condition: Condition!  findings: [FindingInput!]  note: String  attachments: [ID!] }
"\`warnings\` says what is unusual about the item, such as a serial number of another customer's item."
type ServiceJobPayload { serviceJob: ServiceJob
  "The cover of the item, after the mutation."
  warranty: Warranty
  userErrors: [UserError!]!  warnings: [UserError!]! }
type ServiceJobConnection { edges: [ServiceJobEdge!]!  nodes: [ServiceJob!]!  pageInfo: PageInfo! }
type ServiceJobEdge { cursor: String!  node: ServiceJob! }

extend type Query {
  """
  Service KPIs, one row for each period. Every KPI has the number of cases or answers that it is based on, and its target.
  Rates are in percent. Feedback counts on its own day. A case, with all its later changes, counts on the day it was opened.
  Churn, repeat purchase and lifetime value cover all customers; they are empty for a touchpoint, a store or an agent.
  An agent is the id of a member of staff, also of one who left, or the free text of an assignee: its cases, and the feedback
  about them. An agent can be narrowed by a store, but not by a touchpoint.
  """
  serviceKpis(from: Date!, to: Date!, by: Period = MONTH, touchpoint: String, store: String, agent: ID): [ServiceKpis!] @cost(weight: 1000) @requiresScopes(scopes: [["insights:read"]])
}
extend type Mutation {
  """
  Sets a target for a KPI by a day, such as a CSAT of 70 by new year. A KPI may have a target for each of several days. The target is for the
  whole shop, a store, an agent, or an agent in a store. A second target of the same KPI and day for the same of these replaces
  the first one, with its owner and start value.
  """
  setKpiTarget(input: SetKpiTargetInput!): KpiTargetPayload @requiresScopes(scopes: [["insights:write"]])
}

enum Period { DAY WEEK MONTH }
type ServiceKpis { from: Date!  to: Date!
  csat: Kpi!  nps: Kpi!  ces: Kpi!
  "The mean of all star ratings, from 1 to 5."
  stars: Kpi!
  firstContactResolutionRate: Kpi!  reopenRate: Kpi!  breachRate: Kpi!
  medianFirstResponseMinutes: Kpi!  medianResolutionHours: Kpi!
  """
  The share of resolved cases after which the same person contacted the shop again about the same matter within 7 days (unless configured): by a call,
  a message, a visit or another interaction, feedback, another case, a contact on the case, or because it was reopened. A good answer to a survey is no
  contact. A case counts on the day of its first resolution, once the days after it have passed.
  """
  repeatContactRate: Kpi!
  """
  Whether recovery works: the share of cases after which the person bought again within 90 days, of cases that are resolved, and of cases that are not. A resolved case
  counts on the day of its latest resolution, another one on the day it was opened, both once the 90 days have passed. Exchanges, gifts and orders that
  were cancelled or returned as a whole are no purchases. Only \`recoveredRepurchase\` has targets.
  """
  recoveredRepurchase: Kpi!  unrecoveredRepurchase: Kpi!
  churnRate: Kpi!  repeatPurchaseRate: Kpi!
  "The mean of what the customers of the row have spent until now, in the shop's currency, as a number to compare with a target. The row has the customers whose first order is in the period."
  lifetimeValue: Kpi!
  "The same as an amount."
  averageLifetimeValue: Money }
"""
The target is the one that applies on the last day of the period: the next one due, or the last one if none is due any more. A target for the agent
in the store comes first, then one for the agent, one for the store, and one for the whole shop.
"""
type Kpi { value: Float  count: Int!  target: Float  met: Boolean
  "The value when the target was set, and the day of the target."
  startValue: Float  targetBy: Date
  "Who is responsible for the target: free text, or the name of a member of staff."
  owner: String }
enum KpiName { CSAT NPS CES STARS FIRST_CONTACT_RESOLUTION REOPEN BREACH FIRST_RESPONSE_MINUTES RESOLUTION_HOURS CHURN REPEAT_PURCHASE LIFETIME_VALUE REPEAT_CONTACT RECOVERED_REPURCHASE }
"The agent and the owner are ids of enabled members of staff, or free text. CHURN, REPEAT_PURCHASE and LIFETIME_VALUE have no store and no agent."
input SetKpiTargetInput { idempotencyKey: String!  kpi: KpiName!  value: Float!  by: Date!  store: String  agent: ID  owner: String  startValue: Float }
type KpiTargetPayload { kpi: KpiName  value: Float  by: Date  userErrors: [UserError!]! }

extend type Query {
  shop: Shop @requiresScopes(scopes: [[]])
  "The store with this code, or null."
  store(code: String!): Store @requiresScopes(scopes: [[]])
}
extend type Mutation {
  saveShop(input: SaveShopInput!): ShopPayload @requiresScopes(scopes: [["shop:admin"]])
  saveStore(input: SaveStoreInput!): ShopPayload @requiresScopes(scopes: [["shop:admin"]])
}

"The settings of the whole business. Totals are in its currency. Figures that span stores use the days of its time zone; figures of one store use the days of that store."
type Shop { name: String!  currency: CurrencyCode!  timeZone: TimeZone!  defaultRegion: CountryCode!  stores: [Store!]! @listSize(assumedSize: 50)
  "The stores in order of their codes, page by page."
  storePage(first: Int = 20, after: String): StoreConnection
}
type StoreConnection { edges: [StoreEdge!]!  nodes: [Store!]!  pageInfo: PageInfo! }
type StoreEdge { cursor: String!  node: Store! }
type Store { code: String!  name: String!  timeZone: TimeZone!  address: PostalAddress  phone: PhoneNumber
  "The usual week. A store without opening hours counts as always open."
  openingHours: [OpeningHours!]!
  "Days on which the store is closed or has other hours, in order. The span is at most 366 days."
  specialDays(from: Date!, to: Date!): [SpecialDay!] @cost(weight: 10) @listSize(assumedSize: 1, dayArguments: ["from", "to"])
  "The default length of a visit."
  appointmentMinutes: Int!
  "The maximum number of visits at the same time. 0: the store takes no bookings."
  appointmentCapacity: Int!
}
"On this day, these hours replace those of the weekday. Without hours, the store is closed. Hours belong to the day on which they open."
type SpecialDay { day: Date!  name: String  hours: [DayHours!]! }
type DayHours { opens: LocalTime!  closes: LocalTime! }
type OpeningHours { day: Weekday!  opens: LocalTime!  closes: LocalTime! }
enum Weekday { MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY }

input SaveShopInput { idempotencyKey: String!  name: String  currency: CurrencyCode  timeZone: TimeZone  defaultRegion: CountryCode }
input SaveStoreInput { idempotencyKey: String!  code: String!  name: String  timeZone: TimeZone  address: PostalAddressInput  phone: PhoneNumber  openingHours: [OpeningHoursInput!]
  "Replaces all special days of the store, including past ones; at most 400."
  specialDays: [SpecialDayInput!]
  "5 to 480; the default is 30."
  appointmentMinutes: Int
  "0 to 100; the default is 100. Set it, or visits at the same time are not limited to the places of the store."
  appointmentCapacity: Int }
input SpecialDayInput { day: Date!  name: String  hours: [DayHoursInput!]! }
"If the closing time is not after the opening time, the hours end on the next day (18:00 to 02:00). Both 24:00 and 23:59 mean the end of the day."
input DayHoursInput { opens: LocalTime!  closes: LocalTime! }
"If the closing time is not after the opening time, the hours end on the next day (18:00 to 02:00). Both 24:00 and 23:59 mean the end of the day."
input OpeningHoursInput { day: Weekday!  opens: LocalTime!  closes: LocalTime! }
type ShopPayload { shop: Shop  userErrors: [UserError!]! }

extend type Query {
  "Members of staff in the order of their names. \`text\` is the start of a name or of one of its words; with the scope shop:admin, it may be a whole email address. \`enabled: null\` returns former members too."
  staff(store: String, text: String, enabled: Boolean = true, first: Int = 20, after: String): StaffConnection @requiresScopes(scopes: [["shop:admin"], ["cases:read"]])
}
extend type Mutation {
  "Invites a person, or changes role and stores; a disabled one can sign in no more, from the next token on."
  saveStaffMember(input: SaveStaffMemberInput!): StaffPayload @requiresScopes(scopes: [["shop:admin"]])
}

enum StaffRole { CLERK SUPPORT ANALYST MARKETING ADMIN }
"A person who works with the graph. \`stores\` are those that the person writes for; without stores, the person is bound to none."
type StaffMember implements Node @requiresScopes(scopes: [["shop:admin"], ["cases:read"]]) { id: ID!  version: Int!  email: EmailAddress @requiresScopes(scopes: [["shop:admin"]])  name: String!  role: StaffRole!  stores: [String!]!  enabled: Boolean! }
"Without \`id\`, it invites a person, who needs an email address, a name and a role. With \`id\`, fields that are left out stay. A clerk needs a store. At most 30 stores."
input SaveStaffMemberInput { idempotencyKey: String!  id: ID  expectedVersion: Int  email: EmailAddress  name: String  role: StaffRole  stores: [String!]  enabled: Boolean }
type StaffPayload { member: StaffMember  userErrors: [UserError!]! }
type StaffConnection { edges: [StaffEdge!]!  nodes: [StaffMember!]!  pageInfo: PageInfo! }
type StaffEdge { cursor: String!  node: StaffMember! }

extend type Viewer {
  "The person who signed in; null for a machine, a till without a person, and a customer."
  staff: StaffMember
  "The stores that the caller writes for; empty: it is bound to none. A till writes for its own store only."
  stores: [String!]!
}

extend type Customer {
  """
  The customer journey: everything that happened with this person, newest first. A caller sees the kinds that its scopes
  allow. Customers see their own orders, returns, inspections, claims, consents and items in custody.
  """
  timeline(first: Int = 20, after: String, filter: TimelineFilter): TimelineConnection @cost(weight: 50) @requiresScopes(scopes: [["interactions:read"], ["self"]])
}
interface TimelineEntry implements Node { id: ID!  occurredAt: DateTime!
  "One line that a person can read."
  summary: String! }
# occurredAt equals placedAt.
extend type Order implements TimelineEntry { occurredAt: DateTime!  summary: String! }
extend type OrderReturn implements TimelineEntry { summary: String! }
extend type Inspection implements TimelineEntry { summary: String! }
# occurredAt equals filedAt.
extend type WarrantyClaim implements TimelineEntry { occurredAt: DateTime!  summary: String! }
extend type ContactConsent implements TimelineEntry { summary: String! }
input TimelineFilter { kinds: [TimelineKind!]  from: DateTime  to: DateTime }
enum TimelineKind { ORDER RETURN INSPECTION WARRANTY_CLAIM INTERACTION CONSENT FEEDBACK CASE IDENTITY SERVICE_JOB MESSAGE }
type TimelineConnection { edges: [TimelineEdge!]!  nodes: [TimelineEntry!]!  pageInfo: PageInfo! }
type TimelineEdge { cursor: String!  node: TimelineEntry! }

extend input CustomerKey {
  "A handle on a social network or review site, or a web visitor's anonymous id: system such as x, instagram, trustpilot, web."
  handle: HandleInput
}
input HandleInput { system: String!  value: String! }
extend type Customer {
  "False: known by a handle, a visitor id or a guest's contact alone. Left out of rankings, segments and search unless asked for."
  identified: Boolean!
  "At most 20 of the customer's own, and those of the records that were identified as the customer."
  handles: [Handle!]!
}
type Handle {
  system: String!
  "As typed, without a leading @."
  value: String!
  "Whether staff or the shop's own systems stated it. Always false for the system web, because a family shares a browser."
  verified: Boolean! }
"What to do with a key that leads to nobody: KEEP makes an unidentified record for it, so that nothing is lost."
enum IfUnidentified { REJECT KEEP }
extend input RecordInteractionInput { ifUnidentified: IfUnidentified! = REJECT }
extend input SubmitFeedbackInput { ifUnidentified: IfUnidentified! = REJECT }
extend input OpenCaseInput { ifUnidentified: IfUnidentified! = REJECT  "The same as details. Give one of the two." description: String }
extend input RegisterCustomerInput { handles: [HandleInput!] }
extend input UpdateCustomerInput {
  "The customer keeps its other handles."
  addHandles: [HandleInput!]
  removeHandles: [HandleInput!]
}
extend type Mutation {
  "Joins an unidentified record to the customer it belongs to: everything said under the handle stands in the customer's history from then on. Undo with unmergeCustomer."
  identifyCustomer(input: IdentifyCustomerInput!): MergePayload @requiresScopes(scopes: [["identity:merge"], ["cases:write"]])
}
input IdentifyCustomerInput {
  idempotencyKey: String!
  unidentifiedId: ID!
  "Not the key of another unidentified record."
  customer: CustomerKey!
  reason: String
}
extend type Query {
  """
  Feedback of everybody, newest first: what the desk reads in the morning. A page may be short, or empty, although more
  follows: ask until \`hasNextPage\` is false.
  """
  feedback(filter: FeedbackFilter, first: Int = 20, after: String): FeedbackConnection @cost(weight: 200) @requiresScopes(scopes: [["cases:read"]])
}
"from to to at most 92 days of the shop's time zone; the last 31 unless given."
input FeedbackFilter {
  from: Date  to: Date  metric: [FeedbackMetric!]
  "NPS of a detractor, CSAT and STARS of 1 and 2, CES of 5 and more."
  lowOnly: Boolean
  withoutCase: Boolean  touchpoint: String  store: String  sku: String
}
extend type Identity {
  "The records that were identified as this person. They hold only what was said."
  unidentified: [IdentityRecord!]!
}
extend type IdentityRecord { handles: [Handle!]! }

extend type Query {
  warranty(id: ID!): Warranty @requiresScopes(scopes: [["warranties:read"]])
  warrantyBySerialNumber(serialNumber: String!, sku: String): Warranty @requiresScopes(scopes: [["warranties:read"]])
  "Warranties with their next inspection due in the days from..to (at most 92), soonest first: the shop's call list."
  inspectionsDue(from: Date!, to: Date!, store: String, booked: Boolean, first: Int = 20, after: String): WarrantyConnection @cost(weight: 50, filteredWeight: 200) @requiresScopes(scopes: [["warranties:read"]])
  "The appointments of a store, in order of time."
  appointments(store: String!, from: Date!, to: Date!, status: [AppointmentStatus!], first: Int = 20, after: String): AppointmentConnection @requiresScopes(scopes: [["warranties:read"]])
  "Free times of a store, within its opening hours and capacity. The span is at most 31 days."
  appointmentSlots(store: String!, from: Date!, to: Date!, minutes: Int): [AppointmentSlot!] @cost(weight: 20) @listSize(assumedSize: 80, dayArguments: ["from", "to"]) @requiresScopes(scopes: [["warranties:read"], ["self"]])
  warrantyPlans: [WarrantyPlan!] @requiresScopes(scopes: [["warranties:read"]])
}
extend type Mutation {
  saveWarrantyPlan(input: SaveWarrantyPlanInput!): WarrantyPlanPayload @requiresScopes(scopes: [["warranties:admin"]])
  "Registers cover for an item bought elsewhere or earlier. recordOrder itself starts the cover of an item sold with a plan."
  registerWarranty(input: RegisterWarrantyInput!): WarrantyPayload @requiresScopes(scopes: [["warranties:write"]])
  "Books an inspection of a covered item, within the store's opening hours and capacity."
  bookInspection(input: BookInspectionInput!): AppointmentPayload @requiresScopes(scopes: [["warranties:write"], ["self"]])
  "Books a visit for any purpose, such as advice, a fitting or a collection. For an inspection of a covered item, use bookInspection."
  bookAppointment(input: BookAppointmentInput!): AppointmentPayload @requiresScopes(scopes: [["warranties:write"], ["self"]])
  "Changes the time, the store or the status: arrived, missed, cancelled."
  updateAppointment(input: UpdateAppointmentInput!): AppointmentPayload @requiresScopes(scopes: [["warranties:write"], ["self"]])
  "Records an inspection, which sets the next inspection date. An appointment for the same day becomes DONE."
  recordInspection(input: RecordInspectionInput!): InspectionPayload @requiresScopes(scopes: [["warranties:write"]])
  fileWarrantyClaim(input: FileWarrantyClaimInput!): WarrantyClaimPayload @requiresScopes(scopes: [["warranties:write"], ["self"]])
  decideWarrantyClaim(input: DecideWarrantyClaimInput!): WarrantyClaimPayload @requiresScopes(scopes: [["warranties:decide"]])
  transferWarranty(input: TransferWarrantyInput!): WarrantyPayload @requiresScopes(scopes: [["warranties:write"]])
  voidWarranty(input: VoidWarrantyInput!): WarrantyPayload @requiresScopes(scopes: [["warranties:decide"]])
  "Brings back cover that lapsed or was voided, with the reason. Without \`nextInspectionDue\`, an inspection that is not due yet keeps its date, and a missed one can be made up within the grace days, at least two weeks."
  reinstateWarranty(input: ReinstateWarrantyInput!): WarrantyPayload @requiresScopes(scopes: [["warranties:decide"]])
}
extend type Customer {
  warranties(first: Int = 20, after: String, status: [WarrantyStatus!]): WarrantyConnection @cost(weight: 10, filteredWeight: 200) @requiresScopes(scopes: [["warranties:read"], ["self"]])
}
type WarrantyPlan { code: String!  name: String!  durationMonths: Int!
  "Months between the inspections that the cover requires; null if it requires none."
  inspectionEveryMonths: Int  graceDays: Int!  transferable: Boolean!  covers: [String!]!  excludes: [String!]! }
"ACTIVE. INSPECTION_DUE: in the grace days after a missed inspection date. LAPSED: after the grace days. EXPIRED: after the end of the term. VOID: by a decision or a return. The status is always computed as of now."
enum WarrantyStatus { ACTIVE INSPECTION_DUE LAPSED EXPIRED VOID }
type Warranty implements Node @requiresScopes(scopes: [["warranties:read"], ["self"]]) {
  id: ID!  version: Int!  plan: WarrantyPlan!  status: WarrantyStatus!
  sku: String!  description: String!  serialNumber: String
  "The sale that started the cover."
  order: Order
  "The receipt of another shop's sale, as the customer showed it when the cover was registered."
  receipt: ForeignReceipt @requiresScopes(scopes: [["warranties:read"]])
  customer: Customer
  startsOn: Date!  endsOn: Date!
  nextInspectionDue: Date
  "The next booked appointment."
  appointment: Appointment
  lastInspection: Inspection
  inspections(first: Int = 20, after: String): InspectionConnection
  claims(first: Int = 20, after: String): WarrantyClaimConnection
  voidedBecause: String
  "Why cover that would have lapsed has not: the item is in custody, the shop cannot find the sale, or the store had no free time. Null if nothing holds it open."
  heldOpenBecause: String
  "Why it was brought back last; null if it never was."
  reinstatedBecause: String @requiresScopes(scopes: [["warranties:read"]])
  "The person who ended it by a decision."
  voidedByStaff: StaffMember
}
type Appointment implements Node @requiresScopes(scopes: [["warranties:read"], ["self"]]) { id: ID!  version: Int!  startsAt: DateTime!  store: String!  status: AppointmentStatus!  note: String
  "The last change by another store than the appointment's; null if there is none."
  customerPresence: CustomerPresence @requiresScopes(scopes: [["warranties:read"]])
  "The purpose of the visit; INSPECTION for the inspection of a covered item."
  visitPurpose: String!
  "The job of the item that the customer left at this visit."
  serviceJob: ServiceJob
  minutes: Int!
  "Why staff booked it outside the opening hours or over capacity; null if it is not."
  overrideBecause: String @requiresScopes(scopes: [["warranties:read"]])
  "The warranty of the item to inspect; null for other visits."
  warranty: Warranty
  customer: Customer }
type AppointmentSlot { startsAt: DateTime!  free: Int! }
enum AppointmentStatus { BOOKED ARRIVED DONE CANCELLED MISSED }
type AppointmentConnection { edges: [AppointmentEdge!]!  nodes: [Appointment!]!  pageInfo: PageInfo! }
type AppointmentEdge { cursor: String!  node: Appointment! }
type Inspection implements Node @requiresScopes(scopes: [["warranties:read"], ["self"]]) {
  id: ID!  warranty: Warranty  occurredAt: DateTime!  recordedAt: DateTime!  store: String
  associate: String @requiresScopes(scopes: [["warranties:read"]])
  "The person who recorded it; null if nobody had signed in."
  associateStaff: StaffMember
  condition: Condition!  findings: [Finding!]!
  note: String @requiresScopes(scopes: [["warranties:read"]])
  photos: [URL!]!
  "What is better, worse or new since the previous visit."
  changes: [ConditionChange!]! @cost(weight: 10)
}
enum Condition { EXCELLENT GOOD FAIR POOR DAMAGED }
type Finding { part: String!  condition: Condition!  note: String }
type ConditionChange { part: String!  from: Condition  to: Condition! }
type InspectionConnection { edges: [InspectionEdge!]!  nodes: [Inspection!]!  pageInfo: PageInfo! }
type InspectionEdge { cursor: String!  node: Inspection! }
type WarrantyClaim implements Node @requiresScopes(scopes: [["warranties:read"], ["self"]]) { id: ID!  warranty: Warranty  filedAt: DateTime!  description: String!  claimStatus: ClaimStatus!  decidedAt: DateTime  decision: String
  "The people who filed and decided it; null if nobody had signed in."
  filedByStaff: StaffMember  decidedByStaff: StaffMember }
enum ClaimStatus { FILED APPROVED DECLINED }
type WarrantyClaimConnection { edges: [WarrantyClaimEdge!]!  nodes: [WarrantyClaim!]!  pageInfo: PageInfo! }
type WarrantyClaimEdge { cursor: String!  node: WarrantyClaim! }
type WarrantyConnection { edges: [WarrantyEdge!]!  nodes: [Warranty!]!  pageInfo: PageInfo! }
type WarrantyEdge { cursor: String!  node: Warranty! }
"A new code needs name and durationMonths. An existing plan keeps the values of absent fields. Cover that is already sold keeps its terms."
input SaveWarrantyPlanInput { idempotencyKey: String!  code: String!  name: String  durationMonths: Int  inspectionEveryMonths: Int  graceDays: Int  transferable: Boolean  covers: [String!]  excludes: [String!] }
input RegisterWarrantyInput { idempotencyKey: String!  customer: CustomerKey!  plan: String!  sku: String!  description: String!  serialNumber: String  startsOn: Date!  receipt: ReceiptInput }
input BookInspectionInput { idempotencyKey: String!  warrantyId: ID!  startsAt: DateTime!  store: String!  note: String
  "With a reason, staff may book outside the opening hours or over capacity."
  overrideBecause: String
  "For what belongs to another store than yours: true if the customer stands before you. It is stored with the change."
  customerPresent: Boolean }
input BookAppointmentInput { idempotencyKey: String!  customer: CustomerKey  store: String!  startsAt: DateTime!  minutes: Int  purpose: String!  note: String
  "With a reason, staff may book outside the opening hours or over capacity."
  overrideBecause: String
  "For what belongs to another store than yours: true if the customer stands before you. It is stored with the change."
  customerPresent: Boolean }
input UpdateAppointmentInput { idempotencyKey: String!  appointmentId: ID!  expectedVersion: Int  startsAt: DateTime  store: String  status: AppointmentStatus  note: String
  "With a reason, staff may move the appointment outside the opening hours or over capacity."
  overrideBecause: String
  "For what belongs to another store than yours: true if the customer stands before you. It is stored with the change."
  customerPresent: Boolean }
input RecordInspectionInput { idempotencyKey: String!  warrantyId: ID!  occurredAt: DateTime!  store: String  associate: String  condition: Condition!  findings: [FindingInput!]  note: String  photos: [URL!] }
input FindingInput { part: String!  condition: Condition!  note: String }
input FileWarrantyClaimInput { idempotencyKey: String!  warrantyId: ID!  occurredAt: DateTime!  description: String! }
input DecideWarrantyClaimInput { idempotencyKey: String!  claimId: ID!  approve: Boolean!  decision: String! }
input TransferWarrantyInput { idempotencyKey: String!  warrantyId: ID!  to: CustomerKey! }
input ReinstateWarrantyInput { idempotencyKey: String!  warrantyId: ID!  expectedVersion: Int  because: String!  nextInspectionDue: Date }
input VoidWarrantyInput { idempotencyKey: String!  warrantyId: ID!  because: String! }
type WarrantyPlanPayload { plan: WarrantyPlan  userErrors: [UserError!]! }
type ForeignReceipt { number: String!  store: String }
type WarrantyPayload { warranty: Warranty  userErrors: [UserError!]! }
type AppointmentPayload { appointment: Appointment  userErrors: [UserError!]! }
type InspectionPayload { inspection: Inspection  warranty: Warranty  userErrors: [UserError!]! }
type WarrantyClaimPayload { claim: WarrantyClaim  warranty: Warranty  userErrors: [UserError!]! }`;
