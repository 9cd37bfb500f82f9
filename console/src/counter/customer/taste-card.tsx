import { Text } from '@mantine/core';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { type CounterCustomer, ordersOf } from '../person/counter-customer.ts';
import { Fact, Facts } from '../shared/facts.tsx';
import { texts } from './texts.ts';

/** What to offer, in which size, and what not. */
export function TasteCard({ customer }: { readonly customer: CounterCustomer }) {
  const all = useTexts(texts);
  const { list } = useFormats();
  if (customer.preferences == null) return null;
  const { likes, dislikes, sizes } = customer.preferences.tastes;
  const names = new Map(
    ordersOf(customer).flatMap(({ lines }) => (lines?.nodes ?? []).map((line) => [line.sku, line.description])),
  );
  const avoided = (customer.email?.avoidSkus ?? []).map((sku) => names.get(sku) ?? sku);
  const rows = [
    { name: all.likes, texts: likes.map(({ topic, value }) => all.taste(topic, value)) },
    { name: all.dislikes, texts: dislikes.map(({ topic, value }) => all.taste(topic, value)) },
    { name: all.sizes, texts: sizes.map(({ of, value }) => all.taste(of, value)) },
    { name: all.avoid, texts: avoided },
  ].filter((row) => row.texts.length > 0);
  return (
    <Panel title={all.tastes}>
      {rows.length === 0 ? (
        <Text>{all.noTaste}</Text>
      ) : (
        <Facts>
          {rows.map(({ name, texts: entries }) => (
            <Fact key={name} name={name}>
              {list(entries)}
            </Fact>
          ))}
        </Facts>
      )}
    </Panel>
  );
}
