import { postalCodeKey } from '../kernel/address.ts';
import type { Customer } from './customer.ts';
import { emailKey } from './email.ts';
import { readingOf } from './latin-names.ts';
import { nameTraces } from './name-index.ts';
import { phoneEndTrace, type Trace, traceOf } from './trail.ts';

/** Every place at which the customer can be found among others, each once. */
export function tracesOf({ emails, phones, addresses, name, formerNames }: Customer): readonly Trace[] {
  const postcodes = addresses.map(({ postalCode }) => postalCodeKey(postalCode ?? '')).filter((key) => key !== '');
  const traces = [
    ...emails.map(({ address }) => traceOf('email', emailKey(address))),
    ...phones.flatMap(({ number }) => [traceOf('phone', number), phoneEndTrace(number)]),
    ...postcodes.map((key) => traceOf('postcode', key)),
    ...nameTraces(name, formerNames, readingOf),
  ];
  return [...new Map(traces.map((trace) => [JSON.stringify(trace), trace])).values()];
}
