import type { SaslMechanism } from '../saslMechanisms';
import { AUTH_RESULT, EMPTY_LINE } from './shared';

/** What is common to GS2-KRB5 and its variant with channel binding. */
const GS2_KRB5 = {
  usage: 'common',
  plaintext: false,
  firstMessageBy: 'client',
  initialResponse: { use: 'allowed' },
  securityLayer: false,
  messages: [
    {
      from: 'client',
      line: 'AUTH <mechanism> <base64>',
      payload: "[F,] gs2-cbind-flag ',' [a=authzid] ',' token without its header",
      layout: 'binary',
      fields: ['gs2-header', 'gssToken'],
    },
    { from: 'server', line: '334 <base64>', payload: 'further tokens', layout: 'binary', fields: ['gssToken'] },
  ],
  fields: [
    { name: 'gs2-header', description: 'the beginning, up to the second comma', secret: false },
    { name: 'gssToken', description: 'a token that only Kerberos can read', secret: true },
  ],
  secrets: ['the tokens'],
  outcome: '235 or 535',
  refs: [
    { rfc: 5801, section: '4' },
    { rfc: 5801, section: '5' },
  ],
  notes: ['`F,` in front says that the token has no standard frame.'],
  certainty: 'confirmed',
} as const satisfies Partial<SaslMechanism>;

/** OAuth tokens, and Kerberos in the GS2 form. */
export const tokenMechanisms: readonly SaslMechanism[] = Object.freeze([
  {
    name: 'XOAUTH2',
    usage: 'obsolete',
    plaintext: true,
    tls: 'Needs TLS.',
    firstMessageBy: 'client',
    initialResponse: { use: 'usual' },
    securityLayer: false,
    messages: [
      {
        from: 'client',
        line: 'AUTH XOAUTH2 <base64>',
        payload: '`user=` address 0x01 `auth=Bearer ` token 0x01 0x01',
        layout: 'control-a',
        fields: ['user', 'auth'],
      },
      {
        from: 'server',
        line: '235, or 334 <base64>',
        payload: 'in a 334: the error as a JSON object with status, schemes and scope',
        layout: 'json',
        fields: ['error'],
      },
      EMPTY_LINE,
      AUTH_RESULT,
    ],
    fields: [
      { name: 'user', description: 'the email address of the account', secret: false },
      { name: 'auth', description: 'the kind of token and the token', secret: true },
      { name: 'error', description: 'why the token was refused', secret: false },
    ],
    secrets: ['the access token'],
    outcome: '235; or a 334 with the error, an empty line of the client, and 535',
    refs: [
      { vendor: 'Google', text: 'documentation of XOAUTH2' },
      { vendor: 'IANA', text: 'registry of SASL mechanisms (OBSOLETE)' },
    ],
    notes: [
      'Google sends the error in a 334 and waits for an empty line before the 535; other providers may send 535 at once.',
    ],
    certainty: 'confirmed',
  },
  {
    name: 'OAUTHBEARER',
    usage: 'common',
    plaintext: true,
    tls: 'TLS is required (RFC 7628 section 3).',
    firstMessageBy: 'client',
    initialResponse: { use: 'usual' },
    securityLayer: false,
    messages: [
      {
        from: 'client',
        line: 'AUTH OAUTHBEARER <base64>',
        payload:
          'the GS2 header, then name=value pairs, each behind 0x01: auth=Bearer and token, optionally host and port',
        layout: 'control-a',
        fields: ['gs2-header', 'host', 'port', 'auth'],
      },
      {
        from: 'server',
        line: '235, or 334 <base64>',
        payload: 'in a 334: the error as a JSON object with status, scope and openid-configuration',
        layout: 'json',
        fields: ['error'],
      },
      { from: 'client', line: 'AQ==, or *', payload: 'the octet 0x01', layout: 'none', fields: [] },
      AUTH_RESULT,
    ],
    fields: [
      { name: 'gs2-header', description: 'normally `n,a=user,`', secret: false },
      { name: 'auth', description: 'the kind of token and the token', secret: true },
      { name: 'host', description: 'the name of the server', secret: false },
      { name: 'port', description: 'the port', secret: false },
      { name: 'error', description: 'why the token was refused', secret: false },
    ],
    secrets: ['the bearer token'],
    outcome: '235; or a 334 with the error, AQ== of the client, and 535',
    refs: [
      { rfc: 7628, section: '3.1' },
      { rfc: 7628, section: '3.2.2' },
      { rfc: 7628, section: '3.2.3' },
    ],
    notes: ['The message ends with two octets 0x01.', 'OAUTH10A carries a signed request instead.'],
    certainty: 'confirmed',
  },
  { ...GS2_KRB5, name: 'GS2-KRB5', tls: 'Asks for none: Kerberos 5.' },
  { ...GS2_KRB5, name: 'GS2-KRB5-PLUS', tls: 'Needs TLS, to which the exchange is bound: Kerberos 5.' },
] satisfies SaslMechanism[]);
