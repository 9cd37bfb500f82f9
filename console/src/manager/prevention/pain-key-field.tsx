import { NativeSelect, TextInput } from '@mantine/core';
import type { PainDimension } from 'customer-graph-client/console';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { rootCauseTexts } from '../../terms/case-terms.ts';
import { channelTexts } from '../../terms/contact-terms.ts';
import { DIMENSIONS, REASONS } from '../terms/pain-terms.ts';

type Props = {
  readonly by: PainDimension;
  readonly value: string;
  readonly error: string | null;
  onChange(key: string): void;
};

/** A choice where the shop knows all keys of the dimension, otherwise a text. */
export function PainKeyField({ by, value, error, onChange }: Props) {
  const dimensions = useTexts(DIMENSIONS);
  const { stores } = useShop();
  const choices: Readonly<Partial<Record<PainDimension, readonly (readonly [string, string])[]>>> = {
    REASON: Object.entries(useTexts(REASONS)),
    ROOT_CAUSE: Object.entries(useTexts(rootCauseTexts)),
    CHANNEL: Object.entries(useTexts(channelTexts)),
    STORE: stores.map(({ code, name }) => [code, name] as const),
  };
  const data = choices[by]?.map(([key, label]) => ({ value: key, label }));
  const shared = { label: dimensions[by], value, error, required: true };
  if (data === undefined) return <TextInput {...shared} onChange={(event) => onChange(event.currentTarget.value)} />;
  return (
    <NativeSelect
      {...shared}
      data={[{ value: '', label: '' }, ...data]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
