import type { SaslMessage } from '../saslMechanisms';

/** The reply that ends an exchange. It holds no data of the mechanism (RFC 4954 section 4). */
export const AUTH_RESULT: SaslMessage = {
  from: 'server',
  line: '235, 535 or another error',
  payload: null,
  layout: 'none',
  fields: [],
};

/** What a client sends when it has nothing more to say, but the server awaits a line. */
export const EMPTY_LINE: SaslMessage = {
  from: 'client',
  line: '(an empty line)',
  payload: null,
  layout: 'empty',
  fields: [],
};
