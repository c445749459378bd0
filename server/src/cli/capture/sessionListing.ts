import { endpointText, isoTime } from '../../capture/smtp/transcriptLines';
import { harmlessJson } from '../../convert/json/harmlessJson';
import type { SessionReport } from '../../imported/sessionReport';
import { visible } from '../visible';

/** One line of text for a session. */
export function sessionText(report: SessionReport): string {
  const { session, last, seconds, tls, tlsDetails, messages, outcome, worst } = report;
  const { number, client, server, begun } = session;
  const parts = [
    ...(begun.time === undefined ? [] : [isoTime(begun.time)]),
    ...(seconds === undefined ? [] : [`${seconds.toFixed(3)} s`]),
    `frames ${begun.frame} to ${last.frame}`,
    tls === 'none' ? 'no TLS' : `${tlsDetails || 'TLS'} (${tls === 'decrypted' ? 'decrypted' : 'not decrypted'})`,
    messages === 0 ? 'no message' : `${messages} ${messages === 1 ? 'message' : 'messages'}, ${outcome}`,
    worst ? `${worst.severity}: ${worst.rule}` : 'no findings',
  ];
  return `${visible(`session ${number}: ${endpointText(client)} -> ${endpointText(server)}, ${parts.join(', ')}`)}\n`;
}

/** All sessions as one JSON object: docs/captures.md. */
export function sessionsJson(path: string, reports: readonly SessionReport[], problems: readonly string[]): string {
  return `${harmlessJson({ version: 1, path, sessions: reports.map(sessionObject), problems })}\n`;
}

function sessionObject({ session, last, seconds, text, worst, ...report }: SessionReport) {
  const { number, stream, client, server, begun } = session;
  return {
    session: number,
    stream: stream.id,
    client,
    server,
    time: begun.time === undefined ? null : isoTime(begun.time),
    seconds: seconds ?? null,
    firstFrame: begun.frame,
    lastFrame: last.frame,
    ...report,
    worst: worst ? { rule: worst.rule, severity: worst.severity, line: worst.place.line + 1 } : null,
    octets: Buffer.byteLength(text),
  };
}
