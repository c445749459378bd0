import type { Ref } from '../../../protocol/rfc';
import { findMechanism } from '../../../protocol/saslMechanisms';
import { authStep } from '../../../session/authExchange';
import { localized } from '../../../text/localized';
import { inlineCode } from '../../markdown';
import { tellFailure } from './failure';
import type { Teller } from './story';

/** The reply to STARTTLS (RFC 3207 section 4). */
export const tellStartTls: Teller = (facts) => {
  if (facts.digit === 2) {
    return {
      title: localized('the TLS handshake begins'),
      lines: [
        facts.exchange.before.tls
          ? localized('TLS was on already, so the server should have refused this.')
          : localized('No greeting, although the code is the same: both sides now negotiate TLS on this connection.'),
        localized(
          'After it the session starts afresh: name, extensions and authentication are forgotten, and the client says EHLO again.',
        ),
      ],
      next: localized('the client, with its part of the handshake, then `EHLO`'),
      refs: [
        { rfc: 3207, section: '4' },
        { rfc: 3207, section: '4.2' },
      ],
    };
  }
  return tellFailure(facts, {
    title: localized('TLS is not started'),
    state: facts.exchange.before.tls
      ? localized('TLS is on already and stays so.')
      : localized('The session goes on without encryption.'),
    temporary: localized(
      'Temporary: the client’s policy decides whether it goes on in clear or keeps the mail for later.',
    ),
    permanent: localized('The client’s policy decides whether it goes on in clear or gives up.'),
    next: localized('the client'),
    refs: [{ rfc: 3207, section: '4' }],
  });
};

/** A reply to AUTH or to one of its responses (RFC 4954 sections 4 and 6). */
export const tellAuth: Teller = (facts) => {
  const { session, exchange, index, code, digit } = facts;
  const name = authStep(session, index)?.mechanism ?? '';
  const mechanism = inlineCode(name, 40);
  if (digit === 3) {
    return {
      title: localized('a challenge of the authentication'),
      lines: [
        name
          ? localized(
              'The authentication with {0} goes on: the text is the server’s challenge in base64, and may be empty.',
              mechanism,
            )
          : localized('The authentication goes on: the text is the server’s challenge in base64, and may be empty.'),
      ],
      next: localized('the client, with its response in base64, or `*` to give up'),
      refs: REFS,
    };
  }
  if (digit === 2 && code !== 235) {
    return {
      title: localized('not the reply that AUTH asks for'),
      lines: [localized('Only 235 says that the client is authenticated. The server may be answering something else.')],
      next: localized('the client'),
      refs: REFS,
    };
  }
  if (digit === 2) {
    const layer = findMechanism(name)?.securityLayer;
    return {
      title: localized('the client is authenticated'),
      lines: [
        name
          ? localized('The authentication with {0} succeeded. No other AUTH may follow in this session.', mechanism)
          : localized('The authentication succeeded. No other AUTH may follow in this session.'),
        layer ? localized('If the mechanism set up a security layer, the client has to say EHLO again.') : undefined,
      ],
      next: localized('the client, usually with `MAIL`'),
      refs: REFS,
    };
  }
  const cancelled = exchange.kind === 'response' && exchange.verb === '*' && code === 501;
  if (cancelled) {
    return {
      title: localized('the authentication is cancelled'),
      lines: [
        localized(
          'The server confirms that the client gave up with `*`. The client is not authenticated; the session goes on.',
        ),
      ],
      next: localized('the client'),
      refs: REFS,
    };
  }
  return tellFailure(facts, {
    title: code === 535 ? localized('the credentials are wrong') : localized('the client is not authenticated'),
    state: exchange.before.authenticated
      ? localized('The client was authenticated before, and stays so.')
      : localized('The session goes on without authentication.'),
    temporary:
      code === 432
        ? localized('The user has to log in once with another mechanism, such as PLAIN.')
        : localized('Temporary: the same attempt may succeed later.'),
    permanent: localized(PERMANENT[code] ?? 'Permanent: the same attempt would fail again.'),
    next: localized('the client, with another `AUTH` or `QUIT`'),
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
