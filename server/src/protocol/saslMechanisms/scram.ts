import type { Ref } from '../rfc';
import type { SaslField, SaslMechanism, SaslMessage } from '../saslMechanisms';
import { AUTH_RESULT, EMPTY_LINE } from './shared';

const FIELDS: readonly SaslField[] = [
  {
    name: 'gs2-cbind-flag',
    description: 'n: no channel binding; y: the client could, but thinks that the server cannot; p=type: used',
    secret: false,
  },
  { name: 'a', description: 'the identity to act as; optional', secret: false },
  { name: 'n', description: 'the user name; `=3D` stands for `=`, `=2C` for a comma', secret: false },
  { name: 'r', description: 'the nonce; that of the server begins with that of the client', secret: false },
  { name: 's', description: 'the salt, in base64', secret: false },
  { name: 'i', description: 'how many times the hash is repeated; should be 4096 or more', secret: false },
  {
    name: 'c',
    description: 'the GS2 header again, with the channel binding, in base64; `biws` is `n,,`',
    secret: false,
  },
  { name: 'p', description: 'the proof of the client, in base64', secret: true },
  { name: 'v', description: 'the signature of the server, in base64', secret: true },
  { name: 'e', description: 'an error, such as invalid-proof or unknown-user', secret: false },
  { name: 'm', description: 'reserved: who does not know the extension has to fail', secret: false },
];

const MESSAGES: readonly SaslMessage[] = [
  {
    from: 'client',
    line: 'AUTH <mechanism> <base64>',
    payload: "gs2-cbind-flag ',' [a=authzid] ',' n=user ',' r=nonce",
    layout: 'scram',
    fields: ['gs2-cbind-flag', 'a', 'm', 'n', 'r'],
  },
  {
    from: 'server',
    line: '334 <base64>',
    payload: 'r=both nonces, s=salt, i=iterations',
    layout: 'scram',
    fields: ['m', 'r', 's', 'i'],
  },
  {
    from: 'client',
    line: '<base64>',
    payload: 'c=channel binding, r=both nonces, p=proof',
    layout: 'scram',
    fields: ['c', 'r', 'p'],
  },
  {
    from: 'server',
    line: '334 <base64>',
    payload: 'v=signature of the server, or e=error',
    layout: 'scram',
    fields: ['v', 'e'],
  },
  EMPTY_LINE,
  AUTH_RESULT,
];

const PROOF_LENGTH = 'The proof has as many octets as the hash: 20 for SHA-1, 32 for SHA-256, 64 for SHA-512.';
const SERVER_LAST =
  'The last message of the server travels in a 334, because 235 cannot carry it (RFC 4954 section 4). Some servers are said to put v= into the text of 235.';
const BINDINGS = 'Channel bindings: tls-unique (not with TLS 1.3), tls-server-end-point, and tls-exporter (RFC 9266).';

const SHA_512: readonly Ref[] = [{ vendor: 'IETF', text: 'draft-melnikov-scram-sha-512' }];

/** What is common to all of them: only the hash differs. */
const SCRAM = {
  usage: 'common',
  plaintext: false,
  tls: 'Asks for none, but TLS is advisable.',
  firstMessageBy: 'client',
  initialResponse: { use: 'usual' },
  securityLayer: false,
  messages: MESSAGES,
  fields: FIELDS,
  secrets: ['the proof p and the signature v, which let the password be guessed'],
  outcome: '235 after the empty line of the client',
  certainty: 'confirmed',
} as const satisfies Partial<SaslMechanism>;

/** The variants that bind the exchange to the TLS connection. */
const SCRAM_PLUS = { ...SCRAM, tls: 'Needs TLS, to which the exchange is bound.' } as const;

/** Salted challenge and response (RFC 5802), where the server need not keep the password and proves itself too. */
export const scramMechanisms: readonly SaslMechanism[] = Object.freeze([
  {
    ...SCRAM,
    name: 'SCRAM-SHA-1',
    refs: [
      { rfc: 5802, section: '3' },
      { rfc: 5802, section: '5' },
      { rfc: 5802, section: '7' },
    ],
    notes: ['The hash is SHA-1.', PROOF_LENGTH, SERVER_LAST],
  },
  {
    ...SCRAM_PLUS,
    name: 'SCRAM-SHA-1-PLUS',
    refs: [
      { rfc: 5802, section: '6' },
      { rfc: 9266, section: '3' },
    ],
    notes: ['The hash is SHA-1.', PROOF_LENGTH, SERVER_LAST, BINDINGS],
  },
  {
    ...SCRAM,
    name: 'SCRAM-SHA-256',
    refs: [
      { rfc: 7677, section: '3' },
      { rfc: 5802, section: '5' },
    ],
    notes: ['The hash is SHA-256.', PROOF_LENGTH, SERVER_LAST],
  },
  {
    ...SCRAM_PLUS,
    name: 'SCRAM-SHA-256-PLUS',
    refs: [
      { rfc: 7677, section: '3' },
      { rfc: 5802, section: '6' },
      { rfc: 9266, section: '3' },
    ],
    notes: ['The hash is SHA-256.', PROOF_LENGTH, SERVER_LAST, BINDINGS],
  },
  {
    ...SCRAM,
    name: 'SCRAM-SHA-512',
    usage: 'unregistered',
    refs: SHA_512,
    notes: ['The hash is SHA-512.', PROOF_LENGTH, SERVER_LAST],
    certainty: 'unconfirmed',
  },
  {
    ...SCRAM_PLUS,
    name: 'SCRAM-SHA-512-PLUS',
    usage: 'unregistered',
    refs: SHA_512,
    notes: ['The hash is SHA-512.', PROOF_LENGTH, SERVER_LAST, BINDINGS],
    certainty: 'unconfirmed',
  },
  {
    ...SCRAM,
    name: 'SCRAM-SHA3-512',
    usage: 'unregistered',
    refs: [{ vendor: 'IETF', text: 'draft-melnikov-scram-sha3-512' }],
    notes: ['The hash is SHA3-512.', PROOF_LENGTH, SERVER_LAST],
    certainty: 'unconfirmed',
  },
]);
