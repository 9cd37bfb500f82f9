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

/**
 * Sets up the business, or changes its shared settings. The currency never changes once it is chosen, because sums are
 * stored in it.
 */
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
  checkRequired(errors, shop, input);
  checkValues(errors, input);
  if (input.currency != null && shop.currency !== null && input.currency !== shop.currency)
    reject('NOT_ALLOWED', ['input', 'currency'], `Sums are stored in ${shop.currency}. The currency cannot change.`);
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

/** The first call needs all fields. Later calls keep what they leave out, and can clear nothing. */
function checkRequired(errors: InputErrors, shop: Shop, input: SaveShopInput): void {
  for (const field of FIELDS) {
    const isMissing = shop.version === 0 ? input[field] == null : input[field] === null;
    if (isMissing) errors.add('INVALID', ['input', field], `A shop needs a ${field}. Give one.`);
  }
}

function checkValues(errors: InputErrors, { name, currency, timeZone, defaultRegion }: SaveShopInput): void {
  if (name != null) checkText(errors, ['input', 'name'], name);
  if (currency != null && !isCurrency(currency))
    errors.add('INVALID', ['input', 'currency'], `${currency} is not an ISO 4217 currency.`);
  if (timeZone != null) checkTimeZone(errors, ['input', 'timeZone'], timeZone);
  if (defaultRegion != null && !isPhoneRegion(defaultRegion))
    errors.add('INVALID', ['input', 'defaultRegion'], `${defaultRegion} is not a country with its own phone numbers.`);
}
