/** The questions in PostGraphile's own schema, which has the names of tables and columns. */

/** Data of GraphQL. */
export type Data = Readonly<Record<string, unknown>>;

export type Translation = {
  readonly query: string;
  /** Its data in the form of the graph's answer. */
  toCommonForm(data: Data): object;
};

const child = (data: Data, name: string): Data => data[name] as Data;
const nodesOf = (data: Data, name: string): readonly Data[] => child(data, name)['nodes'] as readonly Data[];

const ofCustomer = (query: string, toCustomer: (customer: Data) => object): Translation => ({
  query,
  toCommonForm: (data) => ({ customer: toCustomer(child(data, 'customer')) }),
});

const ORDER_FIELDS = `number placedAt status total currency
      orderLinesByOrderId(orderBy: POSITION_ASC) { nodes { sku description quantity total currency } }`;

/** The entry with its amount and currency as one field. */
const withMoney = ({ total: amount, currency, ...fields }: Data) => ({ ...fields, total: { amount, currency } });
const ordersOf = (customer: Data) => ({
  nodes: nodesOf(customer, 'customerOrdersByCustomerId').map(({ orderLinesByOrderId, ...order }) => ({
    ...withMoney(order),
    lines: { nodes: nodesOf({ orderLinesByOrderId }, 'orderLinesByOrderId').map(withMoney) },
  })),
});

export const PROFILE = ofCustomer(
  `query ($id: String!) {
  customer: customerByRowId(rowId: $id) {
    id: rowId status display given family preferred emails phones addresses loyaltyNumber loyaltyTier loyaltyPoints
    warrantiesByCustomerId(first: 20, orderBy: [ENDS_ON_DESC, ROW_ID_ASC]) {
      nodes { id: rowId sku description serialNumber status startsOn endsOn nextInspectionDue planName }
    }
    preferenceByCustomerId { preferredChannel timeZone: zone likes dislikes sizes }
    consentsByCustomerId(orderBy: POSITION_ASC) { nodes { channel purpose consent occurredAt } }
  }
}`,
  (customer) => {
    const { id, status, display, given, family, preferred, emails, phones, addresses } = customer;
    const { preferredChannel, timeZone, likes, dislikes, sizes } = child(customer, 'preferenceByCustomerId');
    return {
      ...{ id, status, name: { display, given, family, preferred }, emails, phones, addresses },
      loyalty: {
        number: customer['loyaltyNumber'],
        tier: customer['loyaltyTier'],
        points: customer['loyaltyPoints'],
      },
      warranties: {
        nodes: nodesOf(customer, 'warrantiesByCustomerId').map(({ planName, ...warranty }) => ({
          ...warranty,
          plan: { name: planName },
        })),
      },
      preferences: {
        consents: nodesOf(customer, 'consentsByCustomerId'),
        rules: { preferredChannel, timeZone },
        tastes: { likes, dislikes, sizes },
      },
    };
  },
);

export const ORDERS = ofCustomer(
  `query ($id: String!) {
  customer: customerByRowId(rowId: $id) {
    id: rowId display
    customerOrdersByCustomerId(first: 20, orderBy: [PLACED_AT_DESC, ROW_ID_DESC]) { nodes { id: rowId ${ORDER_FIELDS} } }
  }
}`,
  (customer) => ({ id: customer['id'], name: { display: customer['display'] }, orders: ordersOf(customer) }),
);

export const INTERACTIONS = ofCustomer(
  `query ($id: String!) {
  customer: customerByRowId(rowId: $id) {
    id: rowId display
    interactionsByCustomerId(first: 20, orderBy: [OCCURRED_AT_DESC, ROW_ID_DESC]) {
      nodes { id: rowId occurredAt type via direction source touchpoint store agent subject body sentiment skus }
    }
  }
}`,
  (customer) => ({
    id: customer['id'],
    name: { display: customer['display'] },
    interactions: { nodes: nodesOf(customer, 'interactionsByCustomerId') },
  }),
);

export const AFTER_ORDER = ofCustomer(
  `query ($id: String!) {
  customer: customerByRowId(rowId: $id) {
    id: rowId
    customerCounterByCustomerId { orderCount lifetimeValue }
    customerOrdersByCustomerId(first: 3, orderBy: [PLACED_AT_DESC, ROW_ID_DESC]) { nodes { ${ORDER_FIELDS} } }
  }
}`,
  (customer) => {
    const { orderCount, lifetimeValue: amount } = child(customer, 'customerCounterByCustomerId');
    return {
      id: customer['id'],
      insights: { orderCount, lifetimeValue: { amount, currency: 'GBP' } },
      orders: ordersOf(customer),
    };
  },
);

export const RECORD_ORDER: Translation = {
  query: `mutation ($input: RecordOrderInput!) {
  recordOrder(input: $input) { order: result { id: rowId number total currency } }
}`,
  toCommonForm(data) {
    return { recordOrder: { order: withMoney(child(child(data, 'recordOrder'), 'order')), userErrors: [] } };
  },
};

/** The input of the graph's recordOrder as the arguments of the database's function. */
export function orderInputOf(input: object): object {
  const { customer, ...others } = input as { readonly customer: { readonly loyaltyNumber: string } };
  return { ...others, loyaltyNumber: customer.loyaltyNumber };
}
