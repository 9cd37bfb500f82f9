/** What a column of a file of people can be. Any other is an attribute of the customer, by the column's name. */
export const PEOPLE_FIELDS = [
  'record',
  'person',
  'name',
  'given',
  'middle',
  'family',
  'preferred',
  'birthDate',
  'email',
  'phone',
  'houseNumber',
  'line',
  'locality',
  'region',
  'postalCode',
  'country',
  'loyalty',
] as const;
export type PeopleField = (typeof PEOPLE_FIELDS)[number];

/** Which field each column of a file is, in the file's order; null for an attribute. */
export type Columns = readonly { readonly header: string; readonly field: PeopleField | null }[];

/** Headers as files have them, in lower case letters and digits alone; a number behind one counts columns of a kind. */
const HEADERS: Readonly<Record<PeopleField, string>> = {
  record: 'recid recordid id uniqueid rowid',
  person: 'cluster clusterid entity entityid personid group groupid truth trueid',
  name: 'name fullname',
  given: 'givenname firstname forename fname first given',
  middle: 'middlename mname middle',
  family: 'surname lastname familyname lname last family',
  preferred: 'preferredname preferred nickname knownas',
  birthDate: 'dateofbirth dob birthdate bday born birth',
  email: 'email emailaddress mail',
  phone: 'phone phonenumber telephone tel mobile mobilephone mobilenumber cell cellphone homephone workphone landline',
  houseNumber: 'streetnumber housenumber houseno streetno',
  line: 'address addressline line street streetaddress streetname addr',
  locality: 'suburb city town locality place',
  region: 'state region province county',
  postalCode: 'postcode postalcode zip zipcode postal',
  country: 'country countrycode',
  loyalty: 'loyalty loyaltynumber cardnumber membernumber',
};

const FIELD_BY_HEADER = new Map(
  PEOPLE_FIELDS.flatMap((field) => HEADERS[field].split(' ').map((header) => [header, field] as const)),
);

/**
 * The columns of a file by its first line.
 * @param named fields that were named for headers, over what the headers say themselves; null for an attribute
 */
export function columnsOf(headers: readonly string[], named: ReadonlyMap<string, PeopleField | null>): Columns {
  return headers.map((header) => {
    const name = header.trim();
    const field = named.get(name);
    return { header: name, field: field === undefined ? fieldOfHeader(name) : field };
  });
}

function fieldOfHeader(header: string): PeopleField | null {
  const letters = header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return FIELD_BY_HEADER.get(letters) ?? FIELD_BY_HEADER.get(letters.replace(/\d+$/, '')) ?? null;
}
