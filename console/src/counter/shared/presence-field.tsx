import { Checkbox } from '@mantine/core';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { texts } from './texts.ts';

type Props = { readonly store: string; readonly checked: boolean; onChange(checked: boolean): void };

/** What belongs to another store changes only for a customer who is here. */
export function PresenceField({ store, checked, onChange }: Props) {
  const { customerIsHere } = useTexts(texts);
  const { storeName } = useShop();
  return (
    <Checkbox
      label={customerIsHere(storeName(store))}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
