import { fileURLToPath } from 'node:url';
import type { Contents } from './table-contents.ts';

/** The real file, if it lies beside the project. */
export const REAL_FILE = fileURLToPath(
  new URL('../../../shared/data/online-retail/online_retail.csv.gz', import.meta.url),
);

export const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

/** The figures of one invoice, expected or stored; sums in pence. */
export type Figures = {
  readonly kind: 'sale' | 'return';
  readonly customer: string | null;
  readonly units: number;
  readonly sum: number;
};

/** The figures of the file's rows, computed without any code of the importer. */
export function figuresIn(rows: readonly (readonly string[])[]): Map<string, Figures> {
  const invoices = new Map<string, Figures>();
  for (const [invoice = '', , , quantityText, , priceText = '', customerText = ''] of rows) {
    const quantity = Number(quantityText);
    const [pounds = '', decimals = ''] = priceText.split('.');
    const isCancelled = invoice.startsWith('C');
    const isPayable = Number(priceText) > 0 && Number(decimals.padEnd(3, '0').slice(2)) === 0;
    if (invoice.startsWith('A') || !isPayable || quantity === 0 || isCancelled !== quantity < 0) continue;
    const price = Number(pounds) * 100 + Number(decimals.padEnd(2, '0').slice(0, 2));
    const { units = 0, sum = 0 } = invoices.get(invoice) ?? {};
    invoices.set(invoice, {
      kind: isCancelled ? 'return' : 'sale',
      customer: customerText === '' ? null : String(Number(customerText)),
      units: units + Math.abs(quantity),
      sum: sum + Math.abs(quantity) * price,
    });
  }
  return invoices;
}

/** The figures of the orders and returns in the graph. */
export function figuresOf({ customers, orders, lines, returns }: Contents): Map<string, Figures> {
  const names = new Map(customers.map(({ id, externalIds }) => [id, externalIds[0]?.value ?? '']));
  const nameOf = (customerId: string | null) => (customerId === null ? null : (names.get(customerId) ?? 'nobody'));
  const units = new Map<string, number>();
  const sums = new Map<string, number>();
  for (const chunk of lines) {
    const { orderId } = chunk;
    units.set(orderId, (units.get(orderId) ?? 0) + chunk.lines.reduce((sum, line) => sum + line.quantity, 0));
    const sum = chunk.lines.reduce((total, line) => total + line.quantity * line.unitPrice, 0);
    sums.set(orderId, (sums.get(orderId) ?? 0) + sum);
  }
  return new Map([
    ...orders.map(({ id, number, customerId, subtotal, total }): [string, Figures] => [
      number,
      {
        kind: 'sale',
        customer: nameOf(customerId),
        units: units.get(id) ?? 0,
        sum: subtotal === total && total === sums.get(id) ? total : Number.NaN,
      },
    ]),
    ...returns.map(({ returnNumber, customerId, returnedLines, refund }): [string, Figures] => [
      returnNumber ?? '',
      {
        kind: 'return',
        customer: nameOf(customerId),
        units: returnedLines.reduce((sum, line) => sum + line.quantity, 0),
        sum: refund.minor,
      },
    ]),
  ]);
}

/** The totals of one customer: sales, returns, and the amount spent net of returns, in pence. */
export type Totals = { readonly orders: number; readonly returns: number; readonly spent: number };

export function totalsIn(figures: ReadonlyMap<string, Figures>): Map<string, Totals> {
  const totals = new Map<string, Totals>();
  for (const { kind, customer, sum } of figures.values()) {
    if (customer === null) continue;
    const { orders, returns, spent } = totals.get(customer) ?? { orders: 0, returns: 0, spent: 0 };
    totals.set(
      customer,
      kind === 'sale'
        ? { orders: orders + 1, returns, spent: spent + sum }
        : { orders, returns: returns + 1, spent: spent - sum },
    );
  }
  return totals;
}

/** The totals in each customer's metrics. */
export function totalsOf({ customers, metrics }: Contents): Map<string, Totals> {
  const names = new Map(customers.map(({ id, externalIds }) => [id, externalIds[0]?.value ?? '']));
  return new Map(
    metrics.map(({ customerId, orderCount, returnCount, spent, lifetimeValue }) => [
      names.get(customerId) ?? 'nobody',
      {
        orders: orderCount,
        returns: returnCount,
        spent: lifetimeValue === (spent['GBP'] ?? 0) ? lifetimeValue : Number.NaN,
      },
    ]),
  );
}

const LATEST_DAY = '9999';

/** For each sku, how many cancellations on these days contain it. */
export function returnsIn(
  rows: readonly (readonly string[])[],
  { from, to }: { readonly from: string; readonly to: string },
): Map<string, number> {
  const figures = figuresIn(rows);
  const days = new Map<string, string>();
  const skus = new Map<string, Set<string>>();
  for (const row of rows) {
    const [invoice = '', sku = '', , , date = ''] = row;
    if (figures.get(invoice)?.kind !== 'return' || !figuresIn([row]).has(invoice)) continue;
    const day = date.slice(0, 10);
    if (day < (days.get(invoice) ?? LATEST_DAY)) days.set(invoice, day);
    skus.set(invoice, (skus.get(invoice) ?? new Set()).add(sku.trim()));
  }
  const returns = new Map<string, number>();
  for (const [invoice, day] of days)
    if (from <= day && day <= to)
      for (const sku of skus.get(invoice) ?? []) returns.set(sku, (returns.get(sku) ?? 0) + 1);
  return returns;
}
