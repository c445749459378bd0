import { findExtension, findParameter } from '../protocol/extensions';
import type { Exchange } from '../session/exchange';
import { offerAt } from '../session/offer';
import { localized } from '../text/localized';
import { defineRule, type RuleContext } from './rule';
import { removalOf, type SentParameter, sentParameters } from './sentParameters';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'unknown-parameter',
  title: 'Parameter that no extension defines',
  category: 'extension',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.1.11' },
    { rfc: 5321, section: '4.1.1.3' },
    { rfc: 5321, section: '2.2.2' },
  ],
  fix: 'unsafe',
  docs: {
    what: 'MAIL or RCPT has a word behind the path that is no parameter of any known extension, or a parameter that belongs to the other of the two commands (`SIZE` in RCPT, `NOTIFY` in MAIL).',
    why: 'Only parameters of extensions that the server offered may be sent (RFC 5321 section 4.1.1.3). A server answers others with 555 (section 4.1.1.11), and then the whole command fails.',
    remedy:
      'Remove the word or correct its name. SIZE, BODY, RET, ENVID, AUTH and SMTPUTF8 belong to MAIL, NOTIFY and ORCPT to RCPT.',
    practice:
      'Postfix, Sendmail, aiosmtpd and Dovecot answer 555, Exim 501, OpenSMTPD 503, go-smtp 500; Courier, qpsmtpd, smtp-server, Haraka and Twisted accept it. Private parameters, whose names begin with X, are reported only where the server refuses them, and none is reported whose own keyword the server offered.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 SIZE 10240000
C: MAIL FROM:<a@example.org> PRIORITY=high
S: 555 5.5.4 Unsupported option: PRIORITY=high
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 SIZE 10240000
C: MAIL FROM:<a@example.org> X-TRACE=4711
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { postfix: 'unsupported option' },
  hears: { kinds: ['mail', 'rcpt'], commands: ['behind-path'], replies: ['refusal'] },
  check: {
    command({ exchange }, context) {
      for (const parameter of unknownOnes(exchange)) if (!isPrivate(parameter)) tell(context, exchange, parameter);
    },
    reply({ exchange, reply }, context) {
      // A private parameter is right where both sides know it: only the server can tell.
      if (!exchange) return;
      if (reply.code !== 501 && reply.code !== 504 && reply.code !== 555) return;
      for (const parameter of unknownOnes(exchange)) if (isPrivate(parameter)) tell(context, exchange, parameter);
    },
  },
});

function unknownOnes(exchange: Exchange): readonly SentParameter[] {
  const parameters = sentParameters(exchange);
  if (parameters.length === 0) return parameters;
  // Where nothing of the server was recorded, it may have offered anything.
  const offer = offerAt(exchange.before);
  if (!offer) return [];
  // A keyword that nobody knows may bring a parameter of its own name.
  const isOwn = (name: string) => offer.has(name) && !findExtension(name);
  return parameters.filter(({ known, name, glued }) => !known && name !== '' && !glued && !isOwn(name));
}

function isPrivate({ name }: SentParameter): boolean {
  return name.startsWith('X');
}

function tell({ report }: RuleContext, exchange: Exchange, parameter: SentParameter): void {
  const { name, span } = parameter;
  const other = exchange.verb === 'MAIL' ? 'RCPT' : 'MAIL';
  const elsewhere = findParameter(other, name);
  const fix = removalOf(exchange, parameter);
  report({
    place: spanPlace(exchange, span),
    message: elsewhere
      ? localized(
          '{0} is a parameter of {1}, not of {2} ({3}). Only parameters that an offered extension gives to {4} may stand here (RFC 5321 section 4.1.1.3).',
          name,
          other,
          exchange.verb,
          localized(elsewhere.extension.title),
          exchange.verb,
        )
      : localized(
          '{0} is no parameter of any known extension, and the server offered none of this name. Only parameters of offered extensions may be sent (RFC 5321 sections 4.1.1.3 and 4.1.1.11).',
          shown(name),
        ),
    answered: exchange,
    ...(fix ? { fix } : {}),
  });
}

function shown(name: string): string {
  return `“${name.length > 40 ? `${name.slice(0, 40)}…` : name}”`;
}
