import { useContext } from 'react';
import { storeOptions } from '../components/options.ts';
import { useTexts } from '../language/language.ts';
import { LOCAL_ROLES, LOCAL_STAFF, type LocalRole, type LocalSignIn } from '../session/local-role.ts';
import { ShopContext } from '../shop/shop-context.ts';
import { PlainSelect } from './plain-select.tsx';
import { texts } from './texts.ts';

type Props = { readonly signIn: LocalSignIn; onSwitch(next: LocalSignIn): void };

const ROLES = LOCAL_ROLES.map((one) => ({ value: one, label: `${LOCAL_STAFF[one]} (${one})` }));

/** Who one is, and, of a clerk, in which store. */
export function RoleSwitch({ signIn, onSwitch }: Props) {
  const { role, store } = useTexts(texts);
  // Without a shop, the person could not start, and may become somebody else.
  const shop = useContext(ShopContext);
  const stores = shop?.stores ?? [];
  const becomes = (chosen: LocalRole) => onSwitch({ role: chosen, name: LOCAL_STAFF[chosen], store: null });
  return (
    <>
      <PlainSelect
        label={role}
        showLabel={false}
        value={signIn.role}
        options={ROLES}
        onChange={(chosen) => becomes(chosen as LocalRole)}
      />
      {signIn.role === 'clerk' && stores.length > 0 && (
        <PlainSelect
          label={store}
          showLabel={false}
          value={shop?.ownStore ?? ''}
          options={storeOptions(stores)}
          onChange={(chosen) => onSwitch({ ...signIn, store: chosen })}
        />
      )}
    </>
  );
}
