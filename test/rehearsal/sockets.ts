import { readdir, readFile, readlink } from 'node:fs/promises';

/** The state of a socket that listens, in `/proc/net/tcp`. */
const LISTEN = '0A';
const LOOPBACK: Readonly<Record<string, string>> = {
  '0100007F': '127.0.0.1',
  '00000000000000000000000001000000': '::1',
};

/** The addresses on which the processes of a group listen, each once; an address that is not loopback in hexadecimal digits. */
export async function listeningAddresses(group: number): Promise<readonly string[]> {
  const sockets = new Set((await Promise.all((await processesOf(group)).map(socketsOf))).flat());
  const lines = (await Promise.all(['tcp', 'tcp6'].map(readSockets))).flat();
  const addresses = lines
    .filter(({ state, inode }) => state === LISTEN && sockets.has(inode))
    .map(({ address }) => LOOPBACK[address] ?? address);
  return [...new Set(addresses)];
}

async function processesOf(group: number): Promise<readonly string[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const groups = await Promise.all(all.map(groupOf));
  return all.filter((_, index) => groups[index] === group);
}

/** Null: it has ended. */
async function groupOf(id: string): Promise<number | null> {
  const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => null);
  // The name of the program, in parentheses, may have spaces. State, parent and group follow.
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
}

async function socketsOf(id: string): Promise<readonly string[]> {
  const files = await readdir(`/proc/${id}/fd`).catch(() => []);
  const targets = await Promise.all(files.map((file) => readlink(`/proc/${id}/fd/${file}`).catch(() => '')));
  return targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
}

async function readSockets(kind: string): Promise<readonly { address: string; state: string; inode: string }[]> {
  const lines = (await readFile(`/proc/net/${kind}`, 'utf8')).trim().split('\n').slice(1);
  return lines.map((line) => {
    const [, local = '', , state = '', , , , , , inode = ''] = line.trim().split(/\s+/);
    return { address: local.split(':')[0] ?? '', state, inode };
  });
}
