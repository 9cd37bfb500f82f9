import { Duration, Stack } from 'aws-cdk-lib';
import { ClientAttributes, OAuthScope, type UserPoolClient, type UserPoolClientOptions } from 'aws-cdk-lib/aws-cognito';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { ROLES, storeScope } from '../domain/kernel/roles.ts';
import type { Configuration } from './configuration.ts';
import type { Identities } from './identities.ts';

/** API Gateway's authorizer takes tokens of this many clients, and the number cannot be raised. */
const MAX_CLIENTS = 50;

type NamedClient = { readonly name: string; readonly client: UserPoolClient; readonly system: string };

/** Unlike the ids that Cognito makes, a name has a hyphen or fewer than 20 characters, so that none is taken for the other. */
const SYSTEM_NAME = /^(?=.{1,40}$)[a-z][a-z0-9]{0,18}(-[a-z0-9]+)*$/;

/**
 * Who may ask for tokens, with which scopes: a machine client for each role of machines, for tills one a store (it alone
 * holds the store's scope), and the app in which customers sign in.
 */
export class Clients extends Construct {
  readonly all: readonly NamedClient[];
  private readonly identities: Identities;

  constructor(scope: Construct, id: string, props: { configuration: Configuration; identities: Identities }) {
    super(scope, id);
    this.identities = props.identities;
    const { stores, customerApp, systems } = props.configuration;
    this.all = [
      this.machine('Commerce', ROLES.commerce, systems.commerce),
      this.machine('Support', ROLES.support, systems.support),
      this.machine('Analyst', ROLES.analyst, systems.analyst),
      this.machine('Admin', ROLES.admin, systems.admin),
      ...stores.map(({ code, system }) =>
        this.machine(`Till${nameOf(code)}`, [...ROLES.pos, storeScope(code)], system),
      ),
      ...(customerApp ? [this.customers(customerApp, systems.customerApp)] : []),
    ];
    checkSystems(this.all.map(({ system }) => system));
    // By a name of its own: Cognito's trigger reads it, and the trigger cannot wait for the clients of its own pool.
    new StringParameter(this, 'Systems', {
      parameterName: props.identities.systemsParameter,
      description: 'Customer graph: the permanent name of the system that holds each client',
      stringValue: Stack.of(this).toJsonString(
        Object.fromEntries(this.all.map(({ client, system }) => [client.userPoolClientId, system])),
      ),
    });
    if (this.all.length > MAX_CLIENTS) {
      throw new Error(
        `${stores.length} stores make ${this.all.length} clients, and API Gateway takes tokens of ${MAX_CLIENTS}: ` +
          'deploy a stack a region, or see docs/decisions/authorizer.md',
      );
    }
  }

  private machine(name: string, scopes: readonly string[], system: string): NamedClient {
    return this.client(name, system, {
      generateSecret: true,
      oAuth: {
        flows: { clientCredentials: true },
        scopes: scopes.map((scope) => this.identities.oauthScope(scope)),
      },
      accessTokenValidity: Duration.hours(1),
    });
  }

  private customers(
    { callbackUrls, logoutUrls }: NonNullable<Configuration['customerApp']>,
    system: string,
  ): NamedClient {
    // An app in a browser or a phone keeps no secret; it proves with PKCE that the code is its own.
    return this.client('Customer', system, {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, ...ROLES.customer.map((scope) => this.identities.oauthScope(scope))],
        callbackUrls: [...callbackUrls],
        logoutUrls: [...logoutUrls],
      },
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(30),
    });
  }

  private client(name: string, system: string, options: UserPoolClientOptions): NamedClient {
    const client = this.identities.pool.addClient(name, {
      // Tokens come from the token endpoint alone. Left out, Cognito opens its own ways to sign in as well.
      authFlows: { userSrp: false },
      // Left out, whoever signs in may write every attribute, customer_id too, and so become anyone.
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true, locale: true }),
      ...options,
    });
    return { name, client, system };
  }
}

function checkSystems(names: readonly string[]): void {
  const wrong = names.find((name, index) => !SYSTEM_NAME.test(name) || names.indexOf(name) !== index);
  if (wrong !== undefined)
    throw new Error(
      `System ${wrong}: give each a name of its own, of small letters and digits with single - between, at most 40`,
    );
}

/** `new-york` as `NewYork`: outputs are named in letters and digits. */
function nameOf(store: string): string {
  if (!/^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$/.test(store)) {
    throw new Error(`Store ${store}: a code has letters and digits, with single -, _ or . between them`);
  }
  return store
    .split(/[-_.]/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');
}
