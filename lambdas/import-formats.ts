import type { FileFormat } from '../connectors/connector.ts';
import type { CsvRow } from '../connectors/files/read-things.ts';
import type { ImportFormat } from '../domain/import-job/import-job.ts';

/** How the file of a format is read, and the pure functions that map its rows, which are loaded on demand. */
type RegisteredFormat =
  | {
      readonly rows: 'csv';
      /** Without one of them it is another file. The rows have all columns of the file, by the names in its header. */
      readonly requiredColumns: readonly string[];
      load(): Promise<FileFormat<CsvRow>>;
    }
  /** Each line is a JSON value, which the format checks itself. */
  | { readonly rows: 'ndjson'; load(): Promise<FileFormat<unknown>> };

/** The formats whose rows become source records. */
export const FILE_FORMATS: Readonly<Record<Exclude<ImportFormat, 'MUTATIONS_NDJSON'>, RegisteredFormat>> = {
  CUSTOMERS_CSV: {
    ...{ rows: 'csv', requiredColumns: ['customer_id'] },
    load: async () => (await import('../connectors/plain/customers-csv.ts')).customersFormat,
  },
  ORDERS_CSV: {
    ...{ rows: 'csv', requiredColumns: ['order_id', 'placed_at', 'sku', 'quantity', 'unit_price', 'order_total'] },
    load: async () => (await import('../connectors/plain/orders-csv.ts')).ordersFormat,
  },
  SHOPIFY_CUSTOMERS_CSV: {
    ...{ rows: 'csv', requiredColumns: ['First Name', 'Last Name', 'Email', 'Phone'] },
    load: async () => (await import('../connectors/shopify/files/customers-csv.ts')).shopifyCustomersFormat,
  },
  SHOPIFY_ORDERS_CSV: {
    ...{
      rows: 'csv',
      requiredColumns: [
        'Name',
        'Email',
        'Financial Status',
        'Total',
        'Created at',
        'Lineitem quantity',
        'Lineitem name',
      ],
    },
    load: async () => (await import('../connectors/shopify/files/orders-csv.ts')).shopifyOrdersFormat,
  },
  SQUARE_CUSTOMERS_CSV: {
    ...{
      rows: 'csv',
      requiredColumns: ['Square Customer ID', 'First Name', 'Last Name', 'Email Address', 'Phone Number'],
    },
    load: async () => (await import('../connectors/square/customers-csv.ts')).squareCustomersFormat,
  },
  SQUARE_ITEMS_CSV: {
    ...{
      rows: 'csv',
      requiredColumns: ['Date', 'Time', 'Item', 'Qty', 'Gross Sales', 'Net Sales', 'Tax', 'Transaction ID'],
    },
    load: async () => (await import('../connectors/square/items-csv.ts')).squareItemsFormat,
  },
  WOOCOMMERCE_ORDERS_CSV: {
    ...{
      rows: 'csv',
      requiredColumns: [
        'order_id',
        'status',
        'order_total',
        'tax_total',
        'shipping_total',
        'order_currency',
        'item_name',
        'item_quantity',
        'item_total',
      ],
    },
    load: async () => (await import('../connectors/woocommerce/orders-csv.ts')).wooCommerceOrdersFormat,
  },
  ZENDESK_TICKETS_NDJSON: {
    rows: 'ndjson',
    load: async () => (await import('../connectors/zendesk/tickets-ndjson.ts')).zendeskTicketsFormat,
  },
};
