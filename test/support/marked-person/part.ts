import { dayFromNow, type Jeweller } from '../jeweller.ts';
import { BIRTH_DATE, CARD, MARK, POSTCODE, text } from './marks.ts';
import type { Recorder } from './recorder.ts';

/** What a part of the person's history is written with. */
export type RecordHistory = Pick<Recorder, 'mutate' | 'mutateMany'> & {
  readonly jeweller: Jeweller;
  /** The number of the person in this process, and of the record of the person. */
  readonly person: number;
  readonly record: number;
  /** The id of the record, and the key of the customer. */
  readonly id: string;
  readonly customer: { readonly id: string };
  /** Notes the id of an entry of the export. @returns it */
  addId(section: string, id: string): string;
};

/** Ten in the morning, so many days from now. */
export const at = (days: number): string => `${dayFromNow({ days })}T10:00:00.000Z`;

const markedName = (letter: string) => ({
  ...{ given: `Zqmark${letter}`, family: 'Zqmarkson', preferred: text('Z'), pronunciation: text('zee') },
});

export const markedAddress = () => ({
  ...{ lines: [text('1 Street')], locality: text('York'), region: text('Yorkshire'), postalCode: POSTCODE },
  ...{ country: 'GB', label: text('home') },
});

/** The profile of a record. @param key is unique in this process */
export const markedProfile = (letter: string, key: string) => ({
  name: markedName(letter),
  addresses: [markedAddress()],
  birthDate: BIRTH_DATE,
  externalIds: [{ system: `web-${letter}-${MARK}`, value: `${MARK}-E${key}` }],
  attributes: [{ name: text('ring size'), value: text('L') }],
});

export const markedEmail = (address: string) => ({ address, label: text('home'), verified: true });
export const markedPhone = (number: string) => ({ number, label: text('mobile'), verified: true });

export const markedTender = (amount: string) => ({ kind: 'CARD', amount, last4: CARD, reference: text('ref') });
export const markedFinding = () => ({ part: text('clasp'), condition: 'FAIR', note: text('loose') });
