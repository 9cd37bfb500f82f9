import { Group, NativeSelect } from '@mantine/core';
import { storeOptions } from '../components/options.ts';
import { useTexts } from '../language/language.ts';
import { LOCAL_ROLES, LOCAL_STAFF, type LocalRole, type LocalSignIn } from '../session/local-role.ts';
import { useShop } from '../shop/shop-context.ts';
import { texts } from './texts.ts';

type Props = { readonly signIn: LocalSignIn; onSwitch(next: LocalSignIn): void };

/** Who one is, and, of a clerk, in which store. */
export function RoleSwitch({ signIn, onSwitch }: Props) {
  const { role, store } = useTexts(texts);
  const { stores, ownStore } = useShop();
  const becomes = (chosen: LocalRole) => onSwitch({ role: chosen, name: LOCAL_STAFF[chosen], store: signIn.store });
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
          value={ownStore ?? ''}
          data={storeOptions(stores)}
          onChange={(event) => onSwitch({ ...signIn, store: event.currentTarget.value })}
        />
      )}
    </Group>
  );
}
