/** The custom scalars whose values are strings in JSON. */
export const STRING_SCALARS: readonly string[] =
  'DateTime Date LocalTime TimeZone Decimal EmailAddress PhoneNumber CurrencyCode CountryCode Locale URL'.split(' ');
