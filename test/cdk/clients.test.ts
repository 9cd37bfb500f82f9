import { describe, expect, it } from 'vitest';
import { DEV } from '../../cdk/configuration.ts';
import { RESOURCE_SERVER, ROLES, scopesOf, storeScope } from '../../domain/kernel/roles.ts';
import { propertiesOf, STAGES, templateOf } from './templates.ts';

const CLIENT = 'AWS::Cognito::UserPoolClient';
/** The clients of customers and machines. The staff have a pool of their own. */
const clientsOf = (template: (typeof STAGES)[number]['template']) => {
  const pool = template.findOutputs('UserPoolId')['UserPoolId']?.['Value'].Ref;
  return propertiesOf(template, CLIENT).filter(({ UserPoolId }) => UserPoolId.Ref === pool);
};
const sorted = (scopes: readonly string[]) => [...scopes].sort();

describe.each(STAGES)('the clients of $stage', ({ configuration, template }) => {
  const clients = clientsOf(template);
  const machines = clients.filter(({ AllowedOAuthFlows }) => AllowedOAuthFlows.includes('client_credentials'));
  const apps = clients.filter((client) => !machines.includes(client));
  const scopesIn = (client: { AllowedOAuthScopes: Scope[] }) =>
    scopesOf(client.AllowedOAuthScopes.map(scopeName).join(' '));

  it('are one machine for each machine role, and one per store for its tills, with exactly the scopes of the role', () => {
    const roles = [ROLES.commerce, ROLES.support, ROLES.analyst, ROLES.admin];
    const tills = configuration.stores.map(({ code }) => [...ROLES.pos, storeScope(code)]);
    expect(machines.map((client) => sorted(scopesIn(client))).sort()).toEqual([...roles, ...tills].map(sorted).sort());
  });

  it('a machine has a secret and no other way to get a token', () => {
    for (const machine of machines) {
      expect(machine).toMatchObject({ GenerateSecret: true, AllowedOAuthFlows: ['client_credentials'] });
    }
  });

  it('a customer signs in with a code, in an app without a secret, and only for the own data', () => {
    expect(apps).toHaveLength(1);
    expect(apps[0]).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: configuration.customerApp?.callbackUrls,
    });
    expect(scopesIn(apps[0])).toEqual(ROLES.customer);
  });

  it('no client lets a user write the customer id, or sign in without the token endpoint', () => {
    for (const client of clients) {
      expect(client.WriteAttributes).toEqual(['email', 'locale']);
      expect(client.ExplicitAuthFlows).toEqual(['ALLOW_REFRESH_TOKEN_AUTH']);
    }
  });

  it('are all in the outputs', () => {
    const named = Object.entries(template.findOutputs('*')).filter(([name]) => name.endsWith('ClientId'));
    expect(named.map(([, { Value }]) => Value.Ref).sort()).toEqual(Object.keys(template.findResources(CLIENT)).sort());
  });
});

it('a higher client version replaces the client of a store: a new resource with the same scopes, system and name of the output', () => {
  const [first, ...others] = DEV.stores;
  if (first === undefined) throw new Error('there is no store');
  const former = templateOf(DEV);
  const next = templateOf({ ...DEV, stores: [{ ...first, clientVersion: 2 }, ...others] });
  const clientIn = (template: typeof former) =>
    template.findOutputs('TillYorkClientId')['TillYorkClientId']?.['Value'].Ref;
  expect(clientIn(next)).not.toBe(clientIn(former));
  const clients = next.findResources(CLIENT);
  expect(Object.keys(clients)).not.toContain(clientIn(former));
  expect(clients[clientIn(next)]).toEqual(former.findResources(CLIENT)[clientIn(former)]);
  const systems = (template: typeof former) =>
    JSON.stringify(propertiesOf(template, 'AWS::SSM::Parameter').map(({ Value }) => Value));
  expect(systems(next)).toBe(systems(former).replace(clientIn(former), clientIn(next)));
  expect(Object.keys(clients).length).toBe(Object.keys(former.findResources(CLIENT)).length);
});

it('without an app for customers there is no client for them', () => {
  const clients = clientsOf(templateOf({ ...DEV, customerApp: null }));
  expect(clients.filter(({ AllowedOAuthFlows }) => AllowedOAuthFlows.includes('code'))).toEqual([]);
});

const withStores = (count: number) => ({
  ...DEV,
  stores: Array.from({ length: count }, (_, index) => ({ code: `store-${index}`, system: `till-${index}` })),
});

it('1,000 stores synthesise: the first 45 keep their clients, and the other ones have devices', () => {
  const [few, many] = [templateOf(withStores(45)), templateOf(withStores(1_000))];
  expect(clientsOf(few)).toHaveLength(50);
  expect(clientsOf(many)).toEqual(clientsOf(few));
  const authorizers = propertiesOf(many, 'AWS::ApiGatewayV2::Authorizer');
  for (const { JwtConfiguration } of authorizers) expect(JwtConfiguration.Audience.length).toBeLessThanOrEqual(50);
  const servers = propertiesOf(many, 'AWS::Cognito::UserPoolResourceServer');
  // A quota of Cognito.
  for (const { Scopes } of servers) expect(Scopes.length).toBeLessThanOrEqual(100);
  expect(Object.keys(many.toJSON()['Resources']).length).toBeLessThan(500);
});

it('stores without a client need a system of their own as well', () => {
  const { stores } = withStores(60);
  expect(() => templateOf({ ...DEV, stores: [...stores, { code: 'hull', system: 'till-59' }] })).toThrow(
    /each system needs a unique name/,
  );
});

it('a store code that Cognito would not accept is rejected', () => {
  expect(() => templateOf({ ...DEV, stores: [{ code: 'new york', system: 'till-ny' }] })).toThrow(
    /Store new york: a code has/,
  );
});

describe('the permanent names of calling systems', () => {
  it('are in one parameter, by their current clients', () => {
    const parameters = propertiesOf(templateOf(DEV), 'AWS::SSM::Parameter');
    const parameter = parameters.find(({ Name }) => Name === '/customer-graph/dev/systems');
    const text: string = parameter.Value['Fn::Join'][1]
      .map((part: unknown) => (typeof part === 'string' ? part : 'ID'))
      .join('');
    const systems = [...Object.values(DEV.systems), ...DEV.stores.map(({ system }) => system)];
    for (const system of systems) expect(text).toContain(`"ID":"${system}"`);
  });

  it.each(['Till York', 'till-york', 'x'.repeat(26), 'till--york', 'tïll', ''])('%s is rejected', (system) => {
    const stores = [...DEV.stores, { code: 'hull', system }];
    expect(() => templateOf({ ...DEV, stores })).toThrow(/each system needs a unique name/);
  });

  it('do not change with the code of a store', () => {
    const namesOf = (code: string) =>
      JSON.stringify(propertiesOf(templateOf({ ...DEV, stores: [{ code, system: 'till-1' }] }), 'AWS::SSM::Parameter'));
    for (const code of ['york', 'york-central']) expect(namesOf(code)).toContain('till-1');
  });
});

type Scope = string | { 'Fn::Join': [string, [unknown, string]] };

/** A scope as in tokens. The template has a reference instead of the resource server's name. */
function scopeName(scope: Scope): string {
  return typeof scope === 'string' ? scope : `${RESOURCE_SERVER}${scope['Fn::Join'][1][1]}`;
}
