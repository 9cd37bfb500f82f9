// Generated from graphql/operations by `npm run codegen`. Do not edit.
import type { KnownOperation } from '../operation-clients.ts';

export const knownOperations = new Map<string, KnownOperation>([
  // AccountAnswerEstimate
  ['3bb2ce25bf40f0149c455601e6272a4396170af763a9a8f424dc30106b2ff798', { client: 'account', text: `mutation AccountAnswerEstimate($input: AnswerEstimateInput!) {
  answerEstimate(input: $input) {
    serviceJob {
      ...AccountServiceJob
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AccountServiceJob on ServiceJob {
  id
  version
  jobKind
  jobStatus
  inCustody
  store
  tag
  sku
  description
  serialNumber
  receivedAt
  promisedBy
  promises {
    promisedBy
    setAt
    because
    __typename
  }
  estimate {
    ...MoneyFields
    __typename
  }
  estimateAnswer
  readyAt
  returnedAt
  returnedTo
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountAnswerOffer
  ['f276046a8d6cc0d2322883c190fe727a6f602d5f2d68e9e1b1e2996e1bd8bbcf', { client: 'account', text: `mutation AccountAnswerOffer($input: AnswerOfferInput!) {
  answerOffer(input: $input) {
    serviceCase {
      ...AccountCaseFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AccountCaseFields on ServiceCase {
  ...AccountCaseSummary
  version
  details
  attachments {
    ...AttachmentFields
    __typename
  }
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  resolvedAt
  confirmed
  confirmationComment
  skus
  updates {
    id
    at
    message
    via
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    __typename
  }
  order {
    id
    number
    __typename
  }
  warranty {
    id
    description
    __typename
  }
  __typename
}

fragment AccountCaseSummary on ServiceCase {
  id
  title
  caseStatus
  caseReason
  openedAt
  nextUpdateDueAt
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountAttachment
  ['6114a8a0e4fe94f1989db235d21b0bd9f3e17c7dee206828e964d22c00ef2369', { client: 'account', text: `query AccountAttachment($id: ID!) {
  node(id: $id) {
    id
    ... on Attachment {
      ...AttachmentFields
      __typename
    }
    __typename
  }
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}` }],
  // AccountBookInspection
  ['272aa6751027a615b783b16258fe004b253c964f8b85229fda7a728f634fc7e1', { client: 'account', text: `mutation AccountBookInspection($input: BookInspectionInput!) {
  bookInspection(input: $input) {
    appointment {
      ...AccountAppointment
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AccountAppointment on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountBookVisit
  ['18f7f72014b97785202c0ac37a84b213cbf57014a9e7022a94135850d0e81610', { client: 'account', text: `mutation AccountBookVisit($input: BookAppointmentInput!) {
  bookAppointment(input: $input) {
    appointment {
      ...AccountAppointment
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AccountAppointment on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountCancelErasure
  ['631689ad7ba4f54c85d293a84a95bff50e658e2dc65444b31dee2c314fc3da14', { client: 'account', text: `mutation AccountCancelErasure($input: CancelErasureInput!) {
  cancelErasure(input: $input) {
    erasesAt
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountCase
  ['2c638d80b959b09b47081b043c4dc747ae4eef7088e4d6428935536bf1adcfc5', { client: 'account', text: `query AccountCase($id: ID!) {
  node(id: $id) {
    id
    ... on ServiceCase {
      ...AccountCaseFields
      __typename
    }
    __typename
  }
}

fragment AccountCaseFields on ServiceCase {
  ...AccountCaseSummary
  version
  details
  attachments {
    ...AttachmentFields
    __typename
  }
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  resolvedAt
  confirmed
  confirmationComment
  skus
  updates {
    id
    at
    message
    via
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    __typename
  }
  order {
    id
    number
    __typename
  }
  warranty {
    id
    description
    __typename
  }
  __typename
}

fragment AccountCaseSummary on ServiceCase {
  id
  title
  caseStatus
  caseReason
  openedAt
  nextUpdateDueAt
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}` }],
  // AccountCases
  ['bb68d78cab5a92da6657c80f87ae4a553ffb550c6788fb716c5dd4ba6e1a3dd7', { client: 'account', text: `query AccountCases($first: Int = 20, $after: String, $status: [CaseStatus!]) {
  me {
    id
    cases(first: $first, after: $after, status: $status) {
      nodes {
        ...AccountCaseSummary
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment AccountCaseSummary on ServiceCase {
  id
  title
  caseStatus
  caseReason
  openedAt
  nextUpdateDueAt
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // AccountCommitments
  ['d314c899e1072df57e44228fdd8bb198923803e8b71f76d01d880a9c8641788d', { client: 'account', text: `query AccountCommitments($first: Int = 20, $after: String) {
  me {
    id
    commitments(first: $first, after: $after) {
      nodes {
        id
        commitmentKind
        what
        dueAt
        overdue
        store
        about {
          id
          __typename
        }
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // AccountConfirmResolution
  ['5f2507dd7a09294b2a6d4cb04ca6a761ccffa34a575efd77d44fcb7902cdabbc', { client: 'account', text: `mutation AccountConfirmResolution($input: ConfirmResolutionInput!) {
  confirmResolution(input: $input) {
    serviceCase {
      ...AccountCaseFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AccountCaseFields on ServiceCase {
  ...AccountCaseSummary
  version
  details
  attachments {
    ...AttachmentFields
    __typename
  }
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  resolvedAt
  confirmed
  confirmationComment
  skus
  updates {
    id
    at
    message
    via
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    __typename
  }
  order {
    id
    number
    __typename
  }
  warranty {
    id
    description
    __typename
  }
  __typename
}

fragment AccountCaseSummary on ServiceCase {
  id
  title
  caseStatus
  caseReason
  openedAt
  nextUpdateDueAt
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountConsentHistory
  ['b39cc17d0349e7a17bba57e931b5cddf3cf5fa20ad9e16ae4f5852bb27699842', { client: 'account', text: `query AccountConsentHistory($first: Int = 20, $after: String) {
  me {
    id
    preferences {
      version
      consentHistory(first: $first, after: $after) {
        nodes {
          ...AccountConsent
          __typename
        }
        pageInfo {
          ...NextPage
          __typename
        }
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment AccountConsent on ContactConsent {
  id
  channel
  purpose
  consent
  occurredAt
  source
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // AccountDataExport
  ['abfadd6d8693d372b6b257351aa58bd399d46d0fc5eb7ace7bfd3f3d2cfc1a84', { client: 'account', text: `query AccountDataExport($id: ID!) {
  node(id: $id) {
    id
    ... on DataExport {
      ...AccountExport
      __typename
    }
    __typename
  }
}

fragment AccountExport on DataExport {
  id
  exportStatus
  requestedAt
  url
  expiresAt
  __typename
}` }],
  // AccountErasure
  ['85eceaa567f700b5e3b98a60c2a3224c892e161403df1578db13b16918ac7115', { client: 'account', text: `query AccountErasure {
  me {
    id
    status
    erasesAt
    __typename
  }
}` }],
  // AccountExportCustomer
  ['f783592af1c1bc68cfa01d7ec704261f88728a9284d10e77d616f4dd52cb2a56', { client: 'account', text: `mutation AccountExportCustomer($input: ExportCustomerInput!) {
  exportCustomer(input: $input) {
    dataExport {
      ...AccountExport
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AccountExport on DataExport {
  id
  exportStatus
  requestedAt
  url
  expiresAt
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountFeedback
  ['1908d5ee4a6a338866be940eceea359d16052bcd12a3b4f11a3c9ee81af8403a', { client: 'account', text: `query AccountFeedback($first: Int = 20, $after: String) {
  me {
    id
    feedback(first: $first, after: $after) {
      nodes {
        ...AccountFeedbackFields
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment AccountFeedbackFields on Feedback {
  id
  occurredAt
  metric
  score
  comment
  touchpoint
  skus
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // AccountFileClaim
  ['e5660d13817276452de7cf76f78f4aec5f90780b97c178046c08dee7cf4b4b9d', { client: 'account', text: `mutation AccountFileClaim($input: FileWarrantyClaimInput!) {
  fileWarrantyClaim(input: $input) {
    claim {
      ...AccountClaim
      attachments {
        ...AttachmentFields
        __typename
      }
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AccountClaim on WarrantyClaim {
  id
  filedAt
  description
  claimStatus
  decidedAt
  decision
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountOpenCase
  ['0f8d142c96bf83273a8ea51612209055b1faae4555ab6cf496442c1188035b6a', { client: 'account', text: `mutation AccountOpenCase($input: OpenCaseInput!) {
  openCase(input: $input) {
    serviceCase {
      ...AccountCaseFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AccountCaseFields on ServiceCase {
  ...AccountCaseSummary
  version
  details
  attachments {
    ...AttachmentFields
    __typename
  }
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  resolvedAt
  confirmed
  confirmationComment
  skus
  updates {
    id
    at
    message
    via
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    __typename
  }
  order {
    id
    number
    __typename
  }
  warranty {
    id
    description
    __typename
  }
  __typename
}

fragment AccountCaseSummary on ServiceCase {
  id
  title
  caseStatus
  caseReason
  openedAt
  nextUpdateDueAt
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountOrder
  ['994d5a3456feedc1e920b07d02ae93ee2d56584f00e4f7f59a4b3403aff2ec2a', { client: 'account', text: `query AccountOrder($id: ID!, $firstLines: Int = 50, $afterLine: String) {
  node(id: $id) {
    id
    ... on Order {
      ...AccountOrderSummary
      taxIncluded
      subtotal {
        ...MoneyFields
        __typename
      }
      discount {
        ...MoneyFields
        __typename
      }
      shipping {
        ...MoneyFields
        __typename
      }
      tax {
        ...MoneyFields
        __typename
      }
      rounding {
        ...MoneyFields
        __typename
      }
      paymentLast4
      shipTo {
        ...AddressFields
        __typename
      }
      promises {
        promisedBy
        setAt
        because
        __typename
      }
      lines(first: $firstLines, after: $afterLine) {
        nodes {
          id
          sku
          description
          category
          quantity
          unitPrice {
            ...MoneyFields
            __typename
          }
          discount {
            ...MoneyFields
            __typename
          }
          total {
            ...MoneyFields
            __typename
          }
          serialNumbers
          returnedQuantity
          warranties {
            id
            status
            nextInspectionDue
            __typename
          }
          __typename
        }
        pageInfo {
          ...NextPage
          __typename
        }
        __typename
      }
      returns {
        id
        returnNumber
        occurredAt
        returnReason
        returnedLines {
          sku
          quantity
          __typename
        }
        refund {
          ...MoneyFields
          __typename
        }
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment AccountOrderSummary on Order {
  id
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // AccountOrders
  ['3f07aab5b61cb394f46a04e3eb4b8c3d307ad6f18e06ae45603534887b7f440f', { client: 'account', text: `query AccountOrders($first: Int = 20, $after: String, $filter: OrderFilter) {
  me {
    id
    orders(first: $first, after: $after, filter: $filter) {
      nodes {
        ...AccountOrderSummary
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment AccountOrderSummary on Order {
  id
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // AccountOverview
  ['7546e3f52db49ddfa0bd09f3131f3f2dea1cc88a1ffd5d294443abaa2b2b6b00', { client: 'account', text: `query AccountOverview {
  me {
    ...AccountDetails
    loyalty {
      number
      tier
      points
      memberSince
      __typename
    }
    warranties(first: 20) {
      nodes {
        ...AccountWarrantySummary
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    orders(first: 5) {
      nodes {
        ...AccountOrderSummary
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    cases(first: 5, status: [OPEN, IN_PROGRESS, WAITING_ON_CUSTOMER, RESOLVED]) {
      nodes {
        ...AccountCaseSummary
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment AccountDetails on Customer {
  id
  version
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    label
    verified
    primary
    __typename
  }
  phones {
    number
    label
    verified
    primary
    __typename
  }
  addresses {
    ...AddressFields
    __typename
  }
  birthDate
  locale
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}

fragment AccountWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  endsOn
  nextInspectionDue
  appointment {
    ...AccountAppointment
    __typename
  }
  __typename
}

fragment AccountAppointment on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment AccountOrderSummary on Order {
  id
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment AccountCaseSummary on ServiceCase {
  id
  title
  caseStatus
  caseReason
  openedAt
  nextUpdateDueAt
  __typename
}` }],
  // AccountPreferences
  ['7ce2a21879075619b97439024131d7c003344d1ba50a42bef7a5527add9beb4f', { client: 'account', text: `query AccountPreferences {
  me {
    id
    preferences {
      ...AccountPreferenceFields
      __typename
    }
    __typename
  }
}

fragment AccountPreferenceFields on Preferences {
  version
  consents {
    ...AccountConsent
    __typename
  }
  rules {
    preferredChannel
    timeZone
    quietFrom
    quietTo
    weeklyCap
    pausedUntil
    __typename
  }
  tastes {
    likes {
      topic
      value
      __typename
    }
    dislikes {
      topic
      value
      __typename
    }
    sizes {
      of
      value
      __typename
    }
    __typename
  }
  __typename
}

fragment AccountConsent on ContactConsent {
  id
  channel
  purpose
  consent
  occurredAt
  source
  __typename
}` }],
  // AccountProfile
  ['7dc5dbdc9785a9e496e627034f519a1bdaeca4ef33241046a236c7153aab7b56', { client: 'account', text: `query AccountProfile {
  me {
    ...AccountDetails
    __typename
  }
}

fragment AccountDetails on Customer {
  id
  version
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    label
    verified
    primary
    __typename
  }
  phones {
    number
    label
    verified
    primary
    __typename
  }
  addresses {
    ...AddressFields
    __typename
  }
  birthDate
  locale
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}` }],
  // AccountRequestErasure
  ['ffd9cb07d4a871edcdafb1dfc9ff299cc6b15f75f03abced10451fda58c314fc', { client: 'account', text: `mutation AccountRequestErasure($input: RequestErasureInput!) {
  requestErasure(input: $input) {
    erasesAt
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountRequestUpload
  ['b9162867f13823293f65ef69ae772eb4da737544307f0f8d1a6d0663cfae7468', { client: 'account', text: `mutation AccountRequestUpload($input: RequestUploadInput!) {
  requestUpload(input: $input) {
    attachment {
      ...AttachmentFields
      __typename
    }
    uploadUrl
    fields {
      name
      value
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountServiceJob
  ['cb92e5093cb16b1b108d3ed3d6544859a80ce243733ea1905b24c7302910952d', { client: 'account', text: `query AccountServiceJob($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on ServiceJob {
      ...AccountServiceJob
      attachments {
        ...AttachmentFields
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment AccountServiceJob on ServiceJob {
  id
  version
  jobKind
  jobStatus
  inCustody
  store
  tag
  sku
  description
  serialNumber
  receivedAt
  promisedBy
  promises {
    promisedBy
    setAt
    because
    __typename
  }
  estimate {
    ...MoneyFields
    __typename
  }
  estimateAnswer
  readyAt
  returnedAt
  returnedTo
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}` }],
  // AccountServiceJobs
  ['e705748a2d130b0b3d194e7abdf33f98a6ff85f99f042e1dff881a3bcfcb641f', { client: 'account', text: `query AccountServiceJobs($status: [ServiceJobStatus!], $first: Int = 10, $after: String) {
  me {
    id
    serviceJobs(status: $status, first: $first, after: $after) {
      nodes {
        ...AccountServiceJob
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment AccountServiceJob on ServiceJob {
  id
  version
  jobKind
  jobStatus
  inCustody
  store
  tag
  sku
  description
  serialNumber
  receivedAt
  promisedBy
  promises {
    promisedBy
    setAt
    because
    __typename
  }
  estimate {
    ...MoneyFields
    __typename
  }
  estimateAnswer
  readyAt
  returnedAt
  returnedTo
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // AccountSetConsents
  ['b6ddc722f7a42eb3bbb6299d3a4924e9134d1c73adde9efe121ace3c27527dbf', { client: 'account', text: `mutation AccountSetConsents($input: SetContactConsentsInput!) {
  setContactConsents(input: $input) {
    preferences {
      ...AccountPreferenceFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AccountPreferenceFields on Preferences {
  version
  consents {
    ...AccountConsent
    __typename
  }
  rules {
    preferredChannel
    timeZone
    quietFrom
    quietTo
    weeklyCap
    pausedUntil
    __typename
  }
  tastes {
    likes {
      topic
      value
      __typename
    }
    dislikes {
      topic
      value
      __typename
    }
    sizes {
      of
      value
      __typename
    }
    __typename
  }
  __typename
}

fragment AccountConsent on ContactConsent {
  id
  channel
  purpose
  consent
  occurredAt
  source
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountSetContactRules
  ['c24c606aa55dae2f8841169fa1fbf88ba5f669ef841ee334590a5f7dcc824e80', { client: 'account', text: `mutation AccountSetContactRules($input: SetContactRulesInput!) {
  setContactRules(input: $input) {
    preferences {
      ...AccountPreferenceFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AccountPreferenceFields on Preferences {
  version
  consents {
    ...AccountConsent
    __typename
  }
  rules {
    preferredChannel
    timeZone
    quietFrom
    quietTo
    weeklyCap
    pausedUntil
    __typename
  }
  tastes {
    likes {
      topic
      value
      __typename
    }
    dislikes {
      topic
      value
      __typename
    }
    sizes {
      of
      value
      __typename
    }
    __typename
  }
  __typename
}

fragment AccountConsent on ContactConsent {
  id
  channel
  purpose
  consent
  occurredAt
  source
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountSetTastes
  ['42ed16c5b3bb6960a4e63031c6e7441986ff2ea20c76ce2d8fda7d3faf042e3c', { client: 'account', text: `mutation AccountSetTastes($input: SetTastesInput!) {
  setTastes(input: $input) {
    preferences {
      ...AccountPreferenceFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AccountPreferenceFields on Preferences {
  version
  consents {
    ...AccountConsent
    __typename
  }
  rules {
    preferredChannel
    timeZone
    quietFrom
    quietTo
    weeklyCap
    pausedUntil
    __typename
  }
  tastes {
    likes {
      topic
      value
      __typename
    }
    dislikes {
      topic
      value
      __typename
    }
    sizes {
      of
      value
      __typename
    }
    __typename
  }
  __typename
}

fragment AccountConsent on ContactConsent {
  id
  channel
  purpose
  consent
  occurredAt
  source
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountSignedIn
  ['7ad744e3086591da4c944d353a667fad074d9c2cc02d7c413ac9f9cae10c9e31', { client: 'account', text: `query AccountSignedIn {
  me {
    id
    name {
      display
      __typename
    }
    __typename
  }
}` }],
  // AccountStorePage
  ['b6fb9561a656714a48e6328f4f850e33488f37bf31dfc99b30abd92a44052723', { client: 'account', text: `query AccountStorePage($first: Int = 50, $after: String) {
  shop {
    name
    currency
    timeZone
    storePage(first: $first, after: $after) {
      nodes {
        ...StoreFields
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment StoreFields on Store {
  code
  name
  timeZone
  phone
  address {
    ...AddressFields
    __typename
  }
  openingHours {
    day
    opens
    closes
    __typename
  }
  appointmentMinutes
  appointmentCapacity
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // AccountStores
  ['ecfb9078defac18b0d240d1f08107e0460c6426bb77782d4404d4dbae4248770', { client: 'account', text: `query AccountStores {
  shop {
    name
    currency
    timeZone
    stores {
      ...StoreFields
      __typename
    }
    __typename
  }
}

fragment StoreFields on Store {
  code
  name
  timeZone
  phone
  address {
    ...AddressFields
    __typename
  }
  openingHours {
    day
    opens
    closes
    __typename
  }
  appointmentMinutes
  appointmentCapacity
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}` }],
  // AccountSubmitFeedback
  ['9ac3106771f1d0a99f43c235fa021e6289f1bd99ee4cd667a86ffaf8c40f531c', { client: 'account', text: `mutation AccountSubmitFeedback($input: SubmitFeedbackInput!) {
  submitFeedback(input: $input) {
    feedback {
      ...AccountFeedbackFields
      attachments {
        ...AttachmentFields
        __typename
      }
      __typename
    }
    openedCases {
      ...AccountCaseSummary
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AccountFeedbackFields on Feedback {
  id
  occurredAt
  metric
  score
  comment
  touchpoint
  skus
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment AccountCaseSummary on ServiceCase {
  id
  title
  caseStatus
  caseReason
  openedAt
  nextUpdateDueAt
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountTimeline
  ['85c629186519af65d7766b449c573a35f92bb65f46a06f3d0a7a37a85843f17e', { client: 'account', text: `query AccountTimeline($first: Int = 20, $after: String, $filter: TimelineFilter) {
  me {
    id
    timeline(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        occurredAt
        summary
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // AccountUpdateDetails
  ['4f27caf9d6b9dc3368c84a0361c95fa0fc34b71b63f8db0cd20121ee295f5f3a', { client: 'account', text: `mutation AccountUpdateDetails($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) {
    customer {
      ...AccountDetails
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AccountDetails on Customer {
  id
  version
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    label
    verified
    primary
    __typename
  }
  phones {
    number
    label
    verified
    primary
    __typename
  }
  addresses {
    ...AddressFields
    __typename
  }
  birthDate
  locale
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountUpdateVisit
  ['e7e604c1bbee834aca42a64fcdc995188d480d9e0022276c61b6296054ef6900', { client: 'account', text: `mutation AccountUpdateVisit($input: UpdateAppointmentInput!) {
  updateAppointment(input: $input) {
    appointment {
      ...AccountAppointment
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AccountAppointment on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AccountVisit
  ['ae13c676216a92d28a3feea432c467d61b113be21728229db682855bd19b9da1', { client: 'account', text: `query AccountVisit($id: ID!) {
  node(id: $id) {
    id
    ... on Appointment {
      ...AccountAppointment
      __typename
    }
    __typename
  }
}

fragment AccountAppointment on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}` }],
  // AccountVisitTimes
  ['ff7a9d2db2f7093f01d5550f6b7d7441605452e697fe98a9e95dbf927c179b54', { client: 'account', text: `query AccountVisitTimes($store: String!, $from: Date!, $to: Date!, $minutes: Int) {
  appointmentSlots(store: $store, from: $from, to: $to, minutes: $minutes) {
    startsAt
    free
    __typename
  }
}` }],
  // AccountWarranties
  ['7469aad48373521f1585a2ca0a2001f592b4eedb780a073a8e42b8b503f259ce', { client: 'account', text: `query AccountWarranties($first: Int = 20, $after: String, $status: [WarrantyStatus!]) {
  me {
    id
    warranties(first: $first, after: $after, status: $status) {
      nodes {
        ...AccountWarrantySummary
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment AccountWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  endsOn
  nextInspectionDue
  appointment {
    ...AccountAppointment
    __typename
  }
  __typename
}

fragment AccountAppointment on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // AccountWarranty
  ['e9477969d3b3e9e8aecdcba9ec9c4f955740c48046d8d525c3262000856a0e2f', { client: 'account', text: `query AccountWarranty($id: ID!) {
  node(id: $id) {
    id
    ... on Warranty {
      ...AccountWarrantySummary
      startsOn
      voidedBecause
      plan {
        code
        name
        durationMonths
        inspectionEveryMonths
        graceDays
        transferable
        covers
        excludes
        __typename
      }
      order {
        id
        number
        placedAt
        __typename
      }
      inspections(first: 20) {
        nodes {
          id
          occurredAt
          store
          condition
          findings {
            part
            condition
            note
            __typename
          }
          photos
          changes {
            part
            from
            to
            __typename
          }
          __typename
        }
        pageInfo {
          ...NextPage
          __typename
        }
        __typename
      }
      claims(first: 20) {
        nodes {
          ...AccountClaim
          __typename
        }
        pageInfo {
          ...NextPage
          __typename
        }
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment AccountWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  endsOn
  nextInspectionDue
  appointment {
    ...AccountAppointment
    __typename
  }
  __typename
}

fragment AccountAppointment on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment AccountClaim on WarrantyClaim {
  id
  filedAt
  description
  claimStatus
  decidedAt
  decision
  __typename
}` }],
  // TillAnswerEstimate
  ['5297ee907c9732bc78635231f8ec7d9b8253f22c573b9efd3dcd602447e780ed', { client: 'till', text: `mutation TillAnswerEstimate($input: AnswerEstimateInput!) {
  answerEstimate(input: $input) {
    serviceJob {
      ...TillServiceJob
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment TillServiceJob on ServiceJob {
  id
  version
  jobKind
  jobStatus
  inCustody
  store
  tag
  sku
  description
  serialNumber
  receivedAt
  promisedBy
  promises {
    promisedBy
    setAt
    because
    __typename
  }
  estimate {
    ...MoneyFields
    __typename
  }
  estimateAnswer
  readyAt
  returnedAt
  returnedTo
  conditionAtIntake
  findingsAtIntake {
    part
    condition
    note
    __typename
  }
  receivedBy
  stages {
    status
    at
    by
    note
    __typename
  }
  customer {
    id
    __typename
  }
  warranty {
    id
    __typename
  }
  attachments {
    ...AttachmentFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillAttachment
  ['f3e2b563b59ddea2e34526286eff37333f982326bce4e3d771f9a34f9e87836b', { client: 'till', text: `query TillAttachment($id: ID!) {
  node(id: $id) {
    id
    ... on Attachment {
      ...AttachmentFields
      __typename
    }
    __typename
  }
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}` }],
  // TillBookInspection
  ['b6ee349dbd9cda4145321d4f36c24c5d3ed29f5e4ac40be1b9328347a54642a8', { client: 'till', text: `mutation TillBookInspection($input: BookInspectionInput!) {
  bookInspection(input: $input) {
    ...TillBookedVisit
    __typename
  }
}

fragment TillBookedVisit on AppointmentPayload {
  appointment {
    ...TillVisitFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment TillVisitFields on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillBookVisit
  ['520586e030762f0ec8cf65da06ad02555e55690c1db1f606ecea55e6e846b938', { client: 'till', text: `mutation TillBookVisit($input: BookAppointmentInput!) {
  bookAppointment(input: $input) {
    ...TillBookedVisit
    __typename
  }
}

fragment TillBookedVisit on AppointmentPayload {
  appointment {
    ...TillVisitFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment TillVisitFields on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillCase
  ['8e3c686c3030a41e19e44a643af08f57243923a0d46a16a0e75bd7b4f449ccf9', { client: 'till', text: `query TillCase($id: ID!) {
  serviceCase(id: $id) {
    ...TillCase
    __typename
  }
}

fragment TillCase on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  openedAt
  resolutionDueAt
  nextUpdateDueAt
  assignee
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}` }],
  // TillClaimSale
  ['d4969cbb61c1edf59c0b3fe37418e4d7fc3ee1b2088ee53db000c758980f2462', { client: 'till', text: `mutation TillClaimSale($input: ClaimOrderInput!) {
  claimOrder(input: $input) {
    ...TillRecordedSale
    __typename
  }
}

fragment TillRecordedSale on OrderPayload {
  order {
    ...TillOrder
    __typename
  }
  warnings {
    ...UserErrorFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment TillOrder on Order {
  ...TillOrderSummary
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  lines(first: 50) {
    nodes {
      id
      sku
      description
      quantity
      returnedQuantity
      unitPrice {
        ...MoneyFields
        __typename
      }
      total {
        ...MoneyFields
        __typename
      }
      serialNumbers
      warranties {
        ...TillWarrantySummary
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
  __typename
}

fragment TillOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  paymentLast4
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillCustomer
  ['bc99b4da8681d33cdd93e4e43c803342011f1b1e61c399154f9911c22f2ee88e', { client: 'till', text: `query TillCustomer($id: ID!) {
  customer(id: $id) {
    ...TillCustomerHead
    orders(first: 5) {
      nodes {
        ...TillOrderSummary
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment TillCustomerHead on Customer {
  id
  version
  status
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    __typename
  }
  nextActions {
    kind
    message
    dueAt
    subject {
      id
      __typename
    }
    __typename
  }
  warranties(first: 10) {
    nodes {
      ...TillWarrantySummary
      __typename
    }
    __typename
  }
  preferences {
    version
    tastes {
      ...TillTastes
      __typename
    }
    __typename
  }
  insights {
    tier
    orderCount
    lastOrderAt
    openCases
    __typename
  }
  __typename
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment TillTastes on Tastes {
  likes {
    topic
    value
    __typename
  }
  dislikes {
    topic
    value
    __typename
  }
  sizes {
    of
    value
    __typename
  }
  __typename
}

fragment TillOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  paymentLast4
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // TillCustomersBy
  ['5cab1510cfe71fabd3d3d1ae08e0efaee56c4aed56f5a270b143fbbf31ce052d', { client: 'till', text: `query TillCustomersBy($key: CustomerKey!) {
  customersBy(key: $key) {
    ...TillCustomerHead
    __typename
  }
}

fragment TillCustomerHead on Customer {
  id
  version
  status
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    __typename
  }
  nextActions {
    kind
    message
    dueAt
    subject {
      id
      __typename
    }
    __typename
  }
  warranties(first: 10) {
    nodes {
      ...TillWarrantySummary
      __typename
    }
    __typename
  }
  preferences {
    version
    tastes {
      ...TillTastes
      __typename
    }
    __typename
  }
  insights {
    tier
    orderCount
    lastOrderAt
    openCases
    __typename
  }
  __typename
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment TillTastes on Tastes {
  likes {
    topic
    value
    __typename
  }
  dislikes {
    topic
    value
    __typename
  }
  sizes {
    of
    value
    __typename
  }
  __typename
}` }],
  // TillFileClaim
  ['c5e288d2f6d13f9b6996edbea86ace35582df620a251628a728a05be91b1c26d', { client: 'till', text: `mutation TillFileClaim($input: FileWarrantyClaimInput!) {
  fileWarrantyClaim(input: $input) {
    claim {
      id
      filedAt
      claimStatus
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillFindSales
  ['32bf29a5e639a829f76e6b4fadf9330d5dab24a39c3c54fc5731f0730c723156', { client: 'till', text: `query TillFindSales($input: FindSalesInput!, $first: Int = 10, $after: String) {
  findSales(input: $input, first: $first, after: $after) {
    matches {
      score
      matchedOn
      order {
        ...TillOrderSummary
        __typename
      }
      __typename
    }
    truncated
    endCursor
    __typename
  }
}

fragment TillOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  paymentLast4
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}` }],
  // TillInspectionsDue
  ['1308d0325876f84c930ed58385051fe8206ca04369c126e42bfa2182ef3c7987', { client: 'till', text: `query TillInspectionsDue($from: Date!, $to: Date!, $store: String, $booked: Boolean, $first: Int = 20, $after: String) {
  inspectionsDue(
    from: $from
    to: $to
    store: $store
    booked: $booked
    first: $first
    after: $after
  ) {
    nodes {
      ...TillWarrantySummary
      customer {
        id
        name {
          display
          __typename
        }
        phones {
          number
          primary
          __typename
        }
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // TillOpenCase
  ['1ee20a1c7561bd827ae9d0424dda51068e256efa738528760acacc48795cd35e', { client: 'till', text: `mutation TillOpenCase($input: OpenCaseInput!) {
  openCase(input: $input) {
    serviceCase {
      ...TillCase
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment TillCase on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  openedAt
  resolutionDueAt
  nextUpdateDueAt
  assignee
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillReceiveItem
  ['27ba3ddc0caaaabf3768993571c174c4e0ab0c515264c2b1bb6c1ebd00265ac7', { client: 'till', text: `mutation TillReceiveItem($input: ReceiveItemInput!) {
  receiveItem(input: $input) {
    serviceJob {
      ...TillServiceJob
      __typename
    }
    warranty {
      id
      status
      heldOpenBecause
      nextInspectionDue
      __typename
    }
    warnings {
      ...UserErrorFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment TillServiceJob on ServiceJob {
  id
  version
  jobKind
  jobStatus
  inCustody
  store
  tag
  sku
  description
  serialNumber
  receivedAt
  promisedBy
  promises {
    promisedBy
    setAt
    because
    __typename
  }
  estimate {
    ...MoneyFields
    __typename
  }
  estimateAnswer
  readyAt
  returnedAt
  returnedTo
  conditionAtIntake
  findingsAtIntake {
    part
    condition
    note
    __typename
  }
  receivedBy
  stages {
    status
    at
    by
    note
    __typename
  }
  customer {
    id
    __typename
  }
  warranty {
    id
    __typename
  }
  attachments {
    ...AttachmentFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillRecordInspection
  ['6d6e9acfe2d2e35d7329ad18027ea9899e57e371c0bf00f8c2de4ff308e6d0cb', { client: 'till', text: `mutation TillRecordInspection($input: RecordInspectionInput!) {
  recordInspection(input: $input) {
    inspection {
      id
      occurredAt
      condition
      changes {
        part
        from
        to
        __typename
      }
      __typename
    }
    warranty {
      ...TillWarrantySummary
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillRecordInteraction
  ['ec8209f6cc0a0575e972ee34c51e27dc9cba797a69009dbe8a002ca20e5eb19f', { client: 'till', text: `mutation TillRecordInteraction($input: RecordInteractionInput!) {
  recordInteraction(input: $input) {
    ...TillRecordedInteraction
    __typename
  }
}

fragment TillRecordedInteraction on InteractionPayload {
  interaction {
    id
    occurredAt
    summary
    __typename
  }
  warnings {
    ...UserErrorFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillRecordInteractions
  ['c9eaff78c62f22ea089683af88136c0c430f49581ebb944cf98a9375f9f5ee01', { client: 'till', text: `mutation TillRecordInteractions($inputs: [RecordInteractionInput!]!) {
  recordInteractions(inputs: $inputs) {
    ...TillRecordedInteraction
    __typename
  }
}

fragment TillRecordedInteraction on InteractionPayload {
  interaction {
    id
    occurredAt
    summary
    __typename
  }
  warnings {
    ...UserErrorFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillRecordReturn
  ['136c75c85327075f28a7a158cb40c8e06c6eb0cf7af078832c88e82ebb632e64', { client: 'till', text: `mutation TillRecordReturn($input: RecordReturnInput!) {
  recordReturn(input: $input) {
    orderReturn {
      id
      returnNumber
      occurredAt
      refund {
        ...MoneyFields
        __typename
      }
      order {
        ...TillOrderSummary
        __typename
      }
      __typename
    }
    warnings {
      ...UserErrorFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment TillOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  paymentLast4
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillRecordSale
  ['2bafee6431f28ed3f43578eeaf7cdb5bf2138ec3d4a81f3a448e2d220ab5e0e0', { client: 'till', text: `mutation TillRecordSale($input: RecordOrderInput!) {
  recordOrder(input: $input) {
    ...TillRecordedSale
    __typename
  }
}

fragment TillRecordedSale on OrderPayload {
  order {
    ...TillOrder
    __typename
  }
  warnings {
    ...UserErrorFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment TillOrder on Order {
  ...TillOrderSummary
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  lines(first: 50) {
    nodes {
      id
      sku
      description
      quantity
      returnedQuantity
      unitPrice {
        ...MoneyFields
        __typename
      }
      total {
        ...MoneyFields
        __typename
      }
      serialNumbers
      warranties {
        ...TillWarrantySummary
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
  __typename
}

fragment TillOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  paymentLast4
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillRecordSales
  ['c4c7a5efd14483250a633108ac8c0473c62a22e30c67d0e41fb943f3675d347b', { client: 'till', text: `mutation TillRecordSales($inputs: [RecordOrderInput!]!) {
  recordOrders(inputs: $inputs) {
    ...TillRecordedSale
    __typename
  }
}

fragment TillRecordedSale on OrderPayload {
  order {
    ...TillOrder
    __typename
  }
  warnings {
    ...UserErrorFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment TillOrder on Order {
  ...TillOrderSummary
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  lines(first: 50) {
    nodes {
      id
      sku
      description
      quantity
      returnedQuantity
      unitPrice {
        ...MoneyFields
        __typename
      }
      total {
        ...MoneyFields
        __typename
      }
      serialNumbers
      warranties {
        ...TillWarrantySummary
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
  __typename
}

fragment TillOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  paymentLast4
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillRegisterCustomer
  ['2e79f30766d367afa1897d2e0f1e2808bc5fb3bc75b3fa15bf1cac6cc4d5a80a', { client: 'till', text: `mutation TillRegisterCustomer($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) {
    customer {
      ...TillCustomerHead
      __typename
    }
    outcome
    claimable {
      ...TillOrderSummary
      __typename
    }
    warnings {
      ...UserErrorFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment TillCustomerHead on Customer {
  id
  version
  status
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    __typename
  }
  nextActions {
    kind
    message
    dueAt
    subject {
      id
      __typename
    }
    __typename
  }
  warranties(first: 10) {
    nodes {
      ...TillWarrantySummary
      __typename
    }
    __typename
  }
  preferences {
    version
    tastes {
      ...TillTastes
      __typename
    }
    __typename
  }
  insights {
    tier
    orderCount
    lastOrderAt
    openCases
    __typename
  }
  __typename
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment TillTastes on Tastes {
  likes {
    topic
    value
    __typename
  }
  dislikes {
    topic
    value
    __typename
  }
  sizes {
    of
    value
    __typename
  }
  __typename
}

fragment TillOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  paymentLast4
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillRegisterWarranty
  ['b6cb0ba441a642fd0755e6be4a740a6933425be6a7492837e1a82269a8df868f', { client: 'till', text: `mutation TillRegisterWarranty($input: RegisterWarrantyInput!) {
  registerWarranty(input: $input) {
    warranty {
      ...TillWarranty
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment TillWarranty on Warranty {
  ...TillWarrantySummary
  voidedBecause
  plan {
    code
    name
    covers
    excludes
    __typename
  }
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  appointment {
    ...TillVisitFields
    __typename
  }
  lastInspection {
    id
    occurredAt
    condition
    findings {
      part
      condition
      note
      __typename
    }
    __typename
  }
  claims(first: 5) {
    nodes {
      id
      filedAt
      claimStatus
      __typename
    }
    __typename
  }
  __typename
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment TillVisitFields on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillRequestUpload
  ['6be0027f6de6ba6ebfba702c96378636c6ad2f3b74e0c2493d60cab21017bb13', { client: 'till', text: `mutation TillRequestUpload($input: RequestUploadInput!) {
  requestUpload(input: $input) {
    attachment {
      ...AttachmentFields
      __typename
    }
    uploadUrl
    fields {
      name
      value
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillReturnItem
  ['f9982f58b67d7a4f5173f0f358c392636033cdee306447f71b11947cca574b13', { client: 'till', text: `mutation TillReturnItem($input: ReturnItemInput!) {
  returnItem(input: $input) {
    serviceJob {
      ...TillServiceJob
      __typename
    }
    warranty {
      id
      status
      heldOpenBecause
      nextInspectionDue
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment TillServiceJob on ServiceJob {
  id
  version
  jobKind
  jobStatus
  inCustody
  store
  tag
  sku
  description
  serialNumber
  receivedAt
  promisedBy
  promises {
    promisedBy
    setAt
    because
    __typename
  }
  estimate {
    ...MoneyFields
    __typename
  }
  estimateAnswer
  readyAt
  returnedAt
  returnedTo
  conditionAtIntake
  findingsAtIntake {
    part
    condition
    note
    __typename
  }
  receivedBy
  stages {
    status
    at
    by
    note
    __typename
  }
  customer {
    id
    __typename
  }
  warranty {
    id
    __typename
  }
  attachments {
    ...AttachmentFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillSale
  ['7b1e2f368c6c63fc4a2d7ff56b2d6ef0ad6c09931c7672f244eb4806f1e5ac06', { client: 'till', text: `query TillSale($id: ID!) {
  order(id: $id) {
    ...TillOrder
    __typename
  }
}

fragment TillOrder on Order {
  ...TillOrderSummary
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  lines(first: 50) {
    nodes {
      id
      sku
      description
      quantity
      returnedQuantity
      unitPrice {
        ...MoneyFields
        __typename
      }
      total {
        ...MoneyFields
        __typename
      }
      serialNumbers
      warranties {
        ...TillWarrantySummary
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
  __typename
}

fragment TillOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  paymentLast4
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // TillSalesByContact
  ['242c62849c195b8d78a91b9f249649c2fa9ec0f092e050217c6c0baff79e8640', { client: 'till', text: `query TillSalesByContact($contact: ContactKey!, $first: Int = 10, $after: String) {
  ordersByContact(contact: $contact, first: $first, after: $after) {
    nodes {
      ...TillOrderSummary
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment TillOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  paymentLast4
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // TillSalesByReceipt
  ['26ca47ce1a456609d500b26d6801fcc597d7484cf5df86d0532171b7e8d31edc', { client: 'till', text: `query TillSalesByReceipt($receipt: ReceiptInput!) {
  ordersByReceipt(receipt: $receipt) {
    ...TillOrder
    __typename
  }
}

fragment TillOrder on Order {
  ...TillOrderSummary
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  lines(first: 50) {
    nodes {
      id
      sku
      description
      quantity
      returnedQuantity
      unitPrice {
        ...MoneyFields
        __typename
      }
      total {
        ...MoneyFields
        __typename
      }
      serialNumbers
      warranties {
        ...TillWarrantySummary
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
  __typename
}

fragment TillOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  paymentLast4
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // TillSalesBySerialNumber
  ['8dd117f6ac95f43815e9a954af7033abf305af8d8b309cde9119d792792bec69', { client: 'till', text: `query TillSalesBySerialNumber($serialNumber: String!, $sku: String) {
  ordersBySerialNumber(serialNumber: $serialNumber, sku: $sku) {
    ...TillOrder
    __typename
  }
}

fragment TillOrder on Order {
  ...TillOrderSummary
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  lines(first: 50) {
    nodes {
      id
      sku
      description
      quantity
      returnedQuantity
      unitPrice {
        ...MoneyFields
        __typename
      }
      total {
        ...MoneyFields
        __typename
      }
      serialNumbers
      warranties {
        ...TillWarrantySummary
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
  __typename
}

fragment TillOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  paymentLast4
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // TillSalesOn
  ['8fc85053495606245b2b8290a3b58c951628dac58bf94461b79358669652b43b', { client: 'till', text: `query TillSalesOn($store: String!, $day: Date!, $filter: SaleFilter, $first: Int = 20, $after: String) {
  salesOn(store: $store, day: $day, filter: $filter, first: $first, after: $after) {
    nodes {
      ...TillOrderSummary
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment TillOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  paymentLast4
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // TillSearchCustomers
  ['72714d6702fb2af2417f720f1550d7b832958cef08ba32c73fe625c00571b308', { client: 'till', text: `query TillSearchCustomers($text: String!, $first: Int = 10, $after: String) {
  searchCustomers(text: $text, first: $first, after: $after) {
    edges {
      matchedOn
      node {
        id
        name {
          display
          __typename
        }
        emails {
          address
          __typename
        }
        phones {
          number
          __typename
        }
        addresses {
          locality
          postalCode
          __typename
        }
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // TillServiceJob
  ['be4ba0fe628dc2e8af78e7e4edf6ca9fcde20acd4fb947bed7fcb560e70ac9ef', { client: 'till', text: `query TillServiceJob($id: ID!) {
  serviceJob(id: $id) {
    ...TillServiceJob
    __typename
  }
}

fragment TillServiceJob on ServiceJob {
  id
  version
  jobKind
  jobStatus
  inCustody
  store
  tag
  sku
  description
  serialNumber
  receivedAt
  promisedBy
  promises {
    promisedBy
    setAt
    because
    __typename
  }
  estimate {
    ...MoneyFields
    __typename
  }
  estimateAnswer
  readyAt
  returnedAt
  returnedTo
  conditionAtIntake
  findingsAtIntake {
    part
    condition
    note
    __typename
  }
  receivedBy
  stages {
    status
    at
    by
    note
    __typename
  }
  customer {
    id
    __typename
  }
  warranty {
    id
    __typename
  }
  attachments {
    ...AttachmentFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}` }],
  // TillServiceJobByTag
  ['7492cc32f1502de26fb1f30024c4fd4117460d36425ff568101d58b681e9d457', { client: 'till', text: `query TillServiceJobByTag($store: String!, $tag: String!) {
  serviceJobByTag(store: $store, tag: $tag) {
    ...TillServiceJob
    __typename
  }
}

fragment TillServiceJob on ServiceJob {
  id
  version
  jobKind
  jobStatus
  inCustody
  store
  tag
  sku
  description
  serialNumber
  receivedAt
  promisedBy
  promises {
    promisedBy
    setAt
    because
    __typename
  }
  estimate {
    ...MoneyFields
    __typename
  }
  estimateAnswer
  readyAt
  returnedAt
  returnedTo
  conditionAtIntake
  findingsAtIntake {
    part
    condition
    note
    __typename
  }
  receivedBy
  stages {
    status
    at
    by
    note
    __typename
  }
  customer {
    id
    __typename
  }
  warranty {
    id
    __typename
  }
  attachments {
    ...AttachmentFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}` }],
  // TillServiceJobs
  ['0592d8861aa63fcc6ee260e06b1393314e9d02056f9d4f37e407d22bf511e8ae', { client: 'till', text: `query TillServiceJobs($filter: ServiceJobFilter, $first: Int = 20, $after: String) {
  serviceJobs(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      version
      jobKind
      jobStatus
      inCustody
      store
      tag
      description
      receivedAt
      promisedBy
      readyAt
      customer {
        id
        name {
          display
          __typename
        }
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // TillServiceJobsBySerialNumber
  ['b7fa5738be2facc6002f8e273f5dd3ced0603416b1f012f308f5c8e4a95fa05b', { client: 'till', text: `query TillServiceJobsBySerialNumber($serialNumber: String!, $sku: String) {
  serviceJobsBySerialNumber(serialNumber: $serialNumber, sku: $sku) {
    id
    jobKind
    jobStatus
    inCustody
    store
    tag
    description
    receivedAt
    returnedAt
    __typename
  }
}` }],
  // TillSetConsents
  ['5b36c54fa1c201a66c12ba0513bb73b6d62278ecc48aa290cb0ef0b36755f999', { client: 'till', text: `mutation TillSetConsents($input: SetContactConsentsInput!) {
  setContactConsents(input: $input) {
    preferences {
      version
      consents {
        id
        channel
        purpose
        consent
        occurredAt
        __typename
      }
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillSetTastes
  ['917b184ddf88c29c87caac524feec718cea86e1e8d750749a8f80dc9b9a6a612', { client: 'till', text: `mutation TillSetTastes($input: SetTastesInput!) {
  setTastes(input: $input) {
    preferences {
      version
      tastes {
        ...TillTastes
        __typename
      }
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment TillTastes on Tastes {
  likes {
    topic
    value
    __typename
  }
  dislikes {
    topic
    value
    __typename
  }
  sizes {
    of
    value
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillStart
  ['feb892bcd4f403d0a2e9f08e32dbf039b7e94cd26efe7a832789ec42e32e68ce', { client: 'till', text: `query TillStart($store: String!) {
  viewer {
    clientId
    kind
    store
    __typename
  }
  shop {
    name
    currency
    timeZone
    defaultRegion
    __typename
  }
  store(code: $store) {
    ...StoreFields
    __typename
  }
}

fragment StoreFields on Store {
  code
  name
  timeZone
  phone
  address {
    ...AddressFields
    __typename
  }
  openingHours {
    day
    opens
    closes
    __typename
  }
  appointmentMinutes
  appointmentCapacity
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}` }],
  // TillSubmitFeedback
  ['569c6b906736c1d83fb1dff4caa98a68150f1481bb5fa65cae9da8fe7d2051ee', { client: 'till', text: `mutation TillSubmitFeedback($input: SubmitFeedbackInput!) {
  submitFeedback(input: $input) {
    feedback {
      id
      __typename
    }
    openedCases {
      ...TillCase
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment TillCase on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  openedAt
  resolutionDueAt
  nextUpdateDueAt
  assignee
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillTransferWarranty
  ['b6d43204a80e439f96f00a392721b170de653c3a444d4e2b9f86959cb18fc07b', { client: 'till', text: `mutation TillTransferWarranty($input: TransferWarrantyInput!) {
  transferWarranty(input: $input) {
    warranty {
      ...TillWarranty
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment TillWarranty on Warranty {
  ...TillWarrantySummary
  voidedBecause
  plan {
    code
    name
    covers
    excludes
    __typename
  }
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  appointment {
    ...TillVisitFields
    __typename
  }
  lastInspection {
    id
    occurredAt
    condition
    findings {
      part
      condition
      note
      __typename
    }
    __typename
  }
  claims(first: 5) {
    nodes {
      id
      filedAt
      claimStatus
      __typename
    }
    __typename
  }
  __typename
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment TillVisitFields on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillUpdateCustomer
  ['cb9713ff495113ccfa4fc86cb2adaf3b881691637e8e9d4de36938ac9f399c35', { client: 'till', text: `mutation TillUpdateCustomer($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) {
    customer {
      ...TillCustomerHead
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment TillCustomerHead on Customer {
  id
  version
  status
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    __typename
  }
  nextActions {
    kind
    message
    dueAt
    subject {
      id
      __typename
    }
    __typename
  }
  warranties(first: 10) {
    nodes {
      ...TillWarrantySummary
      __typename
    }
    __typename
  }
  preferences {
    version
    tastes {
      ...TillTastes
      __typename
    }
    __typename
  }
  insights {
    tier
    orderCount
    lastOrderAt
    openCases
    __typename
  }
  __typename
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment TillTastes on Tastes {
  likes {
    topic
    value
    __typename
  }
  dislikes {
    topic
    value
    __typename
  }
  sizes {
    of
    value
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillUpdateServiceJob
  ['9f4d9ad4e98637479c6d577345e4d8b12b355ab72f7ec9c8448b42ebec926f96', { client: 'till', text: `mutation TillUpdateServiceJob($input: UpdateServiceJobInput!) {
  updateServiceJob(input: $input) {
    serviceJob {
      ...TillServiceJob
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment TillServiceJob on ServiceJob {
  id
  version
  jobKind
  jobStatus
  inCustody
  store
  tag
  sku
  description
  serialNumber
  receivedAt
  promisedBy
  promises {
    promisedBy
    setAt
    because
    __typename
  }
  estimate {
    ...MoneyFields
    __typename
  }
  estimateAnswer
  readyAt
  returnedAt
  returnedTo
  conditionAtIntake
  findingsAtIntake {
    part
    condition
    note
    __typename
  }
  receivedBy
  stages {
    status
    at
    by
    note
    __typename
  }
  customer {
    id
    __typename
  }
  warranty {
    id
    __typename
  }
  attachments {
    ...AttachmentFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillUpdateVisit
  ['b7adef2e106d702f4ccc4c15f64674fcf7b4b89d3902baa27cd1730257a30eee', { client: 'till', text: `mutation TillUpdateVisit($input: UpdateAppointmentInput!) {
  updateAppointment(input: $input) {
    ...TillBookedVisit
    __typename
  }
}

fragment TillBookedVisit on AppointmentPayload {
  appointment {
    ...TillVisitFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment TillVisitFields on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // TillVisitTimes
  ['331e7fb1ccc9950b1b1308e967e555ae148b9b92a4b60ac754e74bccb730d23d', { client: 'till', text: `query TillVisitTimes($store: String!, $from: Date!, $to: Date!, $minutes: Int) {
  appointmentSlots(store: $store, from: $from, to: $to, minutes: $minutes) {
    startsAt
    free
    __typename
  }
}` }],
  // TillVisits
  ['d8c2e9d9323fe3fa111d949b3cba8b25a926fb8c5a2a34504b803512e565d172', { client: 'till', text: `query TillVisits($store: String!, $from: Date!, $to: Date!, $status: [AppointmentStatus!], $first: Int = 50, $after: String) {
  appointments(
    store: $store
    from: $from
    to: $to
    status: $status
    first: $first
    after: $after
  ) {
    nodes {
      ...TillVisitFields
      customer {
        id
        name {
          display
          pronunciation
          __typename
        }
        __typename
      }
      warranty {
        id
        description
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment TillVisitFields on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // TillWarranty
  ['0711e69e564b0d8f5324688b336ce44d9ea1dd8ef5f3a7c25b38312c748e4568', { client: 'till', text: `query TillWarranty($id: ID!) {
  warranty(id: $id) {
    ...TillWarranty
    __typename
  }
}

fragment TillWarranty on Warranty {
  ...TillWarrantySummary
  voidedBecause
  plan {
    code
    name
    covers
    excludes
    __typename
  }
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  appointment {
    ...TillVisitFields
    __typename
  }
  lastInspection {
    id
    occurredAt
    condition
    findings {
      part
      condition
      note
      __typename
    }
    __typename
  }
  claims(first: 5) {
    nodes {
      id
      filedAt
      claimStatus
      __typename
    }
    __typename
  }
  __typename
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment TillVisitFields on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}` }],
  // TillWarrantyBySerialNumber
  ['2f5c8b0d295bdfbb02db63b2dc8e399794a5f3e84fd0e90ccb82d59402e87f11', { client: 'till', text: `query TillWarrantyBySerialNumber($serialNumber: String!, $sku: String) {
  warrantyBySerialNumber(serialNumber: $serialNumber, sku: $sku) {
    ...TillWarranty
    __typename
  }
}

fragment TillWarranty on Warranty {
  ...TillWarrantySummary
  voidedBecause
  plan {
    code
    name
    covers
    excludes
    __typename
  }
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  appointment {
    ...TillVisitFields
    __typename
  }
  lastInspection {
    id
    occurredAt
    condition
    findings {
      part
      condition
      note
      __typename
    }
    __typename
  }
  claims(first: 5) {
    nodes {
      id
      filedAt
      claimStatus
      __typename
    }
    __typename
  }
  __typename
}

fragment TillWarrantySummary on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  __typename
}

fragment TillVisitFields on Appointment {
  id
  version
  startsAt
  minutes
  store
  status
  visitPurpose
  note
  __typename
}` }],
  // TillWarrantyPlans
  ['1b2a789b1596dbfe242119ef0d596acee2443b55fc5914b8c08181477ba17a0c', { client: 'till', text: `query TillWarrantyPlans {
  warrantyPlans {
    code
    name
    durationMonths
    inspectionEveryMonths
    graceDays
    transferable
    covers
    excludes
    __typename
  }
}` }],
  // WebShopClaimOrder
  ['2cbc21f3c9cf993017da31fd7c4dcfb1121a2832578f6a06655b43e6e21bd959', { client: 'web-shop', text: `mutation WebShopClaimOrder($input: ClaimOrderInput!) {
  claimOrder(input: $input) {
    ...WebShopRecordedOrder
    __typename
  }
}

fragment WebShopRecordedOrder on OrderPayload {
  order {
    ...WebShopOrderSummary
    __typename
  }
  warnings {
    ...UserErrorFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment WebShopOrderSummary on Order {
  id
  version
  number
  status
  placedAt
  promisedBy
  fulfilledAt
  deliveredAt
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // WebShopContactDecision
  ['4cc131da4a7e93e7078354ed36753790d1afa92708c6895ee9d94dc2979488b4', { client: 'web-shop', text: `query WebShopContactDecision($customerId: ID!, $channel: ContactChannel!, $purpose: ContactPurpose!, $sku: String, $category: String) {
  customer(id: $customerId) {
    id
    contactDecision(
      channel: $channel
      purpose: $purpose
      sku: $sku
      category: $category
    ) {
      ...WebShopDecision
      __typename
    }
    __typename
  }
}

fragment WebShopDecision on ContactDecision {
  allowed
  reasons {
    code
    message
    until
    __typename
  }
  alternatives
  avoidSkus
  __typename
}` }],
  // WebShopContactDecisions
  ['1b1d5e7ccb26f9c73d20a5e81f4c2ab6d30c92cad4f6b616a6ec2ac0518cdc9b', { client: 'web-shop', text: `query WebShopContactDecisions($customerIds: [ID!]!, $channel: ContactChannel!, $purpose: ContactPurpose!, $sku: String, $category: String) {
  contactDecisions(
    customerIds: $customerIds
    channel: $channel
    purpose: $purpose
    sku: $sku
    category: $category
  ) {
    ...WebShopDecision
    __typename
  }
}

fragment WebShopDecision on ContactDecision {
  allowed
  reasons {
    code
    message
    until
    __typename
  }
  alternatives
  avoidSkus
  __typename
}` }],
  // WebShopCustomersBy
  ['0810d11ebe879bfd37ccb46874ec30bcbcc9afd1bce880661756315f3e1e03e0', { client: 'web-shop', text: `query WebShopCustomersBy($key: CustomerKey!) {
  customersBy(key: $key) {
    ...WebShopCustomer
    __typename
  }
}

fragment WebShopCustomer on Customer {
  id
  version
  status
  name {
    given
    family
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  addresses {
    ...AddressFields
    __typename
  }
  locale
  loyalty {
    number
    tier
    points
    __typename
  }
  externalIds {
    system
    value
    __typename
  }
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}` }],
  // WebShopOrder
  ['59ce88ef651ec4c48c100d2902a10c72c4496ade6c663747e059ec7e2a0ff2d2', { client: 'web-shop', text: `query WebShopOrder($id: ID!) {
  order(id: $id) {
    ...WebShopOrderSummary
    customer {
      id
      __typename
    }
    contact {
      name
      email
      phone
      __typename
    }
    lines(first: 100) {
      nodes {
        id
        sku
        description
        quantity
        returnedQuantity
        total {
          ...MoneyFields
          __typename
        }
        serialNumbers
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    promises {
      promisedBy
      setAt
      because
      __typename
    }
    shipTo {
      ...AddressFields
      __typename
    }
    __typename
  }
}

fragment WebShopOrderSummary on Order {
  id
  version
  number
  status
  placedAt
  promisedBy
  fulfilledAt
  deliveredAt
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}` }],
  // WebShopOrdersByReceipt
  ['49c1b5db6204c787987d0971e882ac114c9bff0aa21a601274fe10792776f4f0', { client: 'web-shop', text: `query WebShopOrdersByReceipt($receipt: ReceiptInput!) {
  ordersByReceipt(receipt: $receipt) {
    ...WebShopOrderSummary
    __typename
  }
}

fragment WebShopOrderSummary on Order {
  id
  version
  number
  status
  placedAt
  promisedBy
  fulfilledAt
  deliveredAt
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}` }],
  // WebShopPromiseDelivery
  ['b19fb6ab581f7d4f818765dc07fabaf7f9376011c3defcae7f17b7c8b0177193', { client: 'web-shop', text: `mutation WebShopPromiseDelivery($input: PromiseDeliveryInput!) {
  promiseDelivery(input: $input) {
    ...WebShopRecordedOrder
    __typename
  }
}

fragment WebShopRecordedOrder on OrderPayload {
  order {
    ...WebShopOrderSummary
    __typename
  }
  warnings {
    ...UserErrorFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment WebShopOrderSummary on Order {
  id
  version
  number
  status
  placedAt
  promisedBy
  fulfilledAt
  deliveredAt
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // WebShopRecordInteractions
  ['5d325307cd80fd55a49e9d9ad947d1a8e8db5235d5ce7ab59413e40409bde82f', { client: 'web-shop', text: `mutation WebShopRecordInteractions($inputs: [RecordInteractionInput!]!) {
  recordInteractions(inputs: $inputs) {
    interaction {
      id
      __typename
    }
    warnings {
      ...UserErrorFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // WebShopRecordOrder
  ['279040271ba25ccec0fb0684d70c2254db5cc43318cf309906ae8974811f45a6', { client: 'web-shop', text: `mutation WebShopRecordOrder($input: RecordOrderInput!) {
  recordOrder(input: $input) {
    ...WebShopRecordedOrder
    __typename
  }
}

fragment WebShopRecordedOrder on OrderPayload {
  order {
    ...WebShopOrderSummary
    __typename
  }
  warnings {
    ...UserErrorFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment WebShopOrderSummary on Order {
  id
  version
  number
  status
  placedAt
  promisedBy
  fulfilledAt
  deliveredAt
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // WebShopRecordOrders
  ['1387ae2f7143bc0b252024ce91cc295119c0a90077dcf58ee4ad9638bb6355ae', { client: 'web-shop', text: `mutation WebShopRecordOrders($inputs: [RecordOrderInput!]!) {
  recordOrders(inputs: $inputs) {
    ...WebShopRecordedOrder
    __typename
  }
}

fragment WebShopRecordedOrder on OrderPayload {
  order {
    ...WebShopOrderSummary
    __typename
  }
  warnings {
    ...UserErrorFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment WebShopOrderSummary on Order {
  id
  version
  number
  status
  placedAt
  promisedBy
  fulfilledAt
  deliveredAt
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // WebShopRecordReturn
  ['2bee836f29ea1d44d332fd874888e61502d50214a1f6a66ed68b6d614cc917c9', { client: 'web-shop', text: `mutation WebShopRecordReturn($input: RecordReturnInput!) {
  recordReturn(input: $input) {
    orderReturn {
      id
      returnNumber
      occurredAt
      refund {
        ...MoneyFields
        __typename
      }
      order {
        ...WebShopOrderSummary
        __typename
      }
      __typename
    }
    warnings {
      ...UserErrorFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment WebShopOrderSummary on Order {
  id
  version
  number
  status
  placedAt
  promisedBy
  fulfilledAt
  deliveredAt
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // WebShopRegisterCustomer
  ['45ad75198892123b46776fbf7923136eb3540110d53eb4712ff47b2aaf0c831b', { client: 'web-shop', text: `mutation WebShopRegisterCustomer($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) {
    customer {
      ...WebShopCustomer
      __typename
    }
    outcome
    claimable {
      ...WebShopOrderSummary
      __typename
    }
    warnings {
      ...UserErrorFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment WebShopCustomer on Customer {
  id
  version
  status
  name {
    given
    family
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  addresses {
    ...AddressFields
    __typename
  }
  locale
  loyalty {
    number
    tier
    points
    __typename
  }
  externalIds {
    system
    value
    __typename
  }
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}

fragment WebShopOrderSummary on Order {
  id
  version
  number
  status
  placedAt
  promisedBy
  fulfilledAt
  deliveredAt
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // WebShopSetConsents
  ['7366a145f232d8ef673c3ce3fb19d68034f1756b37df3a0b01ea2d8dec289b18', { client: 'web-shop', text: `mutation WebShopSetConsents($input: SetContactConsentsInput!) {
  setContactConsents(input: $input) {
    preferences {
      version
      consents {
        id
        channel
        purpose
        consent
        occurredAt
        __typename
      }
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // WebShopSetTastes
  ['66e0bca950d06fb4fd9188e5bec76f933fd81c7e094a98d14aeb6711dfc27dcf', { client: 'web-shop', text: `mutation WebShopSetTastes($input: SetTastesInput!) {
  setTastes(input: $input) {
    preferences {
      version
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // WebShopStorePage
  ['1a303dad015715d9161a88f580286474121b300ab6da844a53466892d07d4c89', { client: 'web-shop', text: `query WebShopStorePage($first: Int = 50, $after: String) {
  shop {
    name
    currency
    timeZone
    storePage(first: $first, after: $after) {
      nodes {
        ...StoreFields
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment StoreFields on Store {
  code
  name
  timeZone
  phone
  address {
    ...AddressFields
    __typename
  }
  openingHours {
    day
    opens
    closes
    __typename
  }
  appointmentMinutes
  appointmentCapacity
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // WebShopStores
  ['c8b9560527929cf469691617c6c4d2be68a742f476adb3b7ff979115c63b0543', { client: 'web-shop', text: `query WebShopStores {
  shop {
    name
    currency
    timeZone
    stores {
      ...StoreFields
      __typename
    }
    __typename
  }
}

fragment StoreFields on Store {
  code
  name
  timeZone
  phone
  address {
    ...AddressFields
    __typename
  }
  openingHours {
    day
    opens
    closes
    __typename
  }
  appointmentMinutes
  appointmentCapacity
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}` }],
  // WebShopSubmitFeedback
  ['c6c3914e3168d988606fd2dc94b96071debbc905c069ef675ed4684d7e4fb454', { client: 'web-shop', text: `mutation WebShopSubmitFeedback($input: SubmitFeedbackInput!) {
  submitFeedback(input: $input) {
    feedback {
      id
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // WebShopUpdateCustomer
  ['7b0488e5172cb40cc208f027f45c2aeeabc5a5e99425ab3e798f9f77a8d7305b', { client: 'web-shop', text: `mutation WebShopUpdateCustomer($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) {
    customer {
      ...WebShopCustomer
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment WebShopCustomer on Customer {
  id
  version
  status
  name {
    given
    family
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  addresses {
    ...AddressFields
    __typename
  }
  locale
  loyalty {
    number
    tier
    points
    __typename
  }
  externalIds {
    system
    value
    __typename
  }
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // WebShopUpdateOrderStatus
  ['3bb14aa817efd4c60f62569e28797de463a32786bd9d4694c4078932728555e0', { client: 'web-shop', text: `mutation WebShopUpdateOrderStatus($input: UpdateOrderStatusInput!) {
  updateOrderStatus(input: $input) {
    ...WebShopRecordedOrder
    __typename
  }
}

fragment WebShopRecordedOrder on OrderPayload {
  order {
    ...WebShopOrderSummary
    __typename
  }
  warnings {
    ...UserErrorFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment WebShopOrderSummary on Order {
  id
  version
  number
  status
  placedAt
  promisedBy
  fulfilledAt
  deliveredAt
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // WebShopWarrantyPlans
  ['b3ef1ba2a9d973ffbf9c2b40647b52081ac4a9ebab79a91537d7b578aca64bd0', { client: 'web-shop', text: `query WebShopWarrantyPlans {
  warrantyPlans {
    code
    name
    durationMonths
    covers
    excludes
    __typename
  }
}` }],
  // DeskAddCaseContact
  ['f296e37a26e04fcdbcec96e558b4ef0c4e4e0178b1413fa1a3ab18c62552062b', { client: 'desk', text: `mutation DeskAddCaseContact($input: AddCaseContactInput!) {
  addCaseContact(input: $input) {
    ...DeskSavedCase
    __typename
  }
}

fragment DeskSavedCase on CasePayload {
  serviceCase {
    ...DeskCaseFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskCaseFields on ServiceCase {
  ...DeskCaseSummary
  customer {
    id
    name {
      display
      pronunciation
      __typename
    }
    __typename
  }
  via
  touchpoint
  store
  skus
  openedBy
  resolvedAt
  reopenCount
  confirmed
  confirmationComment
  resolutionNote
  firstContactResolution
  rootCause {
    category
    explanation
    prevention
    __typename
  }
  updates {
    id
    at
    message
    via
    __typename
  }
  steps {
    id
    title
    dueAt
    doneAt
    doneBy
    playbook
    dropped {
      at
      because
      __typename
    }
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    fulfilmentNote
    __typename
  }
  reopenings {
    at
    because
    by
    __typename
  }
  order {
    ...DeskOrderSummary
    __typename
  }
  warranty {
    id
    description
    status
    __typename
  }
  __typename
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskAnswerOffer
  ['78ce1c6843f2cc504f27b90fc4093eb7920a615d35a6317cc0aa418fbd685fc5', { client: 'desk', text: `mutation DeskAnswerOffer($input: AnswerOfferInput!) {
  answerOffer(input: $input) {
    ...DeskSavedCase
    __typename
  }
}

fragment DeskSavedCase on CasePayload {
  serviceCase {
    ...DeskCaseFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskCaseFields on ServiceCase {
  ...DeskCaseSummary
  customer {
    id
    name {
      display
      pronunciation
      __typename
    }
    __typename
  }
  via
  touchpoint
  store
  skus
  openedBy
  resolvedAt
  reopenCount
  confirmed
  confirmationComment
  resolutionNote
  firstContactResolution
  rootCause {
    category
    explanation
    prevention
    __typename
  }
  updates {
    id
    at
    message
    via
    __typename
  }
  steps {
    id
    title
    dueAt
    doneAt
    doneBy
    playbook
    dropped {
      at
      because
      __typename
    }
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    fulfilmentNote
    __typename
  }
  reopenings {
    at
    because
    by
    __typename
  }
  order {
    ...DeskOrderSummary
    __typename
  }
  warranty {
    id
    description
    status
    __typename
  }
  __typename
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskAttachment
  ['0dcbf70f1a2478c21d2c2d8c1364233759f37216eab361e7fa917aed86cd3068', { client: 'desk', text: `query DeskAttachment($id: ID!) {
  node(id: $id) {
    id
    ... on Attachment {
      ...AttachmentFields
      __typename
    }
    __typename
  }
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}` }],
  // DeskBookInspection
  ['074e976d1f1c4165ade201ef11a75ce304b98c847ade2ad19aa178633c7ddb61', { client: 'desk', text: `mutation DeskBookInspection($input: BookInspectionInput!) {
  bookInspection(input: $input) {
    ...DeskBookedVisit
    __typename
  }
}

fragment DeskBookedVisit on AppointmentPayload {
  appointment {
    id
    version
    startsAt
    minutes
    store
    status
    visitPurpose
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskCall
  ['682c54b05ab3630cad47e1557274419781b72ef04f574fbe2a9889b844b3251b', { client: 'desk', text: `query DeskCall($id: ID!) {
  node(id: $id) {
    ... on Call {
      ...DeskCallFields
      customer {
        id
        name {
          display
          __typename
        }
        phones {
          number
          __typename
        }
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment DeskCallFields on Call {
  id
  version
  dueAt
  note
  assignee
  store
  doneAt
  cancelledBecause
  serviceCase {
    id
    title
    __typename
  }
  attempts {
    at
    outcome
    note
    by
    __typename
  }
  __typename
}` }],
  // DeskCancelMessage
  ['57668626992e978d5e31c928b7d7615de22b206f66587278b588dcc2b20078d1', { client: 'desk', text: `mutation DeskCancelMessage($input: CancelMessageInput!) {
  cancelMessage(input: $input) {
    ...DeskSavedMessage
    __typename
  }
}

fragment DeskSavedMessage on MessagePayload {
  message {
    ...DeskMessageFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskMessageFields on Message {
  id
  occurredAt
  summary
  messageKind
  messageStatus
  messagePurpose
  sentVia
  subject
  notBefore
  objections {
    code
    message
    until
    __typename
  }
  customer {
    id
    __typename
  }
  about {
    id
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskCase
  ['16225c5bbeab109fc07c7bf332d19e08f4ea0464eeb66575145e888c658a3fc8', { client: 'desk', text: `query DeskCase($id: ID!) {
  serviceCase(id: $id) {
    ...DeskCaseFields
    contacts(first: 20) {
      nodes {
        id
        occurredAt
        via
        direction
        note
        agent
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    details
    attachments {
      ...AttachmentFields
      __typename
    }
    feedback {
      id
      metric
      score
      comment
      attachments {
        ...AttachmentFields
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment DeskCaseFields on ServiceCase {
  ...DeskCaseSummary
  customer {
    id
    name {
      display
      pronunciation
      __typename
    }
    __typename
  }
  via
  touchpoint
  store
  skus
  openedBy
  resolvedAt
  reopenCount
  confirmed
  confirmationComment
  resolutionNote
  firstContactResolution
  rootCause {
    category
    explanation
    prevention
    __typename
  }
  updates {
    id
    at
    message
    via
    __typename
  }
  steps {
    id
    title
    dueAt
    doneAt
    doneBy
    playbook
    dropped {
      at
      because
      __typename
    }
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    fulfilmentNote
    __typename
  }
  reopenings {
    at
    because
    by
    __typename
  }
  order {
    ...DeskOrderSummary
    __typename
  }
  warranty {
    id
    description
    status
    __typename
  }
  __typename
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}` }],
  // DeskCaseQueue
  ['51798d5bc8280c33bfc62c3da1097aa1bcb3ed38fc77d30f6b2612d9c68edf6b', { client: 'desk', text: `query DeskCaseQueue($filter: CaseFilter, $first: Int = 20, $after: String) {
  caseQueue(filter: $filter, first: $first, after: $after) {
    nodes {
      ...DeskCaseSummary
      customer {
        id
        name {
          display
          __typename
        }
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskCasesInCommon
  ['e5febf0926b5bb3c5fa4ba975d88050bf568685db65a1172dce1f0da81f8aef9', { client: 'desk', text: `query DeskCasesInCommon($filter: CaseSearch!, $first: Int = 20, $after: String) {
  cases(filter: $filter, first: $first, after: $after) {
    nodes {
      ...DeskCaseSummary
      skus
      rootCause {
        category
        explanation
        prevention
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskClaimOrder
  ['0f4f78412b2624f427422d3f557f0ff6212d580257afe8069f2004e722e69983', { client: 'desk', text: `mutation DeskClaimOrder($input: ClaimOrderInput!) {
  claimOrder(input: $input) {
    order {
      ...DeskOrderSummary
      __typename
    }
    warnings {
      ...UserErrorFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskCommitments
  ['844fa42f07b93f5a13012e97e2dbbbf50c2a5595714fbd30e9aea0e4a75b6953', { client: 'desk', text: `query DeskCommitments($filter: CommitmentFilter, $first: Int = 20, $after: String) {
  commitments(filter: $filter, first: $first, after: $after) {
    nodes {
      ...DeskCommitmentFields
      customer {
        id
        name {
          display
          __typename
        }
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment DeskCommitmentFields on Commitment {
  id
  version
  commitmentKind
  what
  dueAt
  overdue
  store
  assignee
  about {
    id
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskCommitmentsOfCustomer
  ['818732a4ac519c928186aa193d768ce266ae5b18feb4ab84c14c13943c011119', { client: 'desk', text: `query DeskCommitmentsOfCustomer($id: ID!, $first: Int = 20, $after: String) {
  customer(id: $id) {
    id
    commitments(first: $first, after: $after) {
      nodes {
        ...DeskCommitmentFields
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment DeskCommitmentFields on Commitment {
  id
  version
  commitmentKind
  what
  dueAt
  overdue
  store
  assignee
  about {
    id
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskCompleteCaseStep
  ['64e65b96ed29a0228a7430287c3125569e1290d384a9189d0d5909f837ee46dd', { client: 'desk', text: `mutation DeskCompleteCaseStep($input: CompleteCaseStepInput!) {
  completeCaseStep(input: $input) {
    ...DeskSavedCase
    __typename
  }
}

fragment DeskSavedCase on CasePayload {
  serviceCase {
    ...DeskCaseFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskCaseFields on ServiceCase {
  ...DeskCaseSummary
  customer {
    id
    name {
      display
      pronunciation
      __typename
    }
    __typename
  }
  via
  touchpoint
  store
  skus
  openedBy
  resolvedAt
  reopenCount
  confirmed
  confirmationComment
  resolutionNote
  firstContactResolution
  rootCause {
    category
    explanation
    prevention
    __typename
  }
  updates {
    id
    at
    message
    via
    __typename
  }
  steps {
    id
    title
    dueAt
    doneAt
    doneBy
    playbook
    dropped {
      at
      because
      __typename
    }
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    fulfilmentNote
    __typename
  }
  reopenings {
    at
    because
    by
    __typename
  }
  order {
    ...DeskOrderSummary
    __typename
  }
  warranty {
    id
    description
    status
    __typename
  }
  __typename
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskConfirmResolution
  ['26d09635133104ec7a1af1f2502887c0508dcc412594185e44c3db05102d013f', { client: 'desk', text: `mutation DeskConfirmResolution($input: ConfirmResolutionInput!) {
  confirmResolution(input: $input) {
    ...DeskSavedCase
    warnings {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskSavedCase on CasePayload {
  serviceCase {
    ...DeskCaseFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskCaseFields on ServiceCase {
  ...DeskCaseSummary
  customer {
    id
    name {
      display
      pronunciation
      __typename
    }
    __typename
  }
  via
  touchpoint
  store
  skus
  openedBy
  resolvedAt
  reopenCount
  confirmed
  confirmationComment
  resolutionNote
  firstContactResolution
  rootCause {
    category
    explanation
    prevention
    __typename
  }
  updates {
    id
    at
    message
    via
    __typename
  }
  steps {
    id
    title
    dueAt
    doneAt
    doneBy
    playbook
    dropped {
      at
      because
      __typename
    }
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    fulfilmentNote
    __typename
  }
  reopenings {
    at
    because
    by
    __typename
  }
  order {
    ...DeskOrderSummary
    __typename
  }
  warranty {
    id
    description
    status
    __typename
  }
  __typename
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskContactDecision
  ['1073c7418a9e657049c3c444cbbb837b11b0afd9302a9bbf103db1f7bf5513b5', { client: 'desk', text: `query DeskContactDecision($id: ID!, $channel: ContactChannel!, $purpose: ContactPurpose!, $sku: String, $at: DateTime) {
  customer(id: $id) {
    id
    contactDecision(channel: $channel, purpose: $purpose, sku: $sku, at: $at) {
      allowed
      reasons {
        code
        message
        until
        __typename
      }
      alternatives
      avoidSkus
      __typename
    }
    __typename
  }
}` }],
  // DeskCustomer
  ['12f6521fd39df8af27e8b94fefa1b7f0b33f3a06f7e1ffe57e5e6bc66168b5f8', { client: 'desk', text: `query DeskCustomer($id: ID!) {
  customer(id: $id) {
    ...DeskCustomerSummary
    birthDate
    locale
    addresses {
      ...AddressFields
      __typename
    }
    externalIds {
      system
      value
      __typename
    }
    attributes {
      name
      value
      __typename
    }
    nextActions {
      kind
      message
      dueAt
      subject {
        id
        __typename
      }
      __typename
    }
    insights {
      tier
      orderCount
      returnCount
      lastOrderAt
      lifetimeValue {
        ...MoneyFields
        __typename
      }
      latestCsat
      latestCes
      latestNps
      openCases
      __typename
    }
    preferences {
      ...DeskPreferences
      __typename
    }
    cases(first: 10) {
      nodes {
        ...DeskCaseSummary
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    orders(first: 10) {
      nodes {
        ...DeskOrderSummary
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    warranties(first: 20) {
      nodes {
        id
        sku
        description
        serialNumber
        status
        endsOn
        nextInspectionDue
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment DeskCustomerSummary on Customer {
  id
  version
  status
  identified
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    memberSince
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment DeskPreferences on Preferences {
  version
  consents {
    id
    channel
    purpose
    consent
    occurredAt
    source
    evidence
    __typename
  }
  rules {
    preferredChannel
    timeZone
    quietFrom
    quietTo
    weeklyCap
    pausedUntil
    __typename
  }
  tastes {
    likes {
      topic
      value
      __typename
    }
    dislikes {
      topic
      value
      __typename
    }
    sizes {
      of
      value
      __typename
    }
    __typename
  }
  __typename
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}` }],
  // DeskCustomerSegments
  ['4130c2262bb20b33dd4792d9b58757132de4a27c3fd8c508f5bbcb94fb6fa639', { client: 'desk', text: `query DeskCustomerSegments($id: ID!) {
  customer(id: $id) {
    id
    segments {
      id
      name
      description
      __typename
    }
    __typename
  }
}` }],
  // DeskCustomersBy
  ['4949969bb7671ceb274f6b1fd01b9caffe6ea095ce07705f4d7495b3768d626b', { client: 'desk', text: `query DeskCustomersBy($key: CustomerKey!) {
  customersBy(key: $key) {
    ...DeskCustomerSummary
    __typename
  }
}

fragment DeskCustomerSummary on Customer {
  id
  version
  status
  identified
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    memberSince
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  __typename
}` }],
  // DeskDataExport
  ['e02aefb572e5e53f2435d578a5bdcbec16018fe436a239648faed13d69c802cc', { client: 'desk', text: `query DeskDataExport($id: ID!) {
  node(id: $id) {
    id
    ... on DataExport {
      ...DeskExport
      __typename
    }
    __typename
  }
}

fragment DeskExport on DataExport {
  id
  exportStatus
  requestedAt
  url
  expiresAt
  __typename
}` }],
  // DeskDecideClaim
  ['f2503bce9e65499ed89feea2d469ac2573197f351e4bc9ddadac85f180d7d812', { client: 'desk', text: `mutation DeskDecideClaim($input: DecideWarrantyClaimInput!) {
  decideWarrantyClaim(input: $input) {
    ...DeskSavedClaim
    __typename
  }
}

fragment DeskSavedClaim on WarrantyClaimPayload {
  claim {
    ...DeskClaim
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskClaim on WarrantyClaim {
  id
  filedAt
  description
  claimStatus
  decidedAt
  decision
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskExportCustomer
  ['7937f1dc353ac66ccf424ca02fea15429de90b34682fbc478a6c509e9c15da0e', { client: 'desk', text: `mutation DeskExportCustomer($input: ExportCustomerInput!) {
  exportCustomer(input: $input) {
    dataExport {
      ...DeskExport
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskExport on DataExport {
  id
  exportStatus
  requestedAt
  url
  expiresAt
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskFeedback
  ['9ce504f92d68119c3d95bed2a65b1a6e672da6f6f5ef705f6d7e1d7a26069b87', { client: 'desk', text: `query DeskFeedback($filter: FeedbackFilter, $first: Int = 20, $after: String) {
  feedback(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      occurredAt
      summary
      metric
      score
      comment
      handle
      customer {
        id
        identified
        __typename
      }
      serviceCase {
        id
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskFileClaim
  ['ffb9080e439324ecf9b59d8c75a13c3947fb8c27aa2d45c7cfb66489b64ec841', { client: 'desk', text: `mutation DeskFileClaim($input: FileWarrantyClaimInput!) {
  fileWarrantyClaim(input: $input) {
    ...DeskSavedClaim
    __typename
  }
}

fragment DeskSavedClaim on WarrantyClaimPayload {
  claim {
    ...DeskClaim
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskClaim on WarrantyClaim {
  id
  filedAt
  description
  claimStatus
  decidedAt
  decision
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskFulfilOffer
  ['d05b24146312383abc2d55b25dc5184ffa347677d5979b029dbe6fd459229abd', { client: 'desk', text: `mutation DeskFulfilOffer($input: FulfilOfferInput!) {
  fulfilOffer(input: $input) {
    ...DeskSavedCase
    __typename
  }
}

fragment DeskSavedCase on CasePayload {
  serviceCase {
    ...DeskCaseFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskCaseFields on ServiceCase {
  ...DeskCaseSummary
  customer {
    id
    name {
      display
      pronunciation
      __typename
    }
    __typename
  }
  via
  touchpoint
  store
  skus
  openedBy
  resolvedAt
  reopenCount
  confirmed
  confirmationComment
  resolutionNote
  firstContactResolution
  rootCause {
    category
    explanation
    prevention
    __typename
  }
  updates {
    id
    at
    message
    via
    __typename
  }
  steps {
    id
    title
    dueAt
    doneAt
    doneBy
    playbook
    dropped {
      at
      because
      __typename
    }
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    fulfilmentNote
    __typename
  }
  reopenings {
    at
    because
    by
    __typename
  }
  order {
    ...DeskOrderSummary
    __typename
  }
  warranty {
    id
    description
    status
    __typename
  }
  __typename
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskIdentifyCustomer
  ['51fbca89e9c8c27a62b6d2a2b4dab8c207ec1753be2a0bf26eae57e41b546624', { client: 'desk', text: `mutation DeskIdentifyCustomer($input: IdentifyCustomerInput!) {
  identifyCustomer(input: $input) {
    customer {
      ...DeskCustomerSummary
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskCustomerSummary on Customer {
  id
  version
  status
  identified
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    memberSince
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskIdentity
  ['43e6e49f29d6682e48c104f8414faf75aa756f2b3556994cd8d1c8de227c2577', { client: 'desk', text: `query DeskIdentity($id: ID!, $first: Int = 20, $after: String) {
  customer(id: $id) {
    id
    identity {
      records {
        id
        name {
          display
          __typename
        }
        emails {
          address
          __typename
        }
        phones {
          number
          __typename
        }
        joinedAt
        survivor
        __typename
      }
      unidentified {
        id
        emails {
          address
          __typename
        }
        phones {
          number
          __typename
        }
        handles {
          system
          value
          __typename
        }
        joinedAt
        __typename
      }
      history(first: $first, after: $after) {
        nodes {
          id
          occurredAt
          summary
          eventKind
          records
          by
          automatic
          reason
          __typename
        }
        pageInfo {
          ...NextPage
          __typename
        }
        __typename
      }
      duplicates(first: 10) {
        ...DeskMatch
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment DeskMatch on Match {
  id
  score
  matchStatus
  left {
    ...DeskCustomerSummary
    __typename
  }
  right {
    ...DeskCustomerSummary
    __typename
  }
  evidence {
    field
    agreement
    weight
    message
    __typename
  }
  __typename
}

fragment DeskCustomerSummary on Customer {
  id
  version
  status
  identified
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    memberSince
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  __typename
}` }],
  // DeskInspectionsDue
  ['fc71eccf58c46b95769c56eab995e6b932a3750cf7ad076e2fdc4388d51a26aa', { client: 'desk', text: `query DeskInspectionsDue($from: Date!, $to: Date!, $store: String, $booked: Boolean, $first: Int = 20, $after: String) {
  inspectionsDue(
    from: $from
    to: $to
    store: $store
    booked: $booked
    first: $first
    after: $after
  ) {
    nodes {
      id
      description
      status
      nextInspectionDue
      customer {
        ...DeskCustomerSummary
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment DeskCustomerSummary on Customer {
  id
  version
  status
  identified
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    memberSince
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskInteractions
  ['d2fab091920ae39b9e2a17f91ddca50e9470a3d180d5950f55270969bc6657ce', { client: 'desk', text: `query DeskInteractions($id: ID!, $first: Int = 20, $after: String, $filter: InteractionFilter) {
  customer(id: $id) {
    id
    interactions(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        occurredAt
        type
        via
        direction
        touchpoint
        store
        agent
        subject
        body
        sentiment
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskMatchExplanation
  ['b7c5142938ef8309e65fa7d2d4d3046ee50bf79fb6863bd980eca8d73f409291', { client: 'desk', text: `query DeskMatchExplanation($left: ID!, $right: ID!) {
  matchExplanation(left: $left, right: $right) {
    score
    decision
    because
    evidence {
      field
      agreement
      weight
      message
      __typename
    }
    __typename
  }
}` }],
  // DeskMatchQueue
  ['e3b3f2efdfdcbe2e1953b75a0c9233fd0bfc652244a411398826cdc7c05d3c64', { client: 'desk', text: `query DeskMatchQueue($minScore: Float = 0.5, $first: Int = 20, $after: String) {
  matchQueue(minScore: $minScore, first: $first, after: $after) {
    nodes {
      ...DeskMatch
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment DeskMatch on Match {
  id
  score
  matchStatus
  left {
    ...DeskCustomerSummary
    __typename
  }
  right {
    ...DeskCustomerSummary
    __typename
  }
  evidence {
    field
    agreement
    weight
    message
    __typename
  }
  __typename
}

fragment DeskCustomerSummary on Customer {
  id
  version
  status
  identified
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    memberSince
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskMergeCustomers
  ['49015414f4cf582233bf4f22d5eaccc72442a21a352163b213b04f9a6a369d47', { client: 'desk', text: `mutation DeskMergeCustomers($input: MergeCustomersInput!) {
  mergeCustomers(input: $input) {
    customer {
      ...DeskCustomerSummary
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskCustomerSummary on Customer {
  id
  version
  status
  identified
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    memberSince
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskMergePreview
  ['699959485eb0c9280dc1feb277bbc8167e54dfc0b854c1dcbe7fee5c937fac1a', { client: 'desk', text: `query DeskMergePreview($survivor: ID!, $others: [ID!]!) {
  mergePreview(survivor: $survivor, others: $others) {
    fields {
      field
      value
      fromRecord
      rule
      __typename
    }
    blockers {
      code
      message
      __typename
    }
    records
    orders
    warranties
    interactions
    __typename
  }
}` }],
  // DeskMessage
  ['779a3cfe692b596030bd257175ac0295c0e4e29ccd99bab68cf872c0b8930927', { client: 'desk', text: `query DeskMessage($id: ID!) {
  message(id: $id) {
    ...DeskMessageFields
    body
    deliverySteps {
      status
      at
      note
      __typename
    }
    __typename
  }
}

fragment DeskMessageFields on Message {
  id
  occurredAt
  summary
  messageKind
  messageStatus
  messagePurpose
  sentVia
  subject
  notBefore
  objections {
    code
    message
    until
    __typename
  }
  customer {
    id
    __typename
  }
  about {
    id
    __typename
  }
  __typename
}` }],
  // DeskMessagePreview
  ['a60b25f84a6df809c94b1b4d6a131fb48a410c8dc25951e400f9e262f5703bc1', { client: 'desk', text: `query DeskMessagePreview($input: MessagePreviewInput!) {
  messagePreview(input: $input) {
    subject
    body
    locale
    __typename
  }
}` }],
  // DeskMessageTexts
  ['7893d3a1dee9779c6aa57996e77fd251975d91ce2894554282dcf9e22949d63c', { client: 'desk', text: `query DeskMessageTexts($kind: MessageKind) {
  messageTemplates(kind: $kind) {
    ...MessageText
    __typename
  }
}

fragment MessageText on MessageTemplate {
  code
  kind
  channel
  locale
  version
  enabled
  subject
  body
  __typename
}` }],
  // DeskOfferResolution
  ['adcd5f450c98b13b77d62e047c1df2a5a8c6bed6ada8ada1573a126a0e479c90', { client: 'desk', text: `mutation DeskOfferResolution($input: OfferResolutionInput!) {
  offerResolution(input: $input) {
    ...DeskSavedCase
    __typename
  }
}

fragment DeskSavedCase on CasePayload {
  serviceCase {
    ...DeskCaseFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskCaseFields on ServiceCase {
  ...DeskCaseSummary
  customer {
    id
    name {
      display
      pronunciation
      __typename
    }
    __typename
  }
  via
  touchpoint
  store
  skus
  openedBy
  resolvedAt
  reopenCount
  confirmed
  confirmationComment
  resolutionNote
  firstContactResolution
  rootCause {
    category
    explanation
    prevention
    __typename
  }
  updates {
    id
    at
    message
    via
    __typename
  }
  steps {
    id
    title
    dueAt
    doneAt
    doneBy
    playbook
    dropped {
      at
      because
      __typename
    }
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    fulfilmentNote
    __typename
  }
  reopenings {
    at
    because
    by
    __typename
  }
  order {
    ...DeskOrderSummary
    __typename
  }
  warranty {
    id
    description
    status
    __typename
  }
  __typename
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskOpenCase
  ['3a8dfe3750c6242a1959e16da65680985dcbc0c8279c8ab62a246cc0445d8173', { client: 'desk', text: `mutation DeskOpenCase($input: OpenCaseInput!) {
  openCase(input: $input) {
    ...DeskSavedCase
    __typename
  }
}

fragment DeskSavedCase on CasePayload {
  serviceCase {
    ...DeskCaseFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskCaseFields on ServiceCase {
  ...DeskCaseSummary
  customer {
    id
    name {
      display
      pronunciation
      __typename
    }
    __typename
  }
  via
  touchpoint
  store
  skus
  openedBy
  resolvedAt
  reopenCount
  confirmed
  confirmationComment
  resolutionNote
  firstContactResolution
  rootCause {
    category
    explanation
    prevention
    __typename
  }
  updates {
    id
    at
    message
    via
    __typename
  }
  steps {
    id
    title
    dueAt
    doneAt
    doneBy
    playbook
    dropped {
      at
      because
      __typename
    }
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    fulfilmentNote
    __typename
  }
  reopenings {
    at
    because
    by
    __typename
  }
  order {
    ...DeskOrderSummary
    __typename
  }
  warranty {
    id
    description
    status
    __typename
  }
  __typename
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskOrder
  ['5792d6de119da28e44c48bfe877e4a78922a08901fde601823abd5e6aee1732e', { client: 'desk', text: `query DeskOrder($id: ID!) {
  order(id: $id) {
    ...DeskOrderFields
    __typename
  }
}

fragment DeskOrderFields on Order {
  ...DeskOrderSummary
  associate
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  contact {
    name
    email
    phone
    __typename
  }
  lines(first: 50) {
    nodes {
      id
      sku
      description
      quantity
      returnedQuantity
      total {
        ...MoneyFields
        __typename
      }
      serialNumbers
      warranties {
        id
        status
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
  tenders {
    kind
    amount {
      ...MoneyFields
      __typename
    }
    last4
    __typename
  }
  promises {
    promisedBy
    setAt
    because
    __typename
  }
  returns {
    id
    returnNumber
    occurredAt
    returnReason
    note
    refund {
      ...MoneyFields
      __typename
    }
    __typename
  }
  shipTo {
    ...AddressFields
    __typename
  }
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}` }],
  // DeskOrdersByReceipt
  ['f772d0cd225729acd998852aac64d81bcf1604842f5ad97139edf3eba7fa64e9', { client: 'desk', text: `query DeskOrdersByReceipt($receipt: ReceiptInput!) {
  ordersByReceipt(receipt: $receipt) {
    ...DeskOrderFields
    __typename
  }
}

fragment DeskOrderFields on Order {
  ...DeskOrderSummary
  associate
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  contact {
    name
    email
    phone
    __typename
  }
  lines(first: 50) {
    nodes {
      id
      sku
      description
      quantity
      returnedQuantity
      total {
        ...MoneyFields
        __typename
      }
      serialNumbers
      warranties {
        id
        status
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
  tenders {
    kind
    amount {
      ...MoneyFields
      __typename
    }
    last4
    __typename
  }
  promises {
    promisedBy
    setAt
    because
    __typename
  }
  returns {
    id
    returnNumber
    occurredAt
    returnReason
    note
    refund {
      ...MoneyFields
      __typename
    }
    __typename
  }
  shipTo {
    ...AddressFields
    __typename
  }
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}` }],
  // DeskPlaybookFollowUps
  ['b03a327aebe87453e199fc2602820aae4ba30ba69c186de786637af2ae586971', { client: 'desk', text: `query DeskPlaybookFollowUps($id: ID!, $first: Int = 20, $after: String) {
  customer(id: $id) {
    id
    playbookFollowUps(first: $first, after: $after) {
      nodes {
        id
        occurredAt
        playbook
        trigger
        dueAt
        followUpStatus
        endedAt
        endedBecause
        about {
          id
          __typename
        }
        actions {
          kind
          title
          message
          messageKind
          via
          topic
          assignee
          delayMinutes
          __typename
        }
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskPostCaseUpdate
  ['f8ca32b0c26309c8f721bb1aa6284a5b49bc94cd923768c041db4e534b7c16dc', { client: 'desk', text: `mutation DeskPostCaseUpdate($input: PostCaseUpdateInput!) {
  postCaseUpdate(input: $input) {
    ...DeskSavedCase
    __typename
  }
}

fragment DeskSavedCase on CasePayload {
  serviceCase {
    ...DeskCaseFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskCaseFields on ServiceCase {
  ...DeskCaseSummary
  customer {
    id
    name {
      display
      pronunciation
      __typename
    }
    __typename
  }
  via
  touchpoint
  store
  skus
  openedBy
  resolvedAt
  reopenCount
  confirmed
  confirmationComment
  resolutionNote
  firstContactResolution
  rootCause {
    category
    explanation
    prevention
    __typename
  }
  updates {
    id
    at
    message
    via
    __typename
  }
  steps {
    id
    title
    dueAt
    doneAt
    doneBy
    playbook
    dropped {
      at
      because
      __typename
    }
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    fulfilmentNote
    __typename
  }
  reopenings {
    at
    because
    by
    __typename
  }
  order {
    ...DeskOrderSummary
    __typename
  }
  warranty {
    id
    description
    status
    __typename
  }
  __typename
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskPromiseCall
  ['2ba9ba538a12aa7c82b35c6de96f24b747ce036f3a8c0e5619b04d236b9e6ecc', { client: 'desk', text: `mutation DeskPromiseCall($input: PromiseCallInput!) {
  promiseCall(input: $input) {
    call {
      ...DeskCallFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskCallFields on Call {
  id
  version
  dueAt
  note
  assignee
  store
  doneAt
  cancelledBecause
  serviceCase {
    id
    title
    __typename
  }
  attempts {
    at
    outcome
    note
    by
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskPromiseDelivery
  ['48568e7c7cb2c3d616d1eeddd2c7ec2a9cc094022ef15af3b4460ce76569ce33', { client: 'desk', text: `mutation DeskPromiseDelivery($input: PromiseDeliveryInput!) {
  promiseDelivery(input: $input) {
    order {
      ...DeskOrderSummary
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskRecordCall
  ['7e8d3294c9fc60bf1872533603704665e39baeb1b274f4782029e9b22ceab15f', { client: 'desk', text: `mutation DeskRecordCall($input: RecordCallInput!) {
  recordCall(input: $input) {
    call {
      ...DeskCallFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskCallFields on Call {
  id
  version
  dueAt
  note
  assignee
  store
  doneAt
  cancelledBecause
  serviceCase {
    id
    title
    __typename
  }
  attempts {
    at
    outcome
    note
    by
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskRecordInteraction
  ['0527bac6e482a699f0c0210b29960e71bf6a4841e7dcfabce859751c3389dced', { client: 'desk', text: `mutation DeskRecordInteraction($input: RecordInteractionInput!) {
  recordInteraction(input: $input) {
    interaction {
      id
      occurredAt
      summary
      __typename
    }
    warnings {
      ...UserErrorFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskRegisterCustomer
  ['df0dd50562fff3665d79a60cfb880a83277c25120f05801d37a6566f783b10c6', { client: 'desk', text: `mutation DeskRegisterCustomer($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) {
    customer {
      ...DeskCustomerSummary
      __typename
    }
    outcome
    warnings {
      ...UserErrorFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskCustomerSummary on Customer {
  id
  version
  status
  identified
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    memberSince
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskReinstateWarranty
  ['16349403aa054e1e34aabe5e218df2ad7e8da3955cb528dac98e592a451ab8f6', { client: 'desk', text: `mutation DeskReinstateWarranty($input: ReinstateWarrantyInput!) {
  reinstateWarranty(input: $input) {
    warranty {
      ...DeskWarrantyFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskWarrantyFields on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  voidedBecause
  plan {
    code
    name
    covers
    excludes
    __typename
  }
  receipt {
    number
    store
    __typename
  }
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  claims(first: 20) {
    nodes {
      ...DeskClaim
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
  __typename
}

fragment DeskClaim on WarrantyClaim {
  id
  filedAt
  description
  claimStatus
  decidedAt
  decision
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskRejectMatch
  ['f5e1f08d8aacfbf006c9a55ef30cef205443bd318a32b4a0ebfc44d708dfffcf', { client: 'desk', text: `mutation DeskRejectMatch($input: RejectMatchInput!) {
  rejectMatch(input: $input) {
    match {
      id
      matchStatus
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskReopenCase
  ['f51ef1c8f2013d703d96eac8982728b531c72ce8ed5f93154bc97cb7ddf78d58', { client: 'desk', text: `mutation DeskReopenCase($input: ReopenCaseInput!) {
  reopenCase(input: $input) {
    ...DeskSavedCase
    __typename
  }
}

fragment DeskSavedCase on CasePayload {
  serviceCase {
    ...DeskCaseFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskCaseFields on ServiceCase {
  ...DeskCaseSummary
  customer {
    id
    name {
      display
      pronunciation
      __typename
    }
    __typename
  }
  via
  touchpoint
  store
  skus
  openedBy
  resolvedAt
  reopenCount
  confirmed
  confirmationComment
  resolutionNote
  firstContactResolution
  rootCause {
    category
    explanation
    prevention
    __typename
  }
  updates {
    id
    at
    message
    via
    __typename
  }
  steps {
    id
    title
    dueAt
    doneAt
    doneBy
    playbook
    dropped {
      at
      because
      __typename
    }
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    fulfilmentNote
    __typename
  }
  reopenings {
    at
    because
    by
    __typename
  }
  order {
    ...DeskOrderSummary
    __typename
  }
  warranty {
    id
    description
    status
    __typename
  }
  __typename
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskRequestUpload
  ['ba62199801f2452e8e75f53e4da38466222923fdb155e7becf931e6b7c628f0e', { client: 'desk', text: `mutation DeskRequestUpload($input: RequestUploadInput!) {
  requestUpload(input: $input) {
    attachment {
      ...AttachmentFields
      __typename
    }
    uploadUrl
    fields {
      name
      value
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskResolveCase
  ['cd0078ca9826a95559e12358bb204b8c08381b950c740c520ffa172c53bebd45', { client: 'desk', text: `mutation DeskResolveCase($input: ResolveCaseInput!) {
  resolveCase(input: $input) {
    ...DeskSavedCase
    warnings {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskSavedCase on CasePayload {
  serviceCase {
    ...DeskCaseFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskCaseFields on ServiceCase {
  ...DeskCaseSummary
  customer {
    id
    name {
      display
      pronunciation
      __typename
    }
    __typename
  }
  via
  touchpoint
  store
  skus
  openedBy
  resolvedAt
  reopenCount
  confirmed
  confirmationComment
  resolutionNote
  firstContactResolution
  rootCause {
    category
    explanation
    prevention
    __typename
  }
  updates {
    id
    at
    message
    via
    __typename
  }
  steps {
    id
    title
    dueAt
    doneAt
    doneBy
    playbook
    dropped {
      at
      because
      __typename
    }
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    fulfilmentNote
    __typename
  }
  reopenings {
    at
    because
    by
    __typename
  }
  order {
    ...DeskOrderSummary
    __typename
  }
  warranty {
    id
    description
    status
    __typename
  }
  __typename
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskSearchCustomers
  ['09ed4da1d466d4d4ca22b3d78458fe21bda7b07100a5dd830279817d485b9d11', { client: 'desk', text: `query DeskSearchCustomers($text: String!, $includeUnidentified: Boolean = false, $first: Int = 20, $after: String) {
  searchCustomers(
    text: $text
    includeUnidentified: $includeUnidentified
    first: $first
    after: $after
  ) {
    edges {
      matchedOn
      node {
        ...DeskCustomerSummary
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment DeskCustomerSummary on Customer {
  id
  version
  status
  identified
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    memberSince
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskSendMessage
  ['994f149378f1729eb084b009f35fbe61235bbb78dd9c67ec299b090a2bc81649', { client: 'desk', text: `mutation DeskSendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    ...DeskSavedMessage
    __typename
  }
}

fragment DeskSavedMessage on MessagePayload {
  message {
    ...DeskMessageFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskMessageFields on Message {
  id
  occurredAt
  summary
  messageKind
  messageStatus
  messagePurpose
  sentVia
  subject
  notBefore
  objections {
    code
    message
    until
    __typename
  }
  customer {
    id
    __typename
  }
  about {
    id
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskSetConsents
  ['b053510a555f96dfa291a81b8956587163658b5648eab242b87be989f117776f', { client: 'desk', text: `mutation DeskSetConsents($input: SetContactConsentsInput!) {
  setContactConsents(input: $input) {
    ...DeskSavedPreferences
    __typename
  }
}

fragment DeskSavedPreferences on PreferencesPayload {
  preferences {
    ...DeskPreferences
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskPreferences on Preferences {
  version
  consents {
    id
    channel
    purpose
    consent
    occurredAt
    source
    evidence
    __typename
  }
  rules {
    preferredChannel
    timeZone
    quietFrom
    quietTo
    weeklyCap
    pausedUntil
    __typename
  }
  tastes {
    likes {
      topic
      value
      __typename
    }
    dislikes {
      topic
      value
      __typename
    }
    sizes {
      of
      value
      __typename
    }
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskSetContactRules
  ['df93b198b515a7e0d2b5a48edc91a45431cc438bc40cc28c972c57fe095841b4', { client: 'desk', text: `mutation DeskSetContactRules($input: SetContactRulesInput!) {
  setContactRules(input: $input) {
    ...DeskSavedPreferences
    __typename
  }
}

fragment DeskSavedPreferences on PreferencesPayload {
  preferences {
    ...DeskPreferences
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskPreferences on Preferences {
  version
  consents {
    id
    channel
    purpose
    consent
    occurredAt
    source
    evidence
    __typename
  }
  rules {
    preferredChannel
    timeZone
    quietFrom
    quietTo
    weeklyCap
    pausedUntil
    __typename
  }
  tastes {
    likes {
      topic
      value
      __typename
    }
    dislikes {
      topic
      value
      __typename
    }
    sizes {
      of
      value
      __typename
    }
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskSettleMessage
  ['290b330105fc21db1ed5b96396c22d9ca15e6fc49627ea44d4387f16450c309f', { client: 'desk', text: `mutation DeskSettleMessage($input: SettleMessageInput!) {
  settleMessage(input: $input) {
    ...DeskSavedMessage
    __typename
  }
}

fragment DeskSavedMessage on MessagePayload {
  message {
    ...DeskMessageFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskMessageFields on Message {
  id
  occurredAt
  summary
  messageKind
  messageStatus
  messagePurpose
  sentVia
  subject
  notBefore
  objections {
    code
    message
    until
    __typename
  }
  customer {
    id
    __typename
  }
  about {
    id
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskStaff
  ['741e9eb0eef3a8162e5e5e977a4b615f6eb41f32ebaa8ab0a21880469d936c63', { client: 'desk', text: `query DeskStaff($text: String, $store: String, $first: Int = 10, $after: String) {
  staff(text: $text, store: $store, first: $first, after: $after) {
    nodes {
      id
      name
      role
      stores
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskSubmitFeedback
  ['637c803a8f65c24b33fc02c364a2ed214f180c61e008b06a1cc9bf3139dd8d01', { client: 'desk', text: `mutation DeskSubmitFeedback($input: SubmitFeedbackInput!) {
  submitFeedback(input: $input) {
    feedback {
      id
      __typename
    }
    openedCases {
      ...DeskCaseSummary
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskTimeline
  ['48cdc054787b7d60c0f23ec38ab1c4820b76e1dee33706110aa50a09f0e9256a', { client: 'desk', text: `query DeskTimeline($id: ID!, $first: Int = 20, $after: String, $filter: TimelineFilter) {
  customer(id: $id) {
    id
    timeline(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        occurredAt
        summary
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskUncertainMessages
  ['816c0b1bc12600243b6759e33dd819ad0cb086aaea3fc31473c2cd98899c37b3', { client: 'desk', text: `query DeskUncertainMessages($first: Int = 20, $after: String) {
  uncertainMessages(first: $first, after: $after) {
    nodes {
      ...DeskMessageFields
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment DeskMessageFields on Message {
  id
  occurredAt
  summary
  messageKind
  messageStatus
  messagePurpose
  sentVia
  subject
  notBefore
  objections {
    code
    message
    until
    __typename
  }
  customer {
    id
    __typename
  }
  about {
    id
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskUnmergeCustomer
  ['849485ab6f987182c4b98026677d79efe880bd253c0500ff1c6883ad90c0653e', { client: 'desk', text: `mutation DeskUnmergeCustomer($input: UnmergeCustomerInput!) {
  unmergeCustomer(input: $input) {
    survivor {
      ...DeskCustomerSummary
      __typename
    }
    restored {
      ...DeskCustomerSummary
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskCustomerSummary on Customer {
  id
  version
  status
  identified
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    memberSince
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskUpdateCall
  ['36ef3c0604db31a6ed477f40fc4ee2a96455d0f1e0a95f0f0af4289dd734c247', { client: 'desk', text: `mutation DeskUpdateCall($input: UpdateCallInput!) {
  updateCall(input: $input) {
    call {
      ...DeskCallFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskCallFields on Call {
  id
  version
  dueAt
  note
  assignee
  store
  doneAt
  cancelledBecause
  serviceCase {
    id
    title
    __typename
  }
  attempts {
    at
    outcome
    note
    by
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskUpdateCase
  ['82519d3c26c2ee8414a501588b83188e1589d48783f032da3840996d2f1df290', { client: 'desk', text: `mutation DeskUpdateCase($input: UpdateCaseInput!) {
  updateCase(input: $input) {
    ...DeskSavedCase
    __typename
  }
}

fragment DeskSavedCase on CasePayload {
  serviceCase {
    ...DeskCaseFields
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment DeskCaseFields on ServiceCase {
  ...DeskCaseSummary
  customer {
    id
    name {
      display
      pronunciation
      __typename
    }
    __typename
  }
  via
  touchpoint
  store
  skus
  openedBy
  resolvedAt
  reopenCount
  confirmed
  confirmationComment
  resolutionNote
  firstContactResolution
  rootCause {
    category
    explanation
    prevention
    __typename
  }
  updates {
    id
    at
    message
    via
    __typename
  }
  steps {
    id
    title
    dueAt
    doneAt
    doneBy
    playbook
    dropped {
      at
      because
      __typename
    }
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    answeredAt
    fulfilledAt
    fulfilmentNote
    __typename
  }
  reopenings {
    at
    because
    by
    __typename
  }
  order {
    ...DeskOrderSummary
    __typename
  }
  warranty {
    id
    description
    status
    __typename
  }
  __typename
}

fragment DeskCaseSummary on ServiceCase {
  id
  version
  title
  caseStatus
  severity
  caseReason
  assignee
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  nextUpdateDueAt
  breached
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment DeskOrderSummary on Order {
  id
  version
  number
  source
  store
  status
  placedAt
  promisedBy
  deliveredAt
  lineCount
  total {
    ...MoneyFields
    __typename
  }
  netTotal {
    ...MoneyFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskUpdateCustomer
  ['eb39200a52dc7cc3ad991e9db8349be75c05a0cfff541aee5f04b8fb8f5d238e', { client: 'desk', text: `mutation DeskUpdateCustomer($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) {
    customer {
      ...DeskCustomerSummary
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskCustomerSummary on Customer {
  id
  version
  status
  identified
  name {
    given
    family
    preferred
    pronunciation
    display
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  loyalty {
    number
    tier
    points
    memberSince
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskUpdateVisit
  ['068d909fc99a533e2da1bdda0246abd0b1b5237a7aaf5db2edf5eb96e14376a1', { client: 'desk', text: `mutation DeskUpdateVisit($input: UpdateAppointmentInput!) {
  updateAppointment(input: $input) {
    ...DeskBookedVisit
    __typename
  }
}

fragment DeskBookedVisit on AppointmentPayload {
  appointment {
    id
    version
    startsAt
    minutes
    store
    status
    visitPurpose
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskVisitTimes
  ['375e73971f9cfd0289fb0357015a72c1ac9736faf36caa9d1c8db8a8d84221d7', { client: 'desk', text: `query DeskVisitTimes($store: String!, $from: Date!, $to: Date!, $minutes: Int) {
  appointmentSlots(store: $store, from: $from, to: $to, minutes: $minutes) {
    startsAt
    free
    __typename
  }
}` }],
  // DeskVoidWarranty
  ['63d58105ac1b11ec376a53d14143baaf8c58c4a780a84a1c7c5503e166ffb1b7', { client: 'desk', text: `mutation DeskVoidWarranty($input: VoidWarrantyInput!) {
  voidWarranty(input: $input) {
    warranty {
      ...DeskWarrantyFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment DeskWarrantyFields on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  voidedBecause
  plan {
    code
    name
    covers
    excludes
    __typename
  }
  receipt {
    number
    store
    __typename
  }
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  claims(first: 20) {
    nodes {
      ...DeskClaim
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
  __typename
}

fragment DeskClaim on WarrantyClaim {
  id
  filedAt
  description
  claimStatus
  decidedAt
  decision
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // DeskWarranty
  ['f4436e6272ae680e3309827b63eec37e0e21612424840e309378de37e6a01348', { client: 'desk', text: `query DeskWarranty($id: ID!) {
  warranty(id: $id) {
    ...DeskWarrantyFields
    inspections(first: 20) {
      nodes {
        id
        occurredAt
        store
        associate
        condition
        note
        findings {
          part
          condition
          note
          __typename
        }
        photos
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment DeskWarrantyFields on Warranty {
  id
  version
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  voidedBecause
  plan {
    code
    name
    covers
    excludes
    __typename
  }
  receipt {
    number
    store
    __typename
  }
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  claims(first: 20) {
    nodes {
      ...DeskClaim
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
  __typename
}

fragment DeskClaim on WarrantyClaim {
  id
  filedAt
  description
  claimStatus
  decidedAt
  decision
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskWebhookDeliveries
  ['41b8d063770497073c45dd502594f43f623e064958e9b8b00f407f4b1760c186', { client: 'desk', text: `query DeskWebhookDeliveries($filter: WebhookDeliveryFilter, $first: Int = 20, $after: String) {
  webhookDeliveries(filter: $filter, first: $first, after: $after) {
    nodes {
      ...WebhookDeliveryFields
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment WebhookDeliveryFields on WebhookDelivery {
  id
  integration
  topic
  externalId
  receivedAt
  deliveryStatus
  attemptCount
  wrote
  problems {
    code
    path
    message
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // DeskWebhookDelivery
  ['ed2057cf750bdac13270ce5abfdb03a33a453a7a83e680c62fe54ac638af5d58', { client: 'desk', text: `query DeskWebhookDelivery($id: ID!) {
  node(id: $id) {
    ... on WebhookDelivery {
      ...WebhookDeliveryFields
      payload
      __typename
    }
    __typename
  }
}

fragment WebhookDeliveryFields on WebhookDelivery {
  id
  integration
  topic
  externalId
  receivedAt
  deliveryStatus
  attemptCount
  wrote
  problems {
    code
    path
    message
    __typename
  }
  __typename
}` }],
  // DeskWorkListVersions
  ['acd6c4886e6ca684516678b8693ebb5ba83f916f00e6e6010ebc58baf41198df', { client: 'desk', text: `query DeskWorkListVersions($store: String) {
  workListVersions(store: $store) {
    list
    version
    __typename
  }
}` }],
  // AnalystAudience
  ['f06e1abfd3b59937a2a5b2e0972929144a37bf0ddafa7fbae3f68edc69e47359', { client: 'analyst', text: `query AnalystAudience($id: ID!) {
  node(id: $id) {
    ... on Audience {
      ...AnalystAudienceFields
      url
      __typename
    }
    __typename
  }
}

fragment AnalystAudienceFields on Audience {
  id
  exportStatus
  requestedAt
  members
  excluded {
    code
    count
    __typename
  }
  expiresAt
  sentAt
  __typename
}` }],
  // AnalystAudiences
  ['9ff44a910f76b68913cc7fa39145b540c18afea9a42e99ca3a9287646999191e', { client: 'analyst', text: `query AnalystAudiences($segmentId: ID, $first: Int = 20, $after: String) {
  audiences(segmentId: $segmentId, first: $first, after: $after) {
    nodes {
      ...AnalystAudienceFields
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment AnalystAudienceFields on Audience {
  id
  exportStatus
  requestedAt
  members
  excluded {
    code
    count
    __typename
  }
  expiresAt
  sentAt
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // AnalystBestCustomers
  ['3e520c75b7975020cc8fb0902c91478b09b8a602e24a614c0fd9dc8e810bdc5b', { client: 'analyst', text: `query AnalystBestCustomers($by: ValueMeasure = LIFETIME_VALUE, $first: Int = 20, $after: String) {
  bestCustomers(by: $by, first: $first, after: $after) {
    nodes {
      id
      insights {
        ...AnalystInsights
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment AnalystInsights on CustomerInsights {
  tier
  rfm {
    recency
    frequency
    monetary
    segment
    __typename
  }
  orderCount
  returnCount
  firstOrderAt
  lastOrderAt
  lifetimeValue {
    ...MoneyFields
    __typename
  }
  averageOrderValue {
    ...MoneyFields
    __typename
  }
  latestCsat
  latestCes
  latestNps
  openCases
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // AnalystConfirmAudienceSent
  ['1120f7da5b50acecbb77075aa18d5305cc81f09684a1e01ad59b41c2119f9520', { client: 'analyst', text: `mutation AnalystConfirmAudienceSent($input: ConfirmAudienceSentInput!) {
  confirmAudienceSent(input: $input) {
    audience {
      ...AnalystAudienceFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AnalystAudienceFields on Audience {
  id
  exportStatus
  requestedAt
  members
  excluded {
    code
    count
    __typename
  }
  expiresAt
  sentAt
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AnalystCustomerValue
  ['07c39d30390d82e47d72d6aaa7ddbbdef0af134997df3f0d5db2408c1bb85431', { client: 'analyst', text: `query AnalystCustomerValue($id: ID!, $days: Int = 365) {
  customer(id: $id) {
    id
    insights {
      ...AnalystInsights
      aliveProbability
      expectedOrders(days: $days)
      predictedValue(days: $days) {
        ...MoneyFields
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment AnalystInsights on CustomerInsights {
  tier
  rfm {
    recency
    frequency
    monetary
    segment
    __typename
  }
  orderCount
  returnCount
  firstOrderAt
  lastOrderAt
  lifetimeValue {
    ...MoneyFields
    __typename
  }
  averageOrderValue {
    ...MoneyFields
    __typename
  }
  latestCsat
  latestCes
  latestNps
  openCases
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}` }],
  // AnalystExportAudience
  ['5707468df600f2e3f93ee0011681bb24e526891f6c6edb14cd8e8db626e49ef1', { client: 'analyst', text: `mutation AnalystExportAudience($input: ExportAudienceInput!) {
  exportAudience(input: $input) {
    audience {
      ...AnalystAudienceFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AnalystAudienceFields on Audience {
  id
  exportStatus
  requestedAt
  members
  excluded {
    code
    count
    __typename
  }
  expiresAt
  sentAt
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AnalystJourney
  ['60b4f5068456fc9f5483b7748b429414d1d1eef574d85bd7377fccaa0a243192', { client: 'analyst', text: `query AnalystJourney($from: Date!, $to: Date!, $store: String, $via: Channel) {
  journey(from: $from, to: $to, store: $store, via: $via) {
    from
    to
    customers
    medianHours
    conversion
    repeatVisits
    carts
    abandonedCarts
    __typename
  }
}` }],
  // AnalystPainPoints
  ['ebe029fe9cb4d9f7152845f99ae20e8beef5f2aad68ca9864090a968fa152b44', { client: 'analyst', text: `query AnalystPainPoints($from: Date!, $to: Date!, $by: PainDimension!, $first: Int = 10) {
  painPoints(from: $from, to: $to, by: $by, first: $first) {
    key
    complaints
    lowScores
    returns
    customersLost
    share
    trend
    __typename
  }
}` }],
  // AnalystPainPointsWhere
  ['6bbf37ca7c4071c4b63662d2d7ef030c8f98443014b6807c07c198305e609061', { client: 'analyst', text: `query AnalystPainPointsWhere($from: Date!, $to: Date!, $by: PainDimension!, $where: PainKeyInput, $first: Int = 10) {
  painPoints(from: $from, to: $to, by: $by, where: $where, first: $first) {
    key
    complaints
    lowScores
    returns
    customersLost
    share
    trend
    latestCases {
      id
      title
      openedAt
      rootCause {
        category
        explanation
        prevention
        __typename
      }
      __typename
    }
    latestFeedback {
      id
      occurredAt
      metric
      score
      __typename
    }
    __typename
  }
}` }],
  // AnalystPlaybookExplanations
  ['3520db4a8773ec493ce9d4c29c43792aea68bd978930633e6aa04b02b1f1db7c', { client: 'analyst', text: `query AnalystPlaybookExplanations($input: PlaybookPreviewInput!) {
  playbookExplanations(input: $input) {
    playbook
    enabled
    acts
    because
    becauseNot
    actions {
      acts
      notBefore
      becauseNot
      objections {
        code
        message
        until
        __typename
      }
      action {
        ...AnalystPlaybookAction
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment AnalystPlaybookAction on PlaybookAction {
  kind
  severity
  reason
  title
  dueInMinutes
  offer
  value {
    ...MoneyFields
    __typename
  }
  percent
  message
  via
  topic
  metric
  messageKind
  purpose
  assignee
  delayMinutes
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}` }],
  // AnalystPlaybookPreview
  ['238628ec6cb46f8b20cb7c8900d885d0b36c551fd738bee6bc4a2588518fd276', { client: 'analyst', text: `query AnalystPlaybookPreview($input: PlaybookPreviewInput!) {
  playbookPreview(input: $input) {
    playbook
    because
    action {
      ...AnalystPlaybookAction
      __typename
    }
    __typename
  }
}

fragment AnalystPlaybookAction on PlaybookAction {
  kind
  severity
  reason
  title
  dueInMinutes
  offer
  value {
    ...MoneyFields
    __typename
  }
  percent
  message
  via
  topic
  metric
  messageKind
  purpose
  assignee
  delayMinutes
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}` }],
  // AnalystPlaybooks
  ['a7d1a6e0162bb6174a5202f934028649be20bdf9d1f18c7c764bd0db4aa96517', { client: 'analyst', text: `query AnalystPlaybooks {
  playbooks {
    ...AnalystPlaybook
    __typename
  }
}

fragment AnalystPlaybook on Playbook {
  id
  version
  name
  enabled
  trigger
  condition
  actions {
    ...AnalystPlaybookAction
    __typename
  }
  __typename
}

fragment AnalystPlaybookAction on PlaybookAction {
  kind
  severity
  reason
  title
  dueInMinutes
  offer
  value {
    ...MoneyFields
    __typename
  }
  percent
  message
  via
  topic
  metric
  messageKind
  purpose
  assignee
  delayMinutes
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}` }],
  // AnalystPreventionActions
  ['5a06fe7031150642445a3d3b854f319a98ee967ff24ab1919a9cf8fe2958efb1', { client: 'analyst', text: `query AnalystPreventionActions($status: [PreventionStatus!], $first: Int = 20, $after: String) {
  preventionActions(status: $status, first: $first, after: $after) {
    nodes {
      ...AnalystPreventionAction
      linkedCases {
        id
        title
        __typename
      }
      effect {
        days
        before
        after
        pValue
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment AnalystPreventionAction on PreventionAction {
  id
  version
  title
  owner
  dueOn
  preventionStatus
  doneOn
  pain {
    by
    key
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // AnalystSavePlaybook
  ['1a2f04719130a7936ed8073a6a42cc8cd5c875f5a72092ef659108c119ac629d', { client: 'analyst', text: `mutation AnalystSavePlaybook($input: SavePlaybookInput!) {
  savePlaybook(input: $input) {
    playbook {
      ...AnalystPlaybook
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AnalystPlaybook on Playbook {
  id
  version
  name
  enabled
  trigger
  condition
  actions {
    ...AnalystPlaybookAction
    __typename
  }
  __typename
}

fragment AnalystPlaybookAction on PlaybookAction {
  kind
  severity
  reason
  title
  dueInMinutes
  offer
  value {
    ...MoneyFields
    __typename
  }
  percent
  message
  via
  topic
  metric
  messageKind
  purpose
  assignee
  delayMinutes
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AnalystSavePreventionAction
  ['6bafdff8dd8ffb790a862c89040803facf4d406e5a0b9e8e46d9257b6fb8dbf5', { client: 'analyst', text: `mutation AnalystSavePreventionAction($input: SavePreventionActionInput!) {
  savePreventionAction(input: $input) {
    action {
      ...AnalystPreventionAction
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AnalystPreventionAction on PreventionAction {
  id
  version
  title
  owner
  dueOn
  preventionStatus
  doneOn
  pain {
    by
    key
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AnalystSaveSegment
  ['8edf33a40e218cf3dd72160e58a6754dfd9866bf8f9a5c1d7798206257fcf7bd', { client: 'analyst', text: `mutation AnalystSaveSegment($input: SaveSegmentInput!) {
  saveSegment(input: $input) {
    segment {
      ...AnalystSegment
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment AnalystSegment on Segment {
  id
  version
  name
  description
  enabled
  condition
  segmentStatus
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // AnalystSegmentMembers
  ['f24eb4e488aa1c288d80b61aff9c2de61f027f9a6e80a91ccce62f57a51b07ba', { client: 'analyst', text: `query AnalystSegmentMembers($id: ID!, $first: Int = 20, $after: String) {
  node(id: $id) {
    ... on Segment {
      ...AnalystSegment
      members(first: $first, after: $after) {
        nodes {
          id
          name {
            display
            __typename
          }
          __typename
        }
        pageInfo {
          ...NextPage
          __typename
        }
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment AnalystSegment on Segment {
  id
  version
  name
  description
  enabled
  condition
  segmentStatus
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // AnalystSegmentPreview
  ['6684e0939af71e44d886d468a5e155814d1625b8b84680dfae2f1f3b238673a5', { client: 'analyst', text: `query AnalystSegmentPreview($condition: JSON!) {
  segmentPreview(condition: $condition) {
    estimate
    low
    high
    sample {
      id
      name {
        display
        __typename
      }
      __typename
    }
    __typename
  }
}` }],
  // AnalystSegmentSizes
  ['10c484346eb9f60897d8d593e14de2bc9e4eb7228210ba1204e697ac0b746022', { client: 'analyst', text: `query AnalystSegmentSizes($id: ID!, $from: Date!, $to: Date!) {
  node(id: $id) {
    ... on Segment {
      id
      name
      memberCount
      sizes(from: $from, to: $to) {
        day
        members
        entered
        left
        __typename
      }
      __typename
    }
    __typename
  }
}` }],
  // AnalystSegments
  ['e220141b1457617f292a192452cd941b372eeb0cde90f0b84b1d77a7e313a58d', { client: 'analyst', text: `query AnalystSegments {
  segments {
    ...AnalystSegment
    memberCount
    __typename
  }
}

fragment AnalystSegment on Segment {
  id
  version
  name
  description
  enabled
  condition
  segmentStatus
  __typename
}` }],
  // AnalystServiceKpis
  ['e93ab43bc659f9c10b6135e9a6cd625dd3fdfb43d0e81b7304f3ed35e98fabaf', { client: 'analyst', text: `query AnalystServiceKpis($from: Date!, $to: Date!, $by: Period = MONTH, $touchpoint: String, $store: String, $agent: ID) {
  serviceKpis(
    from: $from
    to: $to
    by: $by
    touchpoint: $touchpoint
    store: $store
    agent: $agent
  ) {
    from
    to
    csat {
      ...AnalystKpi
      __typename
    }
    nps {
      ...AnalystKpi
      __typename
    }
    ces {
      ...AnalystKpi
      __typename
    }
    stars {
      ...AnalystKpi
      __typename
    }
    firstContactResolutionRate {
      ...AnalystKpi
      __typename
    }
    reopenRate {
      ...AnalystKpi
      __typename
    }
    breachRate {
      ...AnalystKpi
      __typename
    }
    medianFirstResponseMinutes {
      ...AnalystKpi
      __typename
    }
    medianResolutionHours {
      ...AnalystKpi
      __typename
    }
    repeatContactRate {
      ...AnalystKpi
      __typename
    }
    recoveredRepurchase {
      ...AnalystKpi
      __typename
    }
    unrecoveredRepurchase {
      ...AnalystKpi
      __typename
    }
    churnRate {
      ...AnalystKpi
      __typename
    }
    repeatPurchaseRate {
      ...AnalystKpi
      __typename
    }
    lifetimeValue {
      ...AnalystKpi
      __typename
    }
    averageLifetimeValue {
      ...MoneyFields
      __typename
    }
    __typename
  }
}

fragment AnalystKpi on Kpi {
  value
  count
  target
  met
  startValue
  targetBy
  owner
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}` }],
  // AnalystSetKpiTarget
  ['220f8ae3684fcfe56453d721e2b48b353d5a7cd0f85ecbad3f9c3629b335e1c1', { client: 'analyst', text: `mutation AnalystSetKpiTarget($input: SetKpiTargetInput!) {
  setKpiTarget(input: $input) {
    kpi
    value
    by
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleAnswerEstimate
  ['ed2f63355e5ac991e74f1ec2fb2d64504235ca1094af2e7445a0f50480c42b0e', { client: 'console', text: `mutation ConsoleAnswerEstimate($input: AnswerEstimateInput!) {
  answerEstimate(input: $input) {
    serviceJob {
      id
      jobStatus
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleAttachment
  ['e5386335fa6a3854ad19009dbf6a5df8e6d377970bc5a37311e1e797eb49228c', { client: 'console', text: `query ConsoleAttachment($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Attachment {
      attachmentStatus
      __typename
    }
    __typename
  }
}` }],
  // ConsoleAudienceSegments
  ['c05a93ad5641aebebbbf6c590d9e997cc9018d91109db1ac5432f8e1c4184633', { client: 'console', text: `query ConsoleAudienceSegments {
  segments {
    id
    name
    enabled
    __typename
  }
}` }],
  // ConsoleAudienceUrl
  ['dfefe5d6bec2a914909c73d76f98fb25e4b57f756bb05c9ea91799640b78494b', { client: 'console', text: `query ConsoleAudienceUrl($id: ID!) {
  node(id: $id) {
    ... on Audience {
      id
      url
      __typename
    }
    __typename
  }
}` }],
  // ConsoleAudiences
  ['e26ce4377eedf50bbb0ae84c4c72e8b249752f0e41ed03aead772e2588edf087', { client: 'console', text: `query ConsoleAudiences($first: Int = 20, $after: String) {
  audiences(first: $first, after: $after) {
    nodes {
      ...ConsoleAudience
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment ConsoleAudience on Audience {
  id
  exportStatus
  requestedAt
  members
  excluded {
    code
    count
    __typename
  }
  expiresAt
  sentAt
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleAuditLog
  ['4b909cb12b674c98a008b5a5ca2f3a344602ee621cb3f55f83878d4f4d20dd38', { client: 'console', text: `query ConsoleAuditLog($customerId: ID!, $first: Int = 20, $after: String) {
  auditTrail(customerId: $customerId, first: $first, after: $after) {
    nodes {
      ...ConsoleAuditEntry
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment ConsoleAuditEntry on AuditEntry {
  id
  customerId
  at
  by
  byStaff {
    id
    name
    __typename
  }
  byStaffId
  action
  fields
  correlationId
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleBestCustomers
  ['9006cc764f8952630f645f60322dee0b1e606cd75a15caa82262ac7903848f9e', { client: 'console', text: `query ConsoleBestCustomers($by: ValueMeasure!, $first: Int = 20, $after: String) {
  bestCustomers(by: $by, first: $first, after: $after) {
    nodes {
      id
      name {
        display
        __typename
      }
      insights {
        tier
        rfm {
          recency
          frequency
          monetary
          segment
          __typename
        }
        orderCount
        lastOrderAt
        lifetimeValue {
          ...MoneyFields
          __typename
        }
        averageOrderValue {
          ...MoneyFields
          __typename
        }
        predictedValue(days: 365) {
          ...MoneyFields
          __typename
        }
        aliveProbability
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleBookInspection
  ['8178584a07ac288ac7bfdc4d2433f0816b2ba3cc0f46a97431b7f88a7297d1d8', { client: 'console', text: `mutation ConsoleBookInspection($input: BookInspectionInput!) {
  bookInspection(input: $input) {
    appointment {
      id
      startsAt
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleBookVisit
  ['e07f52d3aaa6f05d605c130f33e589704acd24f1609c208a1d391fa0277b5fde', { client: 'console', text: `mutation ConsoleBookVisit($input: BookAppointmentInput!) {
  bookAppointment(input: $input) {
    appointment {
      id
      startsAt
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleCall
  ['e2f2efe09a1ac9eea194b0ebf10d8b5a5cd748b9f5e85b7ecc03e576b202e492', { client: 'console', text: `query ConsoleCall($id: ID!) {
  node(id: $id) {
    __typename
    ... on Call {
      ...ConsoleCallToMake
      __typename
    }
    __typename
  }
}

fragment ConsoleCallToMake on Call {
  id
  note
  attempts {
    at
    outcome
    note
    __typename
  }
  __typename
}` }],
  // ConsoleCancelErasure
  ['a0d3c5b6a0ceb9a78a139d41c36d290e29a85910ac9bd696edf95b6b1751dad6', { client: 'console', text: `mutation ConsoleCancelErasure($input: CancelErasureInput!) {
  cancelErasure(input: $input) {
    erasesAt
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleCancelImport
  ['2775c107daef320f3d9565bd59bfb8810ff26bffbffc75cc9d656bb32aa56460', { client: 'console', text: `mutation ConsoleCancelImport($input: CancelImportInput!) {
  cancelImport(input: $input) {
    importJob {
      ...ConsoleImportJob
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment ConsoleImportJob on ImportJob {
  id
  format
  importStatus
  dryRun
  rowsTotal
  rows
  applied
  skipped
  failed
  startedAt
  endedAt
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleCancelOrderErasure
  ['b1908294e77654534580e84aa29eb8f4ff958bfd3beae37ad53012217c6dfc83', { client: 'console', text: `mutation ConsoleCancelOrderErasure($input: CancelOrderErasureInput!) {
  cancelOrderErasure(input: $input) {
    order {
      ...ConsoleErasedOrder
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment ConsoleErasedOrder on Order {
  id
  number
  placedAt
  erasesAt
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleChangeVisit
  ['0b1fe5b3c937d3a605973f3acbfa1d7cc20b846a1d0b187bded360470ff24965', { client: 'console', text: `mutation ConsoleChangeVisit($input: UpdateAppointmentInput!) {
  updateAppointment(input: $input) {
    appointment {
      id
      status
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleClaim
  ['b2933ae1aca8fae2d3a4886e7aa7c4e6f20d246fd07e1492bbaec26f2062a496', { client: 'console', text: `query ConsoleClaim($id: ID!) {
  node(id: $id) {
    __typename
    ... on WarrantyClaim {
      id
      filedAt
      description
      claimStatus
      warranty {
        id
        description
        __typename
      }
      __typename
    }
    __typename
  }
}` }],
  // ConsoleClaimSale
  ['23e3c8fdf3c9871501827e46eba9c73ad0962cb84c842ea96f2fbf679944e915', { client: 'console', text: `mutation ConsoleClaimSale($input: ClaimOrderInput!) {
  claimOrder(input: $input) {
    order {
      id
      customer {
        id
        __typename
      }
      __typename
    }
    warnings {
      ...UserErrorFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleConfirmAudienceSent
  ['b12e69cb824cbe30fd4fde16538418bb1e3f9e99bea0a43d5b654b5bb020eaee', { client: 'console', text: `mutation ConsoleConfirmAudienceSent($input: ConfirmAudienceSentInput!) {
  confirmAudienceSent(input: $input) {
    audience {
      ...ConsoleAudience
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment ConsoleAudience on Audience {
  id
  exportStatus
  requestedAt
  members
  excluded {
    code
    count
    __typename
  }
  expiresAt
  sentAt
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleCorrectCustomer
  ['1d39bce15a59f4189e67fd748921487493c6bb7a23850899f41bc230c3504c82', { client: 'console', text: `mutation ConsoleCorrectCustomer($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) {
    customer {
      id
      version
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleCounterCustomer
  ['e8e229aeda46bbb3b287ae9ac63076f28356ba8a806b4cc1806d53bba726c6cf', { client: 'console', text: `query ConsoleCounterCustomer($id: ID!, $withCover: Boolean!, $withItems: Boolean!, $withOrders: Boolean!, $withCases: Boolean!, $withPreferences: Boolean!) {
  customer(id: $id) {
    id
    version
    status
    name {
      given
      family
      preferred
      pronunciation
      display
      __typename
    }
    emails {
      address
      label
      verified
      primary
      undeliverableSince
      __typename
    }
    phones {
      number
      label
      verified
      primary
      __typename
    }
    addresses {
      ...AddressFields
      __typename
    }
    loyalty {
      number
      tier
      __typename
    }
    nextActions {
      kind
      message
      dueAt
      subject {
        __typename
        id
        __typename
      }
      __typename
    }
    warranties(first: 10) @include(if: $withCover) {
      nodes {
        ...ConsoleCounterCover
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    serviceJobs(
      first: 20
      status: [RECEIVED, IN_PROGRESS, AWAITING_APPROVAL, AWAITING_PARTS, READY, CANCELLED]
    ) @include(if: $withItems) {
      nodes {
        ...ConsoleJob
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    orders(first: 5) @include(if: $withOrders) {
      nodes {
        ...ConsolePurchase
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    cases(first: 10, status: [OPEN, IN_PROGRESS, WAITING_ON_CUSTOMER, RESOLVED]) @include(if: $withCases) {
      nodes {
        ...ConsoleCounterCase
        __typename
      }
      __typename
    }
    preferences @include(if: $withPreferences) {
      tastes {
        likes {
          topic
          value
          __typename
        }
        dislikes {
          topic
          value
          __typename
        }
        sizes {
          of
          value
          __typename
        }
        __typename
      }
      __typename
    }
    email: contactDecision(channel: EMAIL, purpose: MARKETING) @include(if: $withPreferences) {
      ...ConsoleContactAnswer
      avoidSkus
      __typename
    }
    sms: contactDecision(channel: SMS, purpose: MARKETING) @include(if: $withPreferences) {
      ...ConsoleContactAnswer
      __typename
    }
    __typename
  }
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}

fragment ConsoleCounterCover on Warranty {
  id
  sku
  description
  serialNumber
  status
  startsOn
  endsOn
  nextInspectionDue
  heldOpenBecause
  plan {
    name
    covers
    excludes
    __typename
  }
  appointment {
    id
    startsAt
    store
    status
    __typename
  }
  lastInspection {
    id
    occurredAt
    store
    condition
    findings {
      part
      condition
      note
      __typename
    }
    note
    photos
    attachments {
      ...AttachmentFields
      __typename
    }
    __typename
  }
  inspections(first: 12) {
    nodes {
      id
      occurredAt
      condition
      __typename
    }
    __typename
  }
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment ConsoleJob on ServiceJob {
  id
  version
  jobKind
  jobStatus
  inCustody
  store
  tag
  description
  serialNumber
  conditionAtIntake
  findingsAtIntake {
    part
    condition
    note
    __typename
  }
  receivedAt
  promisedBy
  readyAt
  estimate {
    ...MoneyFields
    __typename
  }
  estimateAnswer
  stages {
    status
    at
    by
    note
    __typename
  }
  warranty {
    id
    nextInspectionDue
    lastInspection {
      id
      findings {
        part
        condition
        note
        __typename
      }
      __typename
    }
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment ConsolePurchase on Order {
  id
  number
  source
  store
  placedAt
  lineCount
  netTotal {
    ...MoneyFields
    __typename
  }
  lines(first: 3) {
    nodes {
      id
      sku
      description
      quantity
      serialNumbers
      __typename
    }
    __typename
  }
  __typename
}

fragment ConsoleCounterCase on ServiceCase {
  id
  title
  caseStatus
  caseReason
  openedAt
  resolutionDueAt
  nextUpdateDueAt
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    __typename
  }
  __typename
}

fragment ConsoleContactAnswer on ContactDecision {
  allowed
  reasons {
    code
    until
    __typename
  }
  __typename
}` }],
  // ConsoleCounterItems
  ['7751d7154c465dbdcb056c604ace6a8bc0c58b246eb17eb3b35e5f3bdd3e5275', { client: 'console', text: `query ConsoleCounterItems($filter: ServiceJobFilter, $first: Int = 20, $after: String) {
  serviceJobs(filter: $filter, first: $first, after: $after) {
    nodes {
      ...ConsoleJob
      customer {
        id
        name {
          display
          __typename
        }
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment ConsoleJob on ServiceJob {
  id
  version
  jobKind
  jobStatus
  inCustody
  store
  tag
  description
  serialNumber
  conditionAtIntake
  findingsAtIntake {
    part
    condition
    note
    __typename
  }
  receivedAt
  promisedBy
  readyAt
  estimate {
    ...MoneyFields
    __typename
  }
  estimateAnswer
  stages {
    status
    at
    by
    note
    __typename
  }
  warranty {
    id
    nextInspectionDue
    lastInspection {
      id
      findings {
        part
        condition
        note
        __typename
      }
      __typename
    }
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleCounterOfferAnswer
  ['993cc92376b3f1a27f81240a01052751a405e5b06baad8459c143a29b91f75a2', { client: 'console', text: `mutation ConsoleCounterOfferAnswer($input: AnswerOfferInput!) {
  answerOffer(input: $input) {
    serviceCase {
      id
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDecideClaim
  ['5d375ab39ddd8190f1e7b405322ef86d0b18ae5be188872c8a53ebbefe1cf5db', { client: 'console', text: `mutation ConsoleDecideClaim($input: DecideWarrantyClaimInput!) {
  decideWarrantyClaim(input: $input) {
    claim {
      id
      claimStatus
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskAddCaseContact
  ['e68cbc75f1aa3361d8f576165c4a9135b743bdccf1c638e75c8be03183861a77', { client: 'console', text: `mutation ConsoleDeskAddCaseContact($input: AddCaseContactInput!) {
  addCaseContact(input: $input) {
    ...ConsoleDeskSavedCase
    __typename
  }
}

fragment ConsoleDeskSavedCase on CasePayload {
  serviceCase {
    id
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskAnswerOffer
  ['ddadc7b6bd4a2905f4b478d4a8aa5c07e496e60fe9672146783e403fd1fad0ce', { client: 'console', text: `mutation ConsoleDeskAnswerOffer($input: AnswerOfferInput!) {
  answerOffer(input: $input) {
    ...ConsoleDeskSavedCase
    __typename
  }
}

fragment ConsoleDeskSavedCase on CasePayload {
  serviceCase {
    id
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskByHandle
  ['37ce7ccfd8efc82f4701e6385c1c547372cf8ed5ea5454457f66e0e1f1a8a6a6', { client: 'console', text: `query ConsoleDeskByHandle($key: CustomerKey!) {
  customersBy(key: $key) {
    ...ConsoleDeskPerson
    __typename
  }
}

fragment ConsoleDeskPerson on Customer {
  id
  status
  identified
  name {
    display
    pronunciation
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  loyalty {
    number
    tier
    __typename
  }
  __typename
}` }],
  // ConsoleDeskCase
  ['2406c351e9270d054cf515bd87a9e296513175117d46089755e28e461e41fe4c', { client: 'console', text: `query ConsoleDeskCase($id: ID!, $interactions: Boolean!) {
  serviceCase(id: $id) {
    ...ConsoleDeskCaseSummary
    ...ConsoleDeskCaseFields
    messages(first: 20) @include(if: $interactions) {
      nodes {
        ...ConsoleDeskMessage
        __typename
      }
      __typename
    }
    customer {
      ...ConsoleDeskPerson
      commitments(first: 50) {
        nodes {
          id
          dueAt
          assignee
          about {
            __typename
            id
            ... on Call {
              ...ConsoleCallToMake
              serviceCase {
                id
                __typename
              }
              __typename
            }
            __typename
          }
          __typename
        }
        __typename
      }
      timeline(first: 20) @include(if: $interactions) {
        nodes {
          ...ConsoleDeskTimelineEntry
          __typename
        }
        pageInfo {
          ...NextPage
          __typename
        }
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment ConsoleDeskCaseSummary on ServiceCase {
  id
  title
  caseStatus
  severity
  caseReason
  assignee
  store
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  resolvedAt
  nextUpdateDueAt
  breached
  __typename
}

fragment ConsoleDeskCaseFields on ServiceCase {
  details
  attachments {
    ...AttachmentFields
    __typename
  }
  via
  skus
  openedBy
  confirmed
  confirmationComment
  resolutionNote
  rootCause {
    category
    explanation
    prevention
    __typename
  }
  updates {
    id
    at
    message
    byStaff {
      id
      name
      __typename
    }
    __typename
  }
  steps {
    id
    title
    dueAt
    doneAt
    doneBy
    dropped {
      at
      because
      __typename
    }
    __typename
  }
  contacts(first: 20) {
    nodes {
      id
      occurredAt
      via
      direction
      note
      agent
      __typename
    }
    __typename
  }
  offers {
    id
    kind
    value {
      ...MoneyFields
      __typename
    }
    percent
    note
    offerStatus
    offeredAt
    fulfilmentNote
    __typename
  }
  reopenings {
    at
    because
    by
    __typename
  }
  order {
    id
    number
    placedAt
    __typename
  }
  feedback {
    id
    metric
    score
    comment
    __typename
  }
  __typename
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment ConsoleDeskMessage on Message {
  id
  occurredAt
  messageKind
  messageStatus
  sentVia
  subject
  body
  notBefore
  objections {
    code
    message
    until
    __typename
  }
  __typename
}

fragment ConsoleDeskPerson on Customer {
  id
  status
  identified
  name {
    display
    pronunciation
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  loyalty {
    number
    tier
    __typename
  }
  __typename
}

fragment ConsoleCallToMake on Call {
  id
  note
  attempts {
    at
    outcome
    note
    __typename
  }
  __typename
}

fragment ConsoleDeskTimelineEntry on TimelineEntry {
  __typename
  id
  occurredAt
  ... on Order {
    status
    number
    store
    total {
      amount
      currency
      __typename
    }
    __typename
  }
  ... on OrderReturn {
    returnReason
    store
    refund {
      amount
      currency
      __typename
    }
    __typename
  }
  ... on Inspection {
    condition
    store
    __typename
  }
  ... on WarrantyClaim {
    description
    claimStatus
    __typename
  }
  ... on Interaction {
    type
    via
    direction
    subject
    body
    store
    __typename
  }
  ... on ContactConsent {
    channel
    purpose
    consent
    __typename
  }
  ... on Feedback {
    metric
    score
    via
    comment
    store
    __typename
  }
  ... on ServiceCase {
    title
    caseStatus
    __typename
  }
  ... on IdentityEvent {
    eventKind
    records
    automatic
    reason
    __typename
  }
  ... on ServiceJob {
    jobKind
    jobStatus
    description
    store
    tag
    __typename
  }
  ... on Message {
    sentVia
    messageStatus
    subject
    body
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleDeskCases
  ['a4520a8ef3247bb941659ece889e4e930c3462222fbec63001e20d464ddf0611', { client: 'console', text: `query ConsoleDeskCases($filter: CaseFilter, $first: Int = 20, $after: String) {
  caseQueue(filter: $filter, first: $first, after: $after) {
    nodes {
      ...ConsoleDeskCaseSummary
      customer {
        id
        name {
          display
          __typename
        }
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment ConsoleDeskCaseSummary on ServiceCase {
  id
  title
  caseStatus
  severity
  caseReason
  assignee
  store
  openedAt
  firstResponseDueAt
  firstRespondedAt
  resolutionDueAt
  resolvedAt
  nextUpdateDueAt
  breached
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleDeskCompleteCaseStep
  ['600aeabc7834f3b7ecab58ae486dfa61d2e3f1ab5987d252d1c0344a11f7a28c', { client: 'console', text: `mutation ConsoleDeskCompleteCaseStep($input: CompleteCaseStepInput!) {
  completeCaseStep(input: $input) {
    ...ConsoleDeskSavedCase
    __typename
  }
}

fragment ConsoleDeskSavedCase on CasePayload {
  serviceCase {
    id
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskConfirmResolution
  ['b8c0abf024fb5be37e868e9f07e3dbd9dd06f44d18ad6a333cce75c80cf3df8a', { client: 'console', text: `mutation ConsoleDeskConfirmResolution($input: ConfirmResolutionInput!) {
  confirmResolution(input: $input) {
    ...ConsoleDeskSavedCase
    __typename
  }
}

fragment ConsoleDeskSavedCase on CasePayload {
  serviceCase {
    id
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskConsentHistory
  ['9573b4cee0af8bd7e6e02c01494c9a422791ba4246423e5d682a3505decf8ca7', { client: 'console', text: `query ConsoleDeskConsentHistory($id: ID!, $first: Int = 20, $after: String) {
  customer(id: $id) {
    id
    preferences {
      consentHistory(first: $first, after: $after) {
        nodes {
          ...ConsoleDeskConsent
          __typename
        }
        pageInfo {
          ...NextPage
          __typename
        }
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment ConsoleDeskConsent on ContactConsent {
  id
  channel
  purpose
  consent
  occurredAt
  source
  evidence
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleDeskCustomer
  ['6020e6e2a9c3dad046aa1002f4fc650265bdd59e0f4d48ea9c809c04ea7bf18d', { client: 'console', text: `query ConsoleDeskCustomer($id: ID!, $timeline: Boolean!, $filter: TimelineFilter, $identity: Boolean!, $contact: Boolean!, $channel: ContactChannel!, $purpose: ContactPurpose!) {
  customer(id: $id) {
    ...ConsoleDeskPerson
    timeline(first: 20, filter: $filter) @include(if: $timeline) {
      nodes {
        ...ConsoleDeskTimelineEntry
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    identity @include(if: $identity) {
      ...ConsoleDeskIdentity
      __typename
    }
    preferences @include(if: $contact) {
      ...ConsoleDeskPreferences
      __typename
    }
    contactDecision(channel: $channel, purpose: $purpose) @include(if: $contact) {
      allowed
      reasons {
        code
        message
        until
        __typename
      }
      alternatives
      __typename
    }
    __typename
  }
}

fragment ConsoleDeskPerson on Customer {
  id
  status
  identified
  name {
    display
    pronunciation
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  loyalty {
    number
    tier
    __typename
  }
  __typename
}

fragment ConsoleDeskTimelineEntry on TimelineEntry {
  __typename
  id
  occurredAt
  ... on Order {
    status
    number
    store
    total {
      amount
      currency
      __typename
    }
    __typename
  }
  ... on OrderReturn {
    returnReason
    store
    refund {
      amount
      currency
      __typename
    }
    __typename
  }
  ... on Inspection {
    condition
    store
    __typename
  }
  ... on WarrantyClaim {
    description
    claimStatus
    __typename
  }
  ... on Interaction {
    type
    via
    direction
    subject
    body
    store
    __typename
  }
  ... on ContactConsent {
    channel
    purpose
    consent
    __typename
  }
  ... on Feedback {
    metric
    score
    via
    comment
    store
    __typename
  }
  ... on ServiceCase {
    title
    caseStatus
    __typename
  }
  ... on IdentityEvent {
    eventKind
    records
    automatic
    reason
    __typename
  }
  ... on ServiceJob {
    jobKind
    jobStatus
    description
    store
    tag
    __typename
  }
  ... on Message {
    sentVia
    messageStatus
    subject
    body
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}

fragment ConsoleDeskIdentity on Identity {
  records {
    ...ConsoleDeskRecord
    __typename
  }
  unidentified {
    ...ConsoleDeskRecord
    __typename
  }
  history(first: 20) {
    nodes {
      ...ConsoleDeskIdentityEvent
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
  duplicates(first: 10) {
    id
    score
    left {
      id
      name {
        display
        __typename
      }
      __typename
    }
    right {
      id
      name {
        display
        __typename
      }
      __typename
    }
    __typename
  }
  __typename
}

fragment ConsoleDeskRecord on IdentityRecord {
  id
  survivor
  joinedAt
  name {
    display
    __typename
  }
  emails {
    address
    __typename
  }
  phones {
    number
    __typename
  }
  externalIds {
    system
    value
    __typename
  }
  handles {
    system
    value
    __typename
  }
  __typename
}

fragment ConsoleDeskIdentityEvent on IdentityEvent {
  id
  occurredAt
  eventKind
  records
  by
  byStaff {
    id
    name
    __typename
  }
  automatic
  matchScore
  reason
  __typename
}

fragment ConsoleDeskPreferences on Preferences {
  version
  consents {
    ...ConsoleDeskConsent
    __typename
  }
  consentHistory(first: 20) {
    nodes {
      ...ConsoleDeskConsent
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
  rules {
    preferredChannel
    timeZone
    quietFrom
    quietTo
    weeklyCap
    pausedUntil
    __typename
  }
  __typename
}

fragment ConsoleDeskConsent on ContactConsent {
  id
  channel
  purpose
  consent
  occurredAt
  source
  evidence
  __typename
}` }],
  // ConsoleDeskFeedback
  ['a4d848638501684b62679d934e95f69a3a01810e22cb2e02d5b7d308e1712e7e', { client: 'console', text: `query ConsoleDeskFeedback($filter: FeedbackFilter, $first: Int = 20, $after: String) {
  feedback(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      occurredAt
      metric
      score
      comment
      attachments {
        ...AttachmentFields
        __typename
      }
      handle
      via
      store
      customer {
        id
        identified
        name {
          display
          __typename
        }
        handles {
          system
          value
          __typename
        }
        __typename
      }
      serviceCase {
        id
        title
        caseStatus
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleDeskFindCustomers
  ['c649bc10ff42e93fcd0545c584c8bc7ef2f7bc5c0d8993fa6551965d56491658', { client: 'console', text: `query ConsoleDeskFindCustomers($text: String!) {
  searchCustomers(text: $text, first: 8) {
    nodes {
      ...ConsoleDeskPerson
      __typename
    }
    __typename
  }
}

fragment ConsoleDeskPerson on Customer {
  id
  status
  identified
  name {
    display
    pronunciation
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  loyalty {
    number
    tier
    __typename
  }
  __typename
}` }],
  // ConsoleDeskFulfilOffer
  ['13ab422fabd3b81c35cadc3a9beb1d7875d6ae10ca200dd394ead8179a1ed28e', { client: 'console', text: `mutation ConsoleDeskFulfilOffer($input: FulfilOfferInput!) {
  fulfilOffer(input: $input) {
    ...ConsoleDeskSavedCase
    __typename
  }
}

fragment ConsoleDeskSavedCase on CasePayload {
  serviceCase {
    id
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskIdentify
  ['6040f0f9a3701d55da770d1405625d644d56dab7411e10dfb7dcbf528fd16903', { client: 'console', text: `mutation ConsoleDeskIdentify($input: IdentifyCustomerInput!) {
  identifyCustomer(input: $input) {
    customer {
      id
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskIdentityHistory
  ['bb854f49babee91fff768a6e75aeeaa1a106b2b535166a873e68ed2834f42edb', { client: 'console', text: `query ConsoleDeskIdentityHistory($id: ID!, $first: Int = 20, $after: String) {
  customer(id: $id) {
    id
    identity {
      history(first: $first, after: $after) {
        nodes {
          ...ConsoleDeskIdentityEvent
          __typename
        }
        pageInfo {
          ...NextPage
          __typename
        }
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment ConsoleDeskIdentityEvent on IdentityEvent {
  id
  occurredAt
  eventKind
  records
  by
  byStaff {
    id
    name
    __typename
  }
  automatic
  matchScore
  reason
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleDeskMatch
  ['ba305fcc6335373cbc91699a18b8004d2063cd673f2399ae3a14265bb3531b69', { client: 'console', text: `query ConsoleDeskMatch($id: ID!) {
  node(id: $id) {
    __typename
    ... on Match {
      left {
        id
        __typename
      }
      right {
        id
        __typename
      }
      __typename
    }
    __typename
  }
}` }],
  // ConsoleDeskMatches
  ['0bfb2ab54896971afe34e80d3bc692021f4e2eff244199d5b95bb51a86ccefdc', { client: 'console', text: `query ConsoleDeskMatches($first: Int = 20, $after: String) {
  matchQueue(first: $first, after: $after) {
    nodes {
      id
      score
      left {
        ...ConsoleDeskPerson
        __typename
      }
      right {
        ...ConsoleDeskPerson
        __typename
      }
      evidence {
        ...ConsoleDeskEvidence
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment ConsoleDeskPerson on Customer {
  id
  status
  identified
  name {
    display
    pronunciation
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  loyalty {
    number
    tier
    __typename
  }
  __typename
}

fragment ConsoleDeskEvidence on MatchEvidence {
  field
  agreement
  weight
  message
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleDeskMerge
  ['efc3ee95acc94fdd973b667ea650aff6b6370875fbf39ec5c6b4a7bbaaaaa6de', { client: 'console', text: `mutation ConsoleDeskMerge($input: MergeCustomersInput!) {
  mergeCustomers(input: $input) {
    customer {
      id
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskMessagePreview
  ['69245c39bf60d6c462b182a59aae73a991f0003d2fe47285eb8c15e071f5bc69', { client: 'console', text: `query ConsoleDeskMessagePreview($input: MessagePreviewInput!) {
  messagePreview(input: $input) {
    subject
    body
    locale
    __typename
  }
}` }],
  // ConsoleDeskOfferResolution
  ['cf4b5df7a872b27e50eb46c142e392a13931b8daa6ee23ca3ddf4a4c198d6194', { client: 'console', text: `mutation ConsoleDeskOfferResolution($input: OfferResolutionInput!) {
  offerResolution(input: $input) {
    ...ConsoleDeskSavedCase
    __typename
  }
}

fragment ConsoleDeskSavedCase on CasePayload {
  serviceCase {
    id
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskOpenCase
  ['a87ec50ce6c96fd6c1fa8d714a7c47c3908cd0b1c568b55b5c6e1f9862075b58', { client: 'console', text: `mutation ConsoleDeskOpenCase($input: OpenCaseInput!) {
  openCase(input: $input) {
    ...ConsoleDeskSavedCase
    __typename
  }
}

fragment ConsoleDeskSavedCase on CasePayload {
  serviceCase {
    id
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskOwed
  ['dc76818021238119a192098ea965a17f67b09412887d8184a3d6b0ba4100690a', { client: 'console', text: `query ConsoleDeskOwed($filter: CommitmentFilter, $first: Int = 20, $after: String) {
  commitments(filter: $filter, first: $first, after: $after) {
    nodes {
      ...ConsoleDeskCommitment
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment ConsoleDeskCommitment on Commitment {
  id
  commitmentKind
  what
  dueAt
  store
  assignee
  customer {
    id
    name {
      display
      __typename
    }
    phones {
      number
      primary
      __typename
    }
    __typename
  }
  about {
    __typename
    id
    ... on ServiceCase {
      title
      __typename
    }
    ... on ServiceJob {
      description
      tag
      __typename
    }
    ... on WarrantyClaim {
      description
      __typename
    }
    ... on Order {
      number
      __typename
    }
    ... on PreventionAction {
      title
      __typename
    }
    ... on Call {
      ...ConsoleCallToMake
      serviceCase {
        id
        __typename
      }
      __typename
    }
    __typename
  }
  __typename
}

fragment ConsoleCallToMake on Call {
  id
  note
  attempts {
    at
    outcome
    note
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleDeskPair
  ['bb4c14cc14e2c4034787a741e67477036bc9dce67d457219804b2a69080841fc', { client: 'console', text: `query ConsoleDeskPair($left: ID!, $right: ID!, $survivor: ID!, $other: ID!) {
  left: customer(id: $left) {
    ...ConsoleDeskSide
    __typename
  }
  right: customer(id: $right) {
    ...ConsoleDeskSide
    __typename
  }
  matchExplanation(left: $left, right: $right) {
    score
    evidence {
      ...ConsoleDeskEvidence
      __typename
    }
    __typename
  }
  mergePreview(survivor: $survivor, others: [$other]) {
    fields {
      field
      value
      fromRecord
      rule
      __typename
    }
    blockers {
      code
      message
      __typename
    }
    records
    orders
    warranties
    interactions
    __typename
  }
}

fragment ConsoleDeskSide on Customer {
  ...ConsoleDeskPerson
  createdAt
  identity {
    records {
      ...ConsoleDeskRecord
      __typename
    }
    __typename
  }
  __typename
}

fragment ConsoleDeskPerson on Customer {
  id
  status
  identified
  name {
    display
    pronunciation
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  loyalty {
    number
    tier
    __typename
  }
  __typename
}

fragment ConsoleDeskRecord on IdentityRecord {
  id
  survivor
  joinedAt
  name {
    display
    __typename
  }
  emails {
    address
    __typename
  }
  phones {
    number
    __typename
  }
  externalIds {
    system
    value
    __typename
  }
  handles {
    system
    value
    __typename
  }
  __typename
}

fragment ConsoleDeskEvidence on MatchEvidence {
  field
  agreement
  weight
  message
  __typename
}` }],
  // ConsoleDeskPostCaseUpdate
  ['577491dd815ae1f5436d8feeec838e67e6b4ce75ee3e9e52b53d15b60086de7f', { client: 'console', text: `mutation ConsoleDeskPostCaseUpdate($input: PostCaseUpdateInput!) {
  postCaseUpdate(input: $input) {
    ...ConsoleDeskSavedCase
    __typename
  }
}

fragment ConsoleDeskSavedCase on CasePayload {
  serviceCase {
    id
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskPromiseCall
  ['be775945f406fb9d13fcaecedce5f9e5acdd5d3bea11a8c69a3a39a478d1225e', { client: 'console', text: `mutation ConsoleDeskPromiseCall($input: PromiseCallInput!) {
  promiseCall(input: $input) {
    call {
      id
      dueAt
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskRecordCall
  ['b5f3f430e2e0c1df090728b9d34f665d07b3b76af73ce0a2d920c521e5d827e5', { client: 'console', text: `mutation ConsoleDeskRecordCall($input: RecordCallInput!) {
  recordCall(input: $input) {
    call {
      id
      dueAt
      doneAt
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskRejectMatch
  ['02629381e8d57cd5ac8f722b5c1bbd6540e4bdbfc5a67b3fa15996df90149a50', { client: 'console', text: `mutation ConsoleDeskRejectMatch($input: RejectMatchInput!) {
  rejectMatch(input: $input) {
    match {
      id
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskReopenCase
  ['a0bea88aa2c76e610b8c60dacb81c0cf89d2f0f33b7bbc41aa6d3a9a05881545', { client: 'console', text: `mutation ConsoleDeskReopenCase($input: ReopenCaseInput!) {
  reopenCase(input: $input) {
    ...ConsoleDeskSavedCase
    __typename
  }
}

fragment ConsoleDeskSavedCase on CasePayload {
  serviceCase {
    id
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskResolveCase
  ['d8deeac367a8e2f531b6b4071b48d221458fe8ef38efa591517f93c48c375860', { client: 'console', text: `mutation ConsoleDeskResolveCase($input: ResolveCaseInput!) {
  resolveCase(input: $input) {
    ...ConsoleDeskSavedCase
    __typename
  }
}

fragment ConsoleDeskSavedCase on CasePayload {
  serviceCase {
    id
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskSendMessage
  ['33a1d76add8e1163c240d8dc1ff51c31f7400ebcf616cb63177ad4cc4ecf1b0f', { client: 'console', text: `mutation ConsoleDeskSendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message {
      ...ConsoleDeskMessage
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment ConsoleDeskMessage on Message {
  id
  occurredAt
  messageKind
  messageStatus
  sentVia
  subject
  body
  notBefore
  objections {
    code
    message
    until
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskSetConsents
  ['96c41cc8bde4720b3962c883a40ae2caac82f77bf8797f9ee5c148187c0a63a3', { client: 'console', text: `mutation ConsoleDeskSetConsents($input: SetContactConsentsInput!) {
  setContactConsents(input: $input) {
    customer {
      id
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskSetContactRules
  ['4c07458a2c6763abc1fc8853d1c7ffa0f7bdd1cc572c205f73333e8dea2b5d22', { client: 'console', text: `mutation ConsoleDeskSetContactRules($input: SetContactRulesInput!) {
  setContactRules(input: $input) {
    customer {
      id
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskStaff
  ['f9d591811655eb61fa02ec669268968a7699d99dc40a7be90743f2406647a4ad', { client: 'console', text: `query ConsoleDeskStaff($text: String) {
  staff(text: $text, first: 8) {
    nodes {
      id
      name
      stores
      __typename
    }
    __typename
  }
}` }],
  // ConsoleDeskTimeline
  ['f3b28f727e71b5806277309574c1689e2f067791098f857822bff6f9dc24957a', { client: 'console', text: `query ConsoleDeskTimeline($id: ID!, $filter: TimelineFilter, $first: Int = 20, $after: String) {
  customer(id: $id) {
    id
    timeline(first: $first, after: $after, filter: $filter) {
      nodes {
        ...ConsoleDeskTimelineEntry
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment ConsoleDeskTimelineEntry on TimelineEntry {
  __typename
  id
  occurredAt
  ... on Order {
    status
    number
    store
    total {
      amount
      currency
      __typename
    }
    __typename
  }
  ... on OrderReturn {
    returnReason
    store
    refund {
      amount
      currency
      __typename
    }
    __typename
  }
  ... on Inspection {
    condition
    store
    __typename
  }
  ... on WarrantyClaim {
    description
    claimStatus
    __typename
  }
  ... on Interaction {
    type
    via
    direction
    subject
    body
    store
    __typename
  }
  ... on ContactConsent {
    channel
    purpose
    consent
    __typename
  }
  ... on Feedback {
    metric
    score
    via
    comment
    store
    __typename
  }
  ... on ServiceCase {
    title
    caseStatus
    __typename
  }
  ... on IdentityEvent {
    eventKind
    records
    automatic
    reason
    __typename
  }
  ... on ServiceJob {
    jobKind
    jobStatus
    description
    store
    tag
    __typename
  }
  ... on Message {
    sentVia
    messageStatus
    subject
    body
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleDeskUnidentified
  ['c943aeece048492c103b44dbf82694aed804ad479f36295c6ba8b5f02e635d19', { client: 'console', text: `query ConsoleDeskUnidentified($id: ID!) {
  customer(id: $id) {
    ...ConsoleDeskPerson
    timeline(first: 20) {
      nodes {
        ...ConsoleDeskTimelineEntry
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment ConsoleDeskPerson on Customer {
  id
  status
  identified
  name {
    display
    pronunciation
    __typename
  }
  emails {
    address
    verified
    primary
    __typename
  }
  phones {
    number
    verified
    primary
    __typename
  }
  handles {
    system
    value
    verified
    __typename
  }
  loyalty {
    number
    tier
    __typename
  }
  __typename
}

fragment ConsoleDeskTimelineEntry on TimelineEntry {
  __typename
  id
  occurredAt
  ... on Order {
    status
    number
    store
    total {
      amount
      currency
      __typename
    }
    __typename
  }
  ... on OrderReturn {
    returnReason
    store
    refund {
      amount
      currency
      __typename
    }
    __typename
  }
  ... on Inspection {
    condition
    store
    __typename
  }
  ... on WarrantyClaim {
    description
    claimStatus
    __typename
  }
  ... on Interaction {
    type
    via
    direction
    subject
    body
    store
    __typename
  }
  ... on ContactConsent {
    channel
    purpose
    consent
    __typename
  }
  ... on Feedback {
    metric
    score
    via
    comment
    store
    __typename
  }
  ... on ServiceCase {
    title
    caseStatus
    __typename
  }
  ... on IdentityEvent {
    eventKind
    records
    automatic
    reason
    __typename
  }
  ... on ServiceJob {
    jobKind
    jobStatus
    description
    store
    tag
    __typename
  }
  ... on Message {
    sentVia
    messageStatus
    subject
    body
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleDeskUnmerge
  ['96e6e15b1fe20e117bcf2799eee46ac0a2bf6c046e52881183c9aac5592ee7ed', { client: 'console', text: `mutation ConsoleDeskUnmerge($input: UnmergeCustomerInput!) {
  unmergeCustomer(input: $input) {
    restored {
      id
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleDeskUpdateCase
  ['b9856e74a4f0d9f5ce9c915318ea5e5379e414ac810357fe1a23b53b11a6dd04', { client: 'console', text: `mutation ConsoleDeskUpdateCase($input: UpdateCaseInput!) {
  updateCase(input: $input) {
    ...ConsoleDeskSavedCase
    __typename
  }
}

fragment ConsoleDeskSavedCase on CasePayload {
  serviceCase {
    id
    __typename
  }
  userErrors {
    ...UserErrorFields
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleExportAudience
  ['3249858aebb1ca18ed51723a3b4bf459cf0739565690de091eaf518713761aed', { client: 'console', text: `mutation ConsoleExportAudience($input: ExportAudienceInput!) {
  exportAudience(input: $input) {
    audience {
      ...ConsoleAudience
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment ConsoleAudience on Audience {
  id
  exportStatus
  requestedAt
  members
  excluded {
    code
    count
    __typename
  }
  expiresAt
  sentAt
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleFindSales
  ['c38250e88d2b25a621e0ddd07ef9d8847eed6641c54a0cb6bea10c4fa860654b', { client: 'console', text: `query ConsoleFindSales($input: FindSalesInput!, $first: Int = 20, $after: String) {
  findSales(input: $input, first: $first, after: $after) {
    matches {
      score
      matchedOn
      order {
        ...ConsoleFoundSale
        __typename
      }
      __typename
    }
    truncated
    endCursor
    __typename
  }
}

fragment ConsoleFoundSale on Order {
  id
  number
  source
  store
  placedAt
  paymentLast4
  total {
    ...MoneyFields
    __typename
  }
  contact {
    name
    __typename
  }
  customer {
    id
    name {
      display
      __typename
    }
    __typename
  }
  lines(first: 5) {
    nodes {
      id
      description
      quantity
      __typename
    }
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}` }],
  // ConsoleImportJob
  ['3f193db81d637f9aaf34b64e0ceadd5876fd0ca89c3df33d8a70512da18888f6', { client: 'console', text: `query ConsoleImportJob($id: ID!) {
  node(id: $id) {
    ... on ImportJob {
      ...ConsoleImportJob
      reportUrl
      __typename
    }
    __typename
  }
}

fragment ConsoleImportJob on ImportJob {
  id
  format
  importStatus
  dryRun
  rowsTotal
  rows
  applied
  skipped
  failed
  startedAt
  endedAt
  __typename
}` }],
  // ConsoleImportJobs
  ['0303a334c61e9193669299b1f3b95c05cddf162bc4102409ef3ef82fb9146499', { client: 'console', text: `query ConsoleImportJobs($first: Int = 20, $after: String) {
  importJobs(first: $first, after: $after) {
    nodes {
      ...ConsoleImportJob
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment ConsoleImportJob on ImportJob {
  id
  format
  importStatus
  dryRun
  rowsTotal
  rows
  applied
  skipped
  failed
  startedAt
  endedAt
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleIntegrations
  ['4e81d8248fc5150433125d7a98aafd12bc007896526b45486c2c49c0fb4f5fbe', { client: 'console', text: `query ConsoleIntegrations {
  integrations {
    ...ConsoleIntegration
    lastDeliveryAt
    failedToday
    __typename
  }
}

fragment ConsoleIntegration on Integration {
  id
  version
  code
  system
  enabled
  dryRun
  webhookUrl
  stores {
    location
    store
    __typename
  }
  __typename
}` }],
  // ConsoleItemPhotos
  ['1d50ff4c13ebc1a614bcb8cc3ca9c50860db68a2d442130434a0b3cdee82ca17', { client: 'console', text: `query ConsoleItemPhotos($id: ID!) {
  serviceJob(id: $id) {
    id
    attachments {
      ...AttachmentFields
      __typename
    }
    __typename
  }
}

fragment AttachmentFields on Attachment {
  id
  contentType
  byteSize
  fileName
  attachmentStatus
  createdAt
  url
  __typename
}` }],
  // ConsoleJourney
  ['4119dc2bb763e10191f263dba52cee4e84c62c55b671096f5dffbd32a036f9ba', { client: 'console', text: `query ConsoleJourney($from: Date!, $to: Date!, $store: String, $via: Channel) {
  journey(from: $from, to: $to, store: $store, via: $via) {
    from
    to
    customers
    medianHours
    conversion
    repeatVisits
    carts
    abandonedCarts
    __typename
  }
}` }],
  // ConsoleKpis
  ['54d71b08ff094eda2fa7743d853a2b99597a620c4941e49ae4c5d2cf0b1551fd', { client: 'console', text: `query ConsoleKpis($from: Date!, $to: Date!, $by: Period!, $touchpoint: String, $store: String, $agent: ID, $withStaff: Boolean!) {
  serviceKpis(
    from: $from
    to: $to
    by: $by
    touchpoint: $touchpoint
    store: $store
    agent: $agent
  ) {
    ...ConsoleKpiRow
    __typename
  }
  touchpoints: painPoints(from: $from, to: $to, by: TOUCHPOINT, first: 50) {
    key
    __typename
  }
  staff(first: 100) @include(if: $withStaff) {
    nodes {
      id
      name
      __typename
    }
    __typename
  }
}

fragment ConsoleKpiRow on ServiceKpis {
  from
  to
  csat {
    ...ConsoleKpi
    __typename
  }
  nps {
    ...ConsoleKpi
    __typename
  }
  ces {
    ...ConsoleKpi
    __typename
  }
  stars {
    ...ConsoleKpi
    __typename
  }
  firstContactResolutionRate {
    ...ConsoleKpi
    __typename
  }
  reopenRate {
    ...ConsoleKpi
    __typename
  }
  breachRate {
    ...ConsoleKpi
    __typename
  }
  medianFirstResponseMinutes {
    ...ConsoleKpi
    __typename
  }
  medianResolutionHours {
    ...ConsoleKpi
    __typename
  }
  repeatContactRate {
    ...ConsoleKpi
    __typename
  }
  recoveredRepurchase {
    ...ConsoleKpi
    __typename
  }
  unrecoveredRepurchase {
    ...ConsoleKpi
    __typename
  }
  churnRate {
    ...ConsoleKpi
    __typename
  }
  repeatPurchaseRate {
    ...ConsoleKpi
    __typename
  }
  lifetimeValue {
    ...ConsoleKpi
    __typename
  }
  __typename
}

fragment ConsoleKpi on Kpi {
  value
  count
  target
  met
  targetBy
  owner
  __typename
}` }],
  // ConsoleLookUp
  ['ad0868a597b76c993fb2b5171d2b0c7579a05169ea378f1a8126e5bd67a30d57', { client: 'console', text: `query ConsoleLookUp($text: String!, $tagStore: String!, $isCode: Boolean!, $hasTag: Boolean!) {
  searchCustomers(text: $text, first: 20) {
    edges {
      matchedOn
      node {
        ...ConsoleFoundCustomer
        __typename
      }
      __typename
    }
    __typename
  }
  serviceJobByTag(store: $tagStore, tag: $text) @include(if: $hasTag) {
    id
    tag
    description
    customer {
      ...ConsoleFoundCustomer
      __typename
    }
    __typename
  }
  ordersByReceipt(receipt: {number: $text}) @include(if: $isCode) {
    id
    number
    store
    placedAt
    total {
      ...MoneyFields
      __typename
    }
    customer {
      id
      __typename
    }
    __typename
  }
}

fragment ConsoleFoundCustomer on Customer {
  id
  name {
    display
    given
    family
    __typename
  }
  emails {
    address
    __typename
  }
  phones {
    number
    __typename
  }
  addresses {
    locality
    postalCode
    __typename
  }
  loyalty {
    number
    __typename
  }
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}` }],
  // ConsoleMessageTexts
  ['de3fcda8828e0742d49346fba32920c2d8302708e1404c2d34967ff34910387e', { client: 'console', text: `query ConsoleMessageTexts($kind: MessageKind, $channel: ContactChannel) {
  messageTemplates(kind: $kind, channel: $channel) {
    ...MessageText
    __typename
  }
}

fragment MessageText on MessageTemplate {
  code
  kind
  channel
  locale
  version
  enabled
  subject
  body
  __typename
}` }],
  // ConsoleMoreStores
  ['a65d3dff250d7d01da0b5ce4878c5e974666f8f5e70b8d43aed635c26b988801', { client: 'console', text: `query ConsoleMoreStores($after: String!) {
  shop {
    name
    storePage(first: 100, after: $after) {
      ...ConsoleStoreNames
      __typename
    }
    __typename
  }
}

fragment ConsoleStoreNames on StoreConnection {
  nodes {
    code
    name
    timeZone
    __typename
  }
  pageInfo {
    ...NextPage
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleMoveItem
  ['5ba548132d89dc50fedc56c4803455c707bd54942ca4faf4b8fe10a213171630', { client: 'console', text: `mutation ConsoleMoveItem($input: UpdateServiceJobInput!) {
  updateServiceJob(input: $input) {
    serviceJob {
      id
      jobStatus
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleOpenCounterCase
  ['52718e4afd2bd84fd7503bb7d6a88cee912bb8860bc79598c62677d5b7f600fe', { client: 'console', text: `mutation ConsoleOpenCounterCase($input: OpenCaseInput!) {
  openCase(input: $input) {
    serviceCase {
      id
      __typename
    }
    warnings {
      ...UserErrorFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleOrderErasure
  ['a6eb05800fdcb4dd2c6851e1d111902d275558c4a9ed2c5cdd846d138f3a94c6', { client: 'console', text: `query ConsoleOrderErasure($orderId: ID!) {
  order(id: $orderId) {
    ...ConsoleErasedOrder
    __typename
  }
}

fragment ConsoleErasedOrder on Order {
  id
  number
  placedAt
  erasesAt
  __typename
}` }],
  // ConsolePainCauses
  ['d4f9531526f6fddedc2a3ffbc821e9459f55a2e2f4e593be7ed234c398f56566', { client: 'console', text: `query ConsolePainCauses($from: Date!, $to: Date!, $by: PainDimension!, $first: Int!) {
  painPoints(from: $from, to: $to, by: $by, first: $first) {
    key
    latestCases {
      id
      title
      openedAt
      store
      caseStatus
      __typename
    }
    latestFeedback {
      id
      occurredAt
      metric
      score
      comment
      store
      __typename
    }
    __typename
  }
}` }],
  // ConsolePainPoints
  ['26b2dde4ffce51eb9cbe865cce70629224fa7d223edd3c0c53e35adf1d3bc7fa', { client: 'console', text: `query ConsolePainPoints($from: Date!, $to: Date!, $beforeFrom: Date!, $beforeTo: Date!, $by: PainDimension!) {
  now: painPoints(from: $from, to: $to, by: $by, first: 50) {
    key
    complaints
    lowScores
    returns
    customersLost
    share
    __typename
  }
  before: painPoints(from: $beforeFrom, to: $beforeTo, by: $by, first: 100) {
    key
    complaints
    lowScores
    returns
    __typename
  }
}` }],
  // ConsolePlaybookExplanations
  ['8645d4378e97bf3cb148df10178048e95cdab87eb030c3c35dbe9ddcd37c6dce', { client: 'console', text: `query ConsolePlaybookExplanations($input: PlaybookPreviewInput!) {
  playbookExplanations(input: $input) {
    playbook
    enabled
    acts
    because
    becauseNot
    actions {
      acts
      notBefore
      becauseNot
      objections {
        message
        __typename
      }
      action {
        ...ConsolePlaybookAction
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment ConsolePlaybookAction on PlaybookAction {
  kind
  severity
  reason
  title
  dueInMinutes
  offer
  value {
    ...MoneyFields
    __typename
  }
  percent
  message
  via
  topic
  metric
  messageKind
  purpose
  assignee
  delayMinutes
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}` }],
  // ConsolePlaybooks
  ['3937ccf1d2f1529eb1612ee1bb87e4299616299f3dade92e186c8cbe1cecefb6', { client: 'console', text: `query ConsolePlaybooks {
  playbooks {
    ...ConsolePlaybook
    __typename
  }
}

fragment ConsolePlaybook on Playbook {
  id
  version
  name
  enabled
  trigger
  condition
  actions {
    ...ConsolePlaybookAction
    __typename
  }
  __typename
}

fragment ConsolePlaybookAction on PlaybookAction {
  kind
  severity
  reason
  title
  dueInMinutes
  offer
  value {
    ...MoneyFields
    __typename
  }
  percent
  message
  via
  topic
  metric
  messageKind
  purpose
  assignee
  delayMinutes
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}` }],
  // ConsolePreventionActions
  ['5b7367bdaecbc21cd9d78aa054a2e18f739272c88f7214b6705a709cfeb5e418', { client: 'console', text: `query ConsolePreventionActions($status: [PreventionStatus!], $first: Int = 20, $after: String, $withCases: Boolean!) {
  preventionActions(status: $status, first: $first, after: $after) {
    nodes {
      ...ConsolePreventionAction
      linkedCases @include(if: $withCases) {
        id
        title
        __typename
      }
      effect {
        days
        before
        after
        pValue
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment ConsolePreventionAction on PreventionAction {
  id
  version
  title
  owner
  dueOn
  preventionStatus
  doneOn
  pain {
    by
    key
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleReceiveItem
  ['49b918c4d00a36bb4d7e72864a73136f4098a74c06cfd21b8d74f22063a39879', { client: 'console', text: `mutation ConsoleReceiveItem($input: ReceiveItemInput!) {
  receiveItem(input: $input) {
    serviceJob {
      id
      tag
      __typename
    }
    warnings {
      ...UserErrorFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleRecordInspection
  ['e93925ccec9d0b31f84a96ac65f13169faaef8a253c84b3b886e625b3052622c', { client: 'console', text: `mutation ConsoleRecordInspection($input: RecordInspectionInput!) {
  recordInspection(input: $input) {
    inspection {
      id
      __typename
    }
    warranty {
      id
      nextInspectionDue
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleRecordVisit
  ['54d1eb2e63287f6a98e4e93cab3e308244a17311de24b7f693a2fee47894084b', { client: 'console', text: `mutation ConsoleRecordVisit($input: RecordInteractionInput!) {
  recordInteraction(input: $input) {
    interaction {
      id
      __typename
    }
    warnings {
      ...UserErrorFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleRedeemOffer
  ['7f6713af72479a6424e72ada52ae4197f2874028153fca4385c87a7ccd1b05d2', { client: 'console', text: `mutation ConsoleRedeemOffer($input: FulfilOfferInput!) {
  fulfilOffer(input: $input) {
    serviceCase {
      id
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleRegisterCustomer
  ['b17e9a534ccec8d0dc89af46c7d9a27bde469b182c5ce4122f46ec4a32b245b9', { client: 'console', text: `mutation ConsoleRegisterCustomer($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) {
    customer {
      id
      __typename
    }
    outcome
    warnings {
      ...UserErrorFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleReinstateWarranty
  ['2e4dc337f95b4d975df6b6e0e558582fe30205f3820a89d27fc1835d570dc2a8', { client: 'console', text: `mutation ConsoleReinstateWarranty($input: ReinstateWarrantyInput!) {
  reinstateWarranty(input: $input) {
    warranty {
      id
      nextInspectionDue
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleReplayWebhookDelivery
  ['3d37912093598cf0b1b48fe28485fe871d69134cf4ae4a7edddac975645681b3', { client: 'console', text: `mutation ConsoleReplayWebhookDelivery($input: ReplayWebhookDeliveryInput!) {
  replayWebhookDelivery(input: $input) {
    delivery {
      ...WebhookDeliveryFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment WebhookDeliveryFields on WebhookDelivery {
  id
  integration
  topic
  externalId
  receivedAt
  deliveryStatus
  attemptCount
  wrote
  problems {
    code
    path
    message
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleRequestErasure
  ['3f8a228296ff75fde70a4838fe688d8fc80658780b4d33fe365b00e222246ba0', { client: 'console', text: `mutation ConsoleRequestErasure($input: RequestErasureInput!) {
  requestErasure(input: $input) {
    erasesAt
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleRequestUpload
  ['cf5353e856d330ceddb1023bd089338c6fdd21523ed4ebb1da1f65f66244d187', { client: 'console', text: `mutation ConsoleRequestUpload($input: RequestUploadInput!) {
  requestUpload(input: $input) {
    attachment {
      id
      __typename
    }
    uploadUrl
    fields {
      name
      value
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleResumeImport
  ['22d3c9ddf7db9d0cdc38c9c2edc1bc3adc919565847247631700e3fd90ca1fb5', { client: 'console', text: `mutation ConsoleResumeImport($input: ResumeImportInput!) {
  resumeImport(input: $input) {
    importJob {
      ...ConsoleImportJob
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment ConsoleImportJob on ImportJob {
  id
  format
  importStatus
  dryRun
  rowsTotal
  rows
  applied
  skipped
  failed
  startedAt
  endedAt
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleReturnItem
  ['ed4813da21b1df346d83098a92e92b9e51980ac17cc790114a833525c272a982', { client: 'console', text: `mutation ConsoleReturnItem($input: ReturnItemInput!) {
  returnItem(input: $input) {
    serviceJob {
      id
      __typename
    }
    warranty {
      id
      nextInspectionDue
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleSaveIntegration
  ['96cfb69c2d3b584d91265527d92d07d7e71252206acd61aed2ef86dc79af8b19', { client: 'console', text: `mutation ConsoleSaveIntegration($input: SaveIntegrationInput!) {
  saveIntegration(input: $input) {
    integration {
      ...ConsoleIntegration
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment ConsoleIntegration on Integration {
  id
  version
  code
  system
  enabled
  dryRun
  webhookUrl
  stores {
    location
    store
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleSaveMessageText
  ['6ace90beecc74f7256d9064c8ab44f5df1796b74f84e1171f581a29025065aa9', { client: 'console', text: `mutation ConsoleSaveMessageText($input: SaveMessageTemplateInput!) {
  saveMessageTemplate(input: $input) {
    template {
      ...MessageText
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment MessageText on MessageTemplate {
  code
  kind
  channel
  locale
  version
  enabled
  subject
  body
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleSavePlaybook
  ['7d7e1ec53280e6a6fca4d1b4118728084b333325af9d234f48ad3658a08a868f', { client: 'console', text: `mutation ConsoleSavePlaybook($input: SavePlaybookInput!) {
  savePlaybook(input: $input) {
    playbook {
      ...ConsolePlaybook
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment ConsolePlaybook on Playbook {
  id
  version
  name
  enabled
  trigger
  condition
  actions {
    ...ConsolePlaybookAction
    __typename
  }
  __typename
}

fragment ConsolePlaybookAction on PlaybookAction {
  kind
  severity
  reason
  title
  dueInMinutes
  offer
  value {
    ...MoneyFields
    __typename
  }
  percent
  message
  via
  topic
  metric
  messageKind
  purpose
  assignee
  delayMinutes
  __typename
}

fragment MoneyFields on Money {
  amount
  currency
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleSavePreventionAction
  ['7f7c56eab77e8efb89f39413e00a4aa3233c0c219b146ab9cdc49ce3335bacfe', { client: 'console', text: `mutation ConsoleSavePreventionAction($input: SavePreventionActionInput!) {
  savePreventionAction(input: $input) {
    action {
      ...ConsolePreventionAction
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment ConsolePreventionAction on PreventionAction {
  id
  version
  title
  owner
  dueOn
  preventionStatus
  doneOn
  pain {
    by
    key
    __typename
  }
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleSaveSegment
  ['b9f4aa28ed1cda633faed7e90f48e357aef2237c304024c6e9c201c3cf3ff2a4', { client: 'console', text: `mutation ConsoleSaveSegment($input: SaveSegmentInput!) {
  saveSegment(input: $input) {
    segment {
      ...ConsoleSegmentFields
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment ConsoleSegmentFields on Segment {
  id
  version
  name
  description
  enabled
  condition
  segmentStatus
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleSaveShop
  ['ee28c5db743d0a195e441b6e971029bad6278ba80ae66deeb98584ddfc174816', { client: 'console', text: `mutation ConsoleSaveShop($input: SaveShopInput!) {
  saveShop(input: $input) {
    shop {
      ...ConsoleShop
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment ConsoleShop on Shop {
  name
  currency
  timeZone
  defaultRegion
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleSaveStaffMember
  ['a9c475c64ed348c76b952ac619262017b3a834baaa35cb5d5bdb32dd284fc3e6', { client: 'console', text: `mutation ConsoleSaveStaffMember($input: SaveStaffMemberInput!) {
  saveStaffMember(input: $input) {
    member {
      ...ConsoleStaffMember
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment ConsoleStaffMember on StaffMember {
  id
  version
  email
  name
  role
  stores
  enabled
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleSaveStore
  ['3d72f41c5ae841f8432129426e2a6cbfc0150cea916237d8878743bcde54d1e3', { client: 'console', text: `mutation ConsoleSaveStore($input: SaveStoreInput!) {
  saveStore(input: $input) {
    shop {
      name
      stores {
        ...StoreFields
        __typename
      }
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment StoreFields on Store {
  code
  name
  timeZone
  phone
  address {
    ...AddressFields
    __typename
  }
  openingHours {
    day
    opens
    closes
    __typename
  }
  appointmentMinutes
  appointmentCapacity
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleSaveWarrantyPlan
  ['ba38e82b7303561ac1d1b5d16e1594043bb2697d029c61b3aa1a5e805f6ff8d4', { client: 'console', text: `mutation ConsoleSaveWarrantyPlan($input: SaveWarrantyPlanInput!) {
  saveWarrantyPlan(input: $input) {
    plan {
      ...ConsoleWarrantyPlan
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment ConsoleWarrantyPlan on WarrantyPlan {
  code
  name
  durationMonths
  inspectionEveryMonths
  graceDays
  transferable
  covers
  excludes
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleSegment
  ['5c53ca3b7b3262bc5193f890294ce4096068bfdbe3eef42920feef77b2dd71c1', { client: 'console', text: `query ConsoleSegment($id: ID!, $from: Date!, $to: Date!, $first: Int = 20) {
  node(id: $id) {
    ... on Segment {
      ...ConsoleSegmentFields
      memberCount
      sizes(from: $from, to: $to) {
        day
        members
        entered
        left
        __typename
      }
      members(first: $first) {
        ...ConsoleSegmentMembers
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment ConsoleSegmentFields on Segment {
  id
  version
  name
  description
  enabled
  condition
  segmentStatus
  __typename
}

fragment ConsoleSegmentMembers on CustomerConnection {
  nodes {
    id
    name {
      display
      __typename
    }
    __typename
  }
  pageInfo {
    ...NextPage
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleSegmentMembers
  ['a1649fb7f4bc6fd7715f29927a2e199edafc986d03df6ed219711ababeb81f82', { client: 'console', text: `query ConsoleSegmentMembers($id: ID!, $first: Int = 20, $after: String) {
  node(id: $id) {
    ... on Segment {
      id
      members(first: $first, after: $after) {
        ...ConsoleSegmentMembers
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment ConsoleSegmentMembers on CustomerConnection {
  nodes {
    id
    name {
      display
      __typename
    }
    __typename
  }
  pageInfo {
    ...NextPage
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleSegmentPreview
  ['a22ddb281eaa1d12df4d900acf9a80388388bc8ec75f098005ec9b87f4b237e9', { client: 'console', text: `query ConsoleSegmentPreview($condition: JSON!) {
  segmentPreview(condition: $condition) {
    estimate
    low
    high
    sample {
      id
      name {
        display
        __typename
      }
      __typename
    }
    __typename
  }
}` }],
  // ConsoleSegments
  ['8efaf549d19c31948e806a93aaa74c040a670cebf3e121f123d04e14a1b734df', { client: 'console', text: `query ConsoleSegments {
  segments {
    id
    name
    description
    enabled
    segmentStatus
    memberCount
    __typename
  }
}` }],
  // ConsoleSetKpiTarget
  ['8443acbbd915c538383fdd3a07e0b370aad6a88d21d7164b9a02921eac413961', { client: 'console', text: `mutation ConsoleSetKpiTarget($input: SetKpiTargetInput!) {
  setKpiTarget(input: $input) {
    kpi
    value
    by
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleStaff
  ['01362d5544af26525c443d0520bd05e7770b52756e7060f7f6d5971b249b4ec7', { client: 'console', text: `query ConsoleStaff($text: String, $store: String, $enabled: Boolean = true, $first: Int = 20, $after: String) {
  staff(
    text: $text
    store: $store
    enabled: $enabled
    first: $first
    after: $after
  ) {
    nodes {
      ...ConsoleStaffMember
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment ConsoleStaffMember on StaffMember {
  id
  version
  email
  name
  role
  stores
  enabled
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleStaffAuditLog
  ['f0058f67cd73195a56024d47ac4780f1abac836d27353c08e962a98ffc19d366', { client: 'console', text: `query ConsoleStaffAuditLog($staffId: ID!, $from: Date!, $to: Date!, $first: Int = 20, $after: String) {
  staffAuditTrail(
    staffId: $staffId
    from: $from
    to: $to
    first: $first
    after: $after
  ) {
    nodes {
      ...ConsoleAuditEntry
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment ConsoleAuditEntry on AuditEntry {
  id
  customerId
  at
  by
  byStaff {
    id
    name
    __typename
  }
  byStaffId
  action
  fields
  correlationId
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleStart
  ['f7644c1036c199694ec3116b2653ebe74010a0d48a2b3c6599227abda196e2c7', { client: 'console', text: `query ConsoleStart {
  viewer {
    clientId
    kind
    scopes
    store
    stores
    staff {
      id
      name
      __typename
    }
    __typename
  }
  shop {
    ...ConsoleShop
    storePage(first: 100) {
      ...ConsoleStoreNames
      __typename
    }
    __typename
  }
}

fragment ConsoleShop on Shop {
  name
  currency
  timeZone
  defaultRegion
  __typename
}

fragment ConsoleStoreNames on StoreConnection {
  nodes {
    code
    name
    timeZone
    __typename
  }
  pageInfo {
    ...NextPage
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleStartImport
  ['3c533bb9d88f6a1d7dba637e5fc353305eba72278004e82e7ef69a06b09f0c1f', { client: 'console', text: `mutation ConsoleStartImport($input: StartImportInput!) {
  startImport(input: $input) {
    importJob {
      ...ConsoleImportJob
      __typename
    }
    userErrors {
      ...UserErrorFields
      __typename
    }
    __typename
  }
}

fragment ConsoleImportJob on ImportJob {
  id
  format
  importStatus
  dryRun
  rowsTotal
  rows
  applied
  skipped
  failed
  startedAt
  endedAt
  __typename
}

fragment UserErrorFields on UserError {
  code
  message
  path
  __typename
}` }],
  // ConsoleStore
  ['f552d197b4d910b97e4f1e75810087f9ae25ef6333d6e9dfa6349572ab95faf8', { client: 'console', text: `query ConsoleStore($code: String!, $from: Date!, $to: Date!) {
  store(code: $code) {
    ...StoreFields
    specialDays(from: $from, to: $to) {
      day
      name
      hours {
        opens
        closes
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment StoreFields on Store {
  code
  name
  timeZone
  phone
  address {
    ...AddressFields
    __typename
  }
  openingHours {
    day
    opens
    closes
    __typename
  }
  appointmentMinutes
  appointmentCapacity
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}` }],
  // ConsoleStores
  ['de060f3afd5d05f83f03223b78e903f5af52a46136682de677ed3cd503fa6d08', { client: 'console', text: `query ConsoleStores($first: Int = 50, $after: String) {
  shop {
    name
    storePage(first: $first, after: $after) {
      nodes {
        ...StoreFields
        __typename
      }
      pageInfo {
        ...NextPage
        __typename
      }
      __typename
    }
    __typename
  }
}

fragment StoreFields on Store {
  code
  name
  timeZone
  phone
  address {
    ...AddressFields
    __typename
  }
  openingHours {
    day
    opens
    closes
    __typename
  }
  appointmentMinutes
  appointmentCapacity
  __typename
}

fragment AddressFields on PostalAddress {
  lines
  locality
  region
  postalCode
  country
  label
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleVisitTimes
  ['d2f26825809a5d4ea6194e6af1dad0da49ff07c850dcfbca76083de5c41e2a8e', { client: 'console', text: `query ConsoleVisitTimes($store: String!, $from: Date!, $to: Date!) {
  appointmentSlots(store: $store, from: $from, to: $to) {
    startsAt
    free
    __typename
  }
}` }],
  // ConsoleVisits
  ['288436d17fff0b4d8f5439884c20b6b6dac42667a6bc0f5a844b3e5dc7e07f32', { client: 'console', text: `query ConsoleVisits($store: String!, $from: Date!, $to: Date!, $first: Int = 20, $after: String) {
  appointments(store: $store, from: $from, to: $to, first: $first, after: $after) {
    nodes {
      id
      startsAt
      minutes
      store
      status
      visitPurpose
      note
      customer {
        id
        name {
          display
          pronunciation
          __typename
        }
        __typename
      }
      warranty {
        id
        description
        __typename
      }
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleWarrantyPlans
  ['853ba27298209a97fe24fe3aac4350bfba06ef76ccf2a48b600e8e69dd9e3416', { client: 'console', text: `query ConsoleWarrantyPlans {
  warrantyPlans {
    ...ConsoleWarrantyPlan
    __typename
  }
}

fragment ConsoleWarrantyPlan on WarrantyPlan {
  code
  name
  durationMonths
  inspectionEveryMonths
  graceDays
  transferable
  covers
  excludes
  __typename
}` }],
  // ConsoleWebhookDeliveries
  ['64d820653bcd2f664a6ccccc9a6554fb3cd3120470cde792a51ecfe1419bbab6', { client: 'console', text: `query ConsoleWebhookDeliveries($filter: WebhookDeliveryFilter, $first: Int = 20, $after: String) {
  webhookDeliveries(filter: $filter, first: $first, after: $after) {
    nodes {
      ...WebhookDeliveryFields
      __typename
    }
    pageInfo {
      ...NextPage
      __typename
    }
    __typename
  }
}

fragment WebhookDeliveryFields on WebhookDelivery {
  id
  integration
  topic
  externalId
  receivedAt
  deliveryStatus
  attemptCount
  wrote
  problems {
    code
    path
    message
    __typename
  }
  __typename
}

fragment NextPage on PageInfo {
  hasNextPage
  endCursor
  __typename
}` }],
  // ConsoleWebhookDelivery
  ['e556cb340d5e1793e46dda5347326c21c8842ab38a41c337a78a1124f32ca989', { client: 'console', text: `query ConsoleWebhookDelivery($id: ID!) {
  node(id: $id) {
    ... on WebhookDelivery {
      ...WebhookDeliveryFields
      payload
      __typename
    }
    __typename
  }
}

fragment WebhookDeliveryFields on WebhookDelivery {
  id
  integration
  topic
  externalId
  receivedAt
  deliveryStatus
  attemptCount
  wrote
  problems {
    code
    path
    message
    __typename
  }
  __typename
}` }],
  // ConsoleWorkListVersions
  ['23d5b7c191b1339593d9c248c88a19453afe64e540e1d1d53d058ff7cbc74fd9', { client: 'console', text: `query ConsoleWorkListVersions($store: String) {
  workListVersions(store: $store) {
    list
    version
    __typename
  }
}` }],
]);
