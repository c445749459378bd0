import type { Exchange, Session } from '../session/exchange';
import { parseKeywordLine } from '../syntax/replyLine';
import { localized } from '../text/localized';

/** How certain it is that a line went over the network in the clear, and why. */
export interface TlsAbsence {
  readonly certain: boolean;
  /** The reason, to go on behind “without TLS”. */
  readonly because: string;
  /** Where it is not certain that it mattered: what it depends on, as a sentence about the client. */
  readonly advice: string;
}

/**
 * Whether TLS was missing when the exchange was sent; undefined where it was there, or where too little was recorded. A
 * transcript does not show TLS that was there from the start (port 465), so its absence is certain only where something
 * tells so: the offer of STARTTLS, which no server makes inside TLS (RFC 3207 section 4.2), or the port.
 */
export function tlsAbsence(session: Session, exchange: Pick<Exchange, 'before'>): TlsAbsence | undefined {
  const { tls, phase, offer } = exchange.before;
  if (tls || phase === 'unknown' || phase === 'awaiting-greeting') return undefined;
  const { connection = '' } = session;
  const port = portOf(connection);
  if (port === IMPLICIT_TLS || /\b(?:ssl|tls|smtps):/i.test(connection)) return undefined;
  // What stays on one host is on no network.
  const local = /(?:^|[^\d.])(?:127\.\d+\.\d+\.\d+|::1|localhost)(?![\w.-]*\w)/i.test(target(connection));
  const advice = local
    ? localized('Within one host nobody else can listen; over a network the client should start TLS first')
    : localized('The client should start TLS first');
  if (offer?.some((line) => parseKeywordLine(line, 0).keyword === 'STARTTLS')) {
    return { certain: !local, because: localized('though the server offers STARTTLS'), advice };
  }
  if (port !== undefined)
    return { certain: !local, because: localized('on port {0}, where a session begins in the clear', port), advice };
  // A recording that begins late says nothing at all.
  return offer === null || !session.greeting
    ? undefined
    : {
        certain: false,
        because: localized('as far as this recording shows'),
        advice: localized('Unless TLS was there from the start, the client should have started it first'),
      };
}

/** SMTP over TLS from the first octet (RFC 8314 section 3.3). */
const IMPLICIT_TLS = 465;

/** The server’s port in the details of a connect event: `192.0.2.1:49152 -> 198.51.100.2:25`, `host (192.0.2.1) port 25`. */
function portOf(connection: string): number | undefined {
  const match = /\bport[ =:]*(\d{1,5})\b/i.exec(connection) ?? /->\s*\S*[:.](\d{1,5})(?:\s|$)/.exec(connection);
  return match?.[1] ? Number(match[1]) : undefined;
}

function target(connection: string): string {
  return connection.slice(connection.lastIndexOf('->') + 1);
}
