import { Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { FindSalesInput } from 'customer-graph-client/console';
import { type FormEvent, useState } from 'react';
import { storeOptions } from '../../components/options.ts';
import { addDays, dayCount } from '../../language/days.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { useCounterStore } from '../shared/counter-store.ts';
import { texts } from './texts.ts';

const ANY_STORE = '';
const USUAL_DAYS = 7;
/** The graph searches no longer time at once. */
const MOST_DAYS = 31;

type Props = {
  /** The day that the search begins with; null: the last week. */
  readonly day: string | null;
  /** @param input null: what was found before is no answer to what stands in the form now */
  onSearch(input: FindSalesInput | null): void;
};

/** What the person remembers. Everything but the days may stay empty. */
export function SearchForm({ day, onSearch }: Props) {
  const all = useTexts(texts);
  const { stores, today } = useShop();
  const { store: here } = useCounterStore();
  const [draft, setDraft] = useState(() => ({
    ...{ from: day ?? addDays(today(here), -USUAL_DAYS), to: day ?? today(here) },
    ...{ store: here, text: '', least: '', most: '', last4: '', contact: '' },
  }));
  const [isAsked, setAsked] = useState(false);
  const daysError = daysErrorOf(dayCount(draft), all);
  const errors = errorsOf(draft, all);
  const shown = (error: string | null) => (isAsked ? error : null);
  function search(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    const isSound = daysError === null && Object.values(errors).every((error) => error === null);
    onSearch(isSound ? toInput(draft) : null);
  }
  const field = (name: keyof typeof draft, label: string, props: object = {}) => (
    <TextInput
      label={label}
      value={draft[name]}
      autoComplete="off"
      onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
      {...props}
    />
  );
  return (
    <Paper withBorder p="md">
      <form onSubmit={search} noValidate>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
            {field('from', all.from, { type: 'date', required: true })}
            {field('to', all.to, { type: 'date', required: true, error: daysError })}
            <NativeSelect
              label={all.store}
              value={draft.store}
              data={[{ value: ANY_STORE, label: all.anyStore }, ...storeOptions(stores)]}
              onChange={(event) => setDraft({ ...draft, store: event.currentTarget.value })}
            />
            {field('text', all.item, { autoFocus: true })}
            {field('least', all.least, { inputMode: 'decimal', error: shown(errors.least) })}
            {field('most', all.most, { inputMode: 'decimal', error: shown(errors.most) })}
            {field('last4', all.last4, { inputMode: 'numeric', maxLength: 4, error: shown(errors.last4) })}
            {field('contact', all.contact)}
          </SimpleGrid>
          <Group justify="space-between">
            <Text size="sm" style={{ flex: '1 1 260px' }}>
              {all.onlyStores}
            </Text>
            <Button type="submit">{all.search}</Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

type SearchTexts = (typeof texts)['en'];
type Draft = Readonly<Record<'from' | 'to' | 'store' | 'text' | 'least' | 'most' | 'last4' | 'contact', string>>;

function daysErrorOf(days: number, all: SearchTexts): string | null {
  if (Number.isNaN(days)) return all.missingDay;
  if (days < 1) return all.daysBackwards;
  return days > MOST_DAYS ? all.tooManyDays(MOST_DAYS) : null;
}

/** @returns null for a field without an error */
function errorsOf({ least, most, last4 }: Draft, { wrongAmount, wrongLast4 }: SearchTexts) {
  const errorOf = (typed: string) => (typed.trim() === '' || AMOUNT.test(typed.trim()) ? null : wrongAmount);
  return {
    least: errorOf(least),
    most: errorOf(most),
    last4: last4 === '' || /^\d{4}$/.test(last4) ? null : wrongLast4,
  };
}

/** With a comma or a point, as people type it. */
const AMOUNT = /^\d{1,12}(?:[.,]\d{1,3})?$/;

function toInput({ from, to, store, text, least, most, last4, contact }: Draft): FindSalesInput {
  // A comma is how many languages write an amount.
  const amount = (typed: string) => (typed.trim() === '' ? null : typed.trim().replace(',', '.'));
  const total = { from: amount(least), to: amount(most) };
  return {
    ...{ from, to },
    ...(store !== ANY_STORE && { stores: [store] }),
    ...(text.trim() !== '' && { text: text.trim() }),
    ...((total.from !== null || total.to !== null) && { total }),
    ...(last4 !== '' && { paymentLast4: last4 }),
    ...(contact.trim() !== '' && { contact: contact.trim() }),
  };
}
