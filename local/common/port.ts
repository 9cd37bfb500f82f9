import { createServer } from 'node:net';
import { CommandError } from './command-error.ts';

/** Every local server listens on this address only: a local customer graph is not for the network. */
export const LOCALHOST = '127.0.0.1';

/**
 * Checks that this port is available; for 0, finds any free port.
 * @throws CommandError if the port is taken, or if this user may not listen on it
 */
export function findAvailablePort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(toPortError(error, port)));
    probe.listen(port, LOCALHOST, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** Explains a failed attempt to listen; returns other errors unchanged. */
export function toPortError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new CommandError(
      `Port ${port} is taken. Stop what listens there, or choose another port: npm start -- --port ${port + 1}`,
    );
  }
  if (error.code === 'EACCES') {
    return new CommandError(`You may not listen on port ${port}. Choose one above 1023: npm start -- --port 4000`);
  }
  return error;
}
