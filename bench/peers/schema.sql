-- The shop's data as a PostgreSQL schema of its own: one table for each entity, and jsonb for lists that only their row needs.

CREATE TABLE shop (time_zone text NOT NULL);

CREATE TABLE customer (
  id text PRIMARY KEY,
  status text NOT NULL,
  given text,
  family text,
  preferred text,
  emails jsonb NOT NULL,
  phones jsonb NOT NULL,
  addresses jsonb NOT NULL,
  loyalty_number text UNIQUE,
  loyalty_tier text,
  loyalty_points integer
);

CREATE TABLE customer_counters (
  customer_id text PRIMARY KEY REFERENCES customer,
  order_count integer NOT NULL,
  lifetime_value numeric(14, 2) NOT NULL,
  first_order_at timestamptz,
  last_order_at timestamptz
);

CREATE TABLE preferences (
  customer_id text PRIMARY KEY REFERENCES customer,
  preferred_channel text,
  time_zone text,
  likes jsonb NOT NULL,
  dislikes jsonb NOT NULL,
  sizes jsonb NOT NULL
);

CREATE TABLE consent (
  id text PRIMARY KEY,
  customer_id text NOT NULL REFERENCES customer,
  position smallint NOT NULL,
  channel text NOT NULL,
  purpose text NOT NULL,
  consent text NOT NULL,
  occurred_at timestamptz NOT NULL
);

CREATE TABLE warranty (
  id text PRIMARY KEY,
  customer_id text NOT NULL REFERENCES customer,
  sku text NOT NULL,
  description text NOT NULL,
  serial_number text,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  next_inspection_due date,
  grace_days integer NOT NULL,
  voided_because text,
  plan_name text NOT NULL
);

CREATE TABLE customer_order (
  id text PRIMARY KEY,
  customer_id text NOT NULL REFERENCES customer,
  number text NOT NULL,
  source text NOT NULL,
  store text NOT NULL,
  status text NOT NULL,
  placed_at timestamptz NOT NULL,
  total numeric(14, 2) NOT NULL,
  currency text NOT NULL,
  UNIQUE (source, store, number)
);

CREATE TABLE order_line (
  order_id text NOT NULL REFERENCES customer_order,
  position smallint NOT NULL,
  sku text NOT NULL,
  description text NOT NULL,
  category text,
  quantity integer NOT NULL,
  unit_price numeric(14, 2) NOT NULL,
  total numeric(14, 2) NOT NULL,
  currency text NOT NULL,
  PRIMARY KEY (order_id, position)
);

CREATE TABLE interaction (
  id text PRIMARY KEY,
  customer_id text NOT NULL REFERENCES customer,
  occurred_at timestamptz NOT NULL,
  type text NOT NULL,
  via text,
  direction text NOT NULL,
  source text NOT NULL,
  touchpoint text,
  store text,
  agent text,
  subject text,
  body text,
  sentiment text,
  skus text[] NOT NULL
);

CREATE TABLE idempotency_record (key text PRIMARY KEY, fingerprint text NOT NULL, order_id text NOT NULL);
