import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate and its private key, as PEM. */
export type Certificate = { readonly cert: string; readonly key: string };

const DAY_MS = 86_400_000;

/** Tags of DER (X.690). */
const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const UTF8_STRING = 0x0c;
const UTC_TIME = 0x17;
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;
const DNS_NAME = 0x82;

/** Object identifiers, encoded. */
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const SUBJECT_ALTERNATIVE_NAME = Buffer.from('0603551d11', 'hex');
const ECDSA_WITH_SHA256 = Buffer.from('06082a8648ce3d040302', 'hex');

/** A self-signed certificate of `localhost` for a day: Node verifies certificates, but makes none. */
export function createLocalCertificate(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = encode(SEQUENCE, ECDSA_WITH_SHA256);
  const commonName = encode(SEQUENCE, COMMON_NAME, encode(UTF8_STRING, Buffer.from('localhost')));
  const name = encode(SEQUENCE, encode(SET, commonName));
  const hosts = encode(SEQUENCE, encode(DNS_NAME, Buffer.from('localhost')));
  const extension = encode(SEQUENCE, SUBJECT_ALTERNATIVE_NAME, encode(OCTET_STRING, hosts));
  const toBeSigned = encode(
    SEQUENCE,
    encode(VERSION, encode(INTEGER, Buffer.from([2]))),
    encode(INTEGER, Buffer.from([1]), randomBytes(8)),
    algorithm,
    name,
    encode(SEQUENCE, encodeTime(Date.now() - DAY_MS), encodeTime(Date.now() + DAY_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    encode(EXTENSIONS, encode(SEQUENCE, extension)),
  );
  const signature = encode(BIT_STRING, Buffer.from([0]), sign('sha256', toBeSigned, privateKey));
  return {
    cert: toPem(encode(SEQUENCE, toBeSigned, algorithm, signature)),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function encode(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const length = content.length < 0x80 ? [content.length] : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

/** Such as `261127081500Z`. */
const encodeTime = (milliseconds: number): Buffer =>
  encode(
    UTC_TIME,
    Buffer.from(
      `${new Date(milliseconds)
        .toISOString()
        .replace(/[-:T]|\..*/g, '')
        .slice(2)}Z`,
    ),
  );

const toPem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n').trim()}\n-----END CERTIFICATE-----\n`;
