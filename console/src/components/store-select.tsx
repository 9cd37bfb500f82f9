import { NativeSelect } from '@mantine/core';
import { useTexts } from '../language/language.ts';
import { useShop } from '../shop/shop-context.ts';
import { storeOptions } from './options.ts';
import { texts } from './texts.ts';

type Props = {
  readonly value: string | null;
  /** Whether what belongs to no store can be asked for. */
  readonly online?: boolean;
  onChange(value: string | null): void;
};

export function StoreSelect({ value, online = false, onChange }: Props) {
  const { store, allStores, noStore } = useTexts(texts);
  const { stores } = useShop();
  const data = [
    { value: '', label: allStores },
    ...storeOptions(stores),
    ...(online ? [{ value: 'ONLINE', label: noStore }] : []),
  ];
  return (
    <NativeSelect
      label={store}
      value={value ?? ''}
      data={data}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
