// @ts-check
/**
 * A certificate that this machine signs itself, for `localhost` and a week: a browser speaks HTTP/2 over TLS alone.
 * Written by hand as X.509 has it (https://www.rfc-editor.org/rfc/rfc5280#section-4.1), as Node reads certificates but
 * makes none.
 */
import { generateKeyPairSync, sign } from 'node:crypto';

const WEEK_MS = 7 * 86_400_000;

/** Tags of ASN.1's types. */
const TAG = /** @type {const} */ ({
  integer: 0x02,
  bits: 0x03,
  bytes: 0x04,
  id: 0x06,
  text: 0x0c,
  time: 0x17,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
  extensions: 0xa3,
  dnsName: 0x82,
});

/** Names of things, as ASN.1 writes them. */
const ID = /** @type {const} */ ({
  ecdsaWithSha256: '2a8648ce3d040302',
  commonName: '550403',
  subjectAltName: '551d11',
});

/** @returns {{ key: string, cert: string }} both as PEM */
export function selfSigned() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der('sequence', id('ecdsaWithSha256'));
  const name = der(
    'sequence',
    der('set', der('sequence', id('commonName'), der('text', Buffer.from('localhost')))),
  );
  const now = Date.now();
  const told = der(
    'sequence',
    der('version', der('integer', Buffer.of(2))),
    der('integer', Buffer.of(1)),
    algorithm,
    name,
    der('sequence', time(now - WEEK_MS), time(now + WEEK_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      'extensions',
      der(
        'sequence',
        der(
          'sequence',
          id('subjectAltName'),
          der('bytes', der('sequence', der('dnsName', Buffer.from('localhost')))),
        ),
      ),
    ),
  );
  const signature = der('bits', Buffer.of(0), sign('sha256', told, privateKey));
  const certificate = der('sequence', told, algorithm, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`,
  };
}

/** @param {keyof typeof ID} name */
function id(name) {
  return der('id', Buffer.from(ID[name], 'hex'));
}

/** @param {number} ms */
function time(ms) {
  const text = new Date(ms).toISOString().replace(/\.\d+|[^\dZ]/g, '');
  return der('time', Buffer.from(text.slice(2)));
}

/**
 * @param {keyof typeof TAG} type
 * @param {...Buffer} content
 */
function der(type, ...content) {
  const body = Buffer.concat(content);
  const length =
    body.length < 0x80
      ? Buffer.of(body.length)
      : body.length < 0x100
        ? Buffer.of(0x81, body.length)
        : Buffer.of(0x82, body.length >> 8, body.length & 0xff);
  return Buffer.concat([Buffer.of(TAG[type]), length, body]);
}
