/** The fields that a column can hold. Any other column is an attribute of the customer with the column's name. */
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

/** The columns of a file in order; the field is null for an attribute. */
export type Columns = readonly { readonly header: string; readonly field: PeopleField | null }[];

/** Common headers, reduced to lower case letters and digits. A number at the end of a header counts columns of a kind. */
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
 * The columns of a file by its headers.
 * @param fieldByHeader overrides the field that a header suggests; null for an attribute
 */
export function columnsOf(headers: readonly string[], fieldByHeader: ReadonlyMap<string, PeopleField | null>): Columns {
  return headers.map((header) => {
    const name = header.trim();
    const field = fieldByHeader.get(name);
    return { header: name, field: field === undefined ? fieldOfHeader(name) : field };
  });
}

function fieldOfHeader(header: string): PeopleField | null {
  const letters = header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return FIELD_BY_HEADER.get(letters) ?? FIELD_BY_HEADER.get(letters.replace(/\d+$/, '')) ?? null;
}
