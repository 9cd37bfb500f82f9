-- The indexes of the questions, and the rules that the graph's answers contain.

CREATE INDEX ON consent (customer_id, position);
CREATE INDEX ON warranty (customer_id, ends_on DESC, id);
CREATE INDEX ON customer_order (customer_id, placed_at DESC, id DESC);
CREATE INDEX ON interaction (customer_id, occurred_at DESC, id DESC);

CREATE FUNCTION warranty_status(w warranty) RETURNS text STABLE LANGUAGE sql AS $$
  SELECT CASE
    WHEN w.voided_because IS NOT NULL THEN 'VOID'
    WHEN current_date > w.ends_on THEN 'EXPIRED'
    WHEN w.next_inspection_due IS NULL OR current_date <= w.next_inspection_due THEN 'ACTIVE'
    WHEN current_date <= w.next_inspection_due + w.grace_days THEN 'INSPECTION_DUE'
    ELSE 'LAPSED'
  END
$$;

CREATE FUNCTION customer_display(c customer) RETURNS text STABLE LANGUAGE sql AS $$
  SELECT coalesce(c.preferred, concat_ws(' ', c.given, c.family))
$$;

CREATE FUNCTION preferences_zone(p preferences) RETURNS text STABLE LANGUAGE sql AS $$
  SELECT coalesce(p.time_zone, (SELECT time_zone FROM shop))
$$;

CREATE TYPE order_line_input AS (sku text, description text, category text, quantity integer, unit_price numeric);

-- recordOrder for PostGraphile: the same statements as servers/record-order.ts, in one call.
CREATE FUNCTION record_order(
  idempotency_key text, number text, source text, store text, loyalty_number text,
  placed_at timestamptz, currency text, lines order_line_input[]
) RETURNS customer_order VOLATILE LANGUAGE plpgsql AS $$
DECLARE
  stated text := md5(concat_ws('|', number, source, store, loyalty_number, placed_at, currency, lines::text));
  known idempotency_record;
  sale customer_order;
BEGIN
  sale.id := 'ord_' || gen_random_uuid();
  INSERT INTO idempotency_record VALUES (idempotency_key, stated, sale.id) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    SELECT * INTO known FROM idempotency_record r WHERE r.key = idempotency_key;
    IF known.fingerprint <> stated THEN RAISE EXCEPTION 'This idempotency key has another input.'; END IF;
    SELECT * INTO sale FROM customer_order o WHERE o.id = known.order_id;
    RETURN sale;
  END IF;
  SELECT c.id INTO sale.customer_id FROM customer c WHERE c.loyalty_number = record_order.loyalty_number;
  IF NOT FOUND THEN RAISE EXCEPTION 'No customer has this loyalty number.'; END IF;
  SELECT sum(l.quantity * l.unit_price) INTO sale.total FROM unnest(lines) l;
  sale.number := number;
  sale.source := source;
  sale.store := store;
  sale.status := 'PAID';
  sale.placed_at := placed_at;
  sale.currency := currency;
  INSERT INTO customer_order VALUES (sale.*);
  INSERT INTO order_line
    SELECT sale.id, l.position, l.sku, l.description, l.category, l.quantity, l.unit_price, l.quantity * l.unit_price, sale.currency
    FROM unnest(lines) WITH ORDINALITY l (sku, description, category, quantity, unit_price, position);
  UPDATE customer_counters c SET
    order_count = order_count + 1,
    lifetime_value = lifetime_value + sale.total,
    first_order_at = least(first_order_at, sale.placed_at),
    last_order_at = greatest(last_order_at, sale.placed_at)
  WHERE c.customer_id = sale.customer_id;
  RETURN sale;
END $$;
