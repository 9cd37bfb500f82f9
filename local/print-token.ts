import { DATA_FLAG, runCommand } from './common/command-line.ts';
import { openDataDirectory } from './common/data-directory.ts';
import { savedStaff } from './tokens/saved-staff.ts';
import { DEFAULT_STORE, parseTokenRequest } from './tokens/token-request.ts';
import { openIssuer } from './tokens/tokens.ts';

const USAGE = `Prints an access token for the local customer graph, and nothing else.

npm run -s token -- --role ROLE [flags]

  --role ROLE           pos, clerk, commerce, support, analyst, marketing, admin or customer
  --store CODE          the store of the till or the clerk, with --role pos or clerk (default ${DEFAULT_STORE})
  --staff NAME          the person who signs in, by name, email or id; with --role pos, at this till. Role and stores of a
                        saved member of staff are those that saveStaffMember stored; --store is then one of them
  --customer ID         the customer who signs in, with --role customer
  --client NAME         another client of the same calling system, as after a rotation
  --expires-in SECONDS  how long the token is valid (default 3600)
  --data DIR            the data directory of the npm start that receives the token (default .data)`;

await runCommand(
  USAGE,
  {
    role: { type: 'string' },
    store: { type: 'string' },
    customer: { type: 'string' },
    client: { type: 'string' },
    staff: { type: 'string' },
    'expires-in': { type: 'string' },
    ...DATA_FLAG,
  },
  async ({ data, ...options }) => {
    const directory = await openDataDirectory(data);
    const request = await parseTokenRequest(options, savedStaff(directory));
    const issuer = await openIssuer(directory);
    process.stdout.write(`${await issuer.issue(request, new Date())}\n`);
  },
);
