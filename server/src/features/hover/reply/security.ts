import type { Ref } from '../../../protocol/rfc';
import { findMechanism } from '../../../protocol/saslMechanisms';
import { authStep } from '../../../session/authExchange';
import { inlineCode } from '../../markdown';
import { tellFailure } from './failure';
import type { Teller } from './story';

/** The reply to STARTTLS (RFC 3207 section 4). */
export const tellStartTls: Teller = (facts) => {
  if (facts.digit === 2) {
    return {
      title: 'the TLS handshake begins',
      lines: [
        facts.exchange.before.tls
          ? 'TLS was on already, so the server should have refused this.'
          : 'No greeting, although the code is the same: both sides now negotiate TLS on this connection.',
        'After it the session starts afresh: name, extensions and authentication are forgotten, and the client says EHLO again.',
      ],
      next: 'the client, with its part of the handshake, then `EHLO`',
      refs: [
        { rfc: 3207, section: '4' },
        { rfc: 3207, section: '4.2' },
      ],
    };
  }
  return tellFailure(facts, {
    title: 'TLS is not started',
    state: facts.exchange.before.tls ? 'TLS is on already and stays so.' : 'The session goes on without encryption.',
    temporary: 'Temporary: the client’s policy decides whether it goes on in clear or keeps the mail for later.',
    permanent: 'The client’s policy decides whether it goes on in clear or gives up.',
    next: 'the client',
    refs: [{ rfc: 3207, section: '4' }],
  });
};

/** A reply to AUTH or to one of its responses (RFC 4954 sections 4 and 6). */
export const tellAuth: Teller = (facts) => {
  const { session, exchange, index, code, digit } = facts;
  const name = authStep(session, index)?.mechanism ?? '';
  const mechanism = name ? ` with ${inlineCode(name, 40)}` : '';
  if (digit === 3) {
    return {
      title: 'a challenge of the authentication',
      lines: [
        `The authentication${mechanism} goes on: the text is the server’s challenge in base64, and may be empty.`,
      ],
      next: 'the client, with its response in base64, or `*` to give up',
      refs: REFS,
    };
  }
  if (digit === 2 && code !== 235) {
    return {
      title: 'not the reply that AUTH asks for',
      lines: ['Only 235 says that the client is authenticated. The server may be answering something else.'],
      next: 'the client',
      refs: REFS,
    };
  }
  if (digit === 2) {
    const layer = findMechanism(name)?.securityLayer;
    return {
      title: 'the client is authenticated',
      lines: [
        `The authentication${mechanism} succeeded. No other AUTH may follow in this session.`,
        layer ? 'If the mechanism set up a security layer, the client has to say EHLO again.' : undefined,
      ],
      next: 'the client, usually with `MAIL`',
      refs: REFS,
    };
  }
  const cancelled = exchange.kind === 'response' && exchange.verb === '*' && code === 501;
  if (cancelled) {
    return {
      title: 'the authentication is cancelled',
      lines: [
        'The server confirms that the client gave up with `*`. The client is not authenticated; the session goes on.',
      ],
      next: 'the client',
      refs: REFS,
    };
  }
  return tellFailure(facts, {
    title: code === 535 ? 'the credentials are wrong' : 'the client is not authenticated',
    state: exchange.before.authenticated
      ? 'The client was authenticated before, and stays so.'
      : 'The session goes on without authentication.',
    temporary:
      code === 432
        ? 'The user has to log in once with another mechanism, such as PLAIN.'
        : 'Temporary: the same attempt may succeed later.',
    permanent: PERMANENT[code] ?? 'Permanent: the same attempt would fail again.',
    next: 'the client, with another `AUTH` or `QUIT`',
    refs: REFS,
  });
};

const REFS: readonly Ref[] = [
  { rfc: 4954, section: '4' },
  { rfc: 4954, section: '6' },
];

const PERMANENT: Readonly<Record<number, string>> = {
  504: 'Permanent for this mechanism: the client may try another one, or start TLS first.',
  534: 'Permanent for this mechanism: the client may try a stronger one.',
  535: 'Permanent with these credentials: the user has to give others.',
  538: 'Permanent without encryption: the client may start TLS and try again.',
};
