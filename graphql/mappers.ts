/** Which domain type stands behind a GraphQL type where resolvers hand one to another. */
export const MAPPERS: Readonly<Record<string, string>> = {
  Appointment: '../../domain/appointment.ts#Appointment as AppointmentEntity',
  ContactConsent: '../../domain/consent.ts#ConsentAnswer as ConsentAnswerEntity',
  ContactRules: '../../domain/preferences.ts#ContactRules as ContactRulesEntity',
  Customer: '../../domain/customer.ts#Customer as CustomerEntity',
  Inspection: '../../domain/inspection.ts#Inspection as InspectionEntity',
  Interaction: '../../domain/interaction.ts#Interaction as InteractionEntity',
  Money: '../../domain/money.ts#Money as MoneyEntity',
  NextAction: '../../domain/next-action.ts#NextAction as NextActionEntity',
  OrderReturn: '../../domain/order-return.ts#OrderReturn as OrderReturnEntity',
  PersonName: '../../domain/customer.ts#PersonName as PersonNameEntity',
  Preferences: '../../domain/preferences.ts#Preferences as PreferencesEntity',
  Shop: '../../domain/shop.ts#Shop as ShopEntity',
  TimelineEntry: '../../domain/history.ts#Happening',
  Warranty: '../../domain/warranty.ts#Warranty as WarrantyEntity',
  WarrantyClaim: '../../domain/warranty-claim.ts#WarrantyClaim as WarrantyClaimEntity',
};
