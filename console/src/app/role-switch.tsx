import { Group, NativeSelect } from '@mantine/core';
import { useContext } from 'react';
import { storeOptions } from '../components/options.ts';
import { useTexts } from '../language/language.ts';
import { LOCAL_ROLES, LOCAL_STAFF, type LocalRole, type LocalSignIn } from '../session/local-role.ts';
import { ShopContext } from '../shop/shop-context.ts';
import { texts } from './texts.ts';

type Props = { readonly signIn: LocalSignIn; onSwitch(next: LocalSignIn): void };

/** Who one is, and, of a clerk, in which store. */
export function RoleSwitch({ signIn, onSwitch }: Props) {
  const { role, store } = useTexts(texts);
  // Without a shop, the person could not start, and may become somebody else.
  const shop = useContext(ShopContext);
  const stores = shop?.stores ?? [];
  const becomes = (chosen: LocalRole) => onSwitch({ role: chosen, name: LOCAL_STAFF[chosen], store: null });
  return (
    <Group gap="xs" wrap="nowrap">
      <NativeSelect
        aria-label={role}
        size="xs"
        value={signIn.role}
        data={LOCAL_ROLES.map((one) => ({ value: one, label: `${LOCAL_STAFF[one]} (${one})` }))}
        onChange={(event) => becomes(event.currentTarget.value as LocalRole)}
      />
      {signIn.role === 'clerk' && stores.length > 0 && (
        <NativeSelect
          aria-label={store}
          size="xs"
          value={shop?.ownStore ?? ''}
          data={storeOptions(stores)}
          onChange={(event) => onSwitch({ ...signIn, store: event.currentTarget.value })}
        />
      )}
    </Group>
  );
}
