import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { isCurrency } from '../kernel/money.ts';
import { isPhoneRegion } from '../kernel/phone.ts';
import { checkText } from '../kernel/text.ts';
import { type InputErrors, inputErrors, reject } from '../kernel/user-error.ts';
import type { ShopChange, ShopCommandContext } from './context.ts';
import { checkTimeZone, type Shop } from './shop.ts';

export type SaveShopInput = {
  readonly name?: string | null | undefined;
  readonly currency?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly defaultRegion?: string | null | undefined;
};

/** Sets up the business, or changes what it shares. The currency stays as first chosen, for sums are kept in it. */
export function saveShop(context: ShopCommandContext, input: SaveShopInput): Promise<Result<Shop>> {
  const { repositories } = context;
  return execute(context, {
    load: () => repositories.freshShop(),
    decide: (shop) => decideSave(shop, input),
    replay: () => repositories.freshShop(),
  });
}

function decideSave(shop: Shop, input: SaveShopInput): Decision<Shop, ShopChange> {
  const errors = inputErrors();
  checkGiven(errors, shop, input);
  checkValues(errors, input);
  if (input.currency != null && shop.currency !== null && input.currency !== shop.currency)
    reject('NOT_ALLOWED', ['input', 'currency'], `Sums are kept in ${shop.currency}: the currency cannot change.`);
  errors.throwIfAny();
  const after = {
    ...shop,
    version: shop.version + 1,
    name: input.name?.trim() ?? shop.name,
    currency: input.currency ?? shop.currency,
    timeZone: input.timeZone ?? shop.timeZone,
    defaultRegion: input.defaultRegion ?? shop.defaultRegion,
  };
  return { changes: [{ entity: 'shop', before: shop, after }], replayRefs: {}, result: after };
}

const FIELDS = ['name', 'currency', 'timeZone', 'defaultRegion'] as const;

/** The first time all is needed; after that what is left out stays, and nothing can be cleared. */
function checkGiven(errors: InputErrors, shop: Shop, input: SaveShopInput): void {
  for (const field of FIELDS) {
    const missing = shop.version === 0 ? input[field] == null : input[field] === null;
    if (missing) errors.add('INVALID', ['input', field], `A shop has a ${field}: give one.`);
  }
}

function checkValues(errors: InputErrors, { name, currency, timeZone, defaultRegion }: SaveShopInput): void {
  if (name != null) checkText(errors, ['input', 'name'], name);
  if (currency != null && !isCurrency(currency))
    errors.add('INVALID', ['input', 'currency'], `${currency} is no currency of ISO 4217.`);
  if (timeZone != null) checkTimeZone(errors, ['input', 'timeZone'], timeZone);
  if (defaultRegion != null && !isPhoneRegion(defaultRegion))
    errors.add('INVALID', ['input', 'defaultRegion'], `${defaultRegion} is no country with phone numbers of its own.`);
}
