import { packetsOf } from './capture';
import { pcapngOctets } from './captureFiles';
import { dialogueOf } from './dialogue';
import { segmentsOf } from './segments';

/** The capture in the workspace of the integration tests, `sessions.pcapng`: two sessions, one with a fault, and a comment. */
export function workspaceCapture(): Uint8Array {
  const one = segmentsOf(
    dialogueOf([
      'S: 220 mx.example.net ESMTP',
      'C: EHLO client.example.org',
      'S: 250 mx.example.net',
      'C: QUIT',
      'S: 221 2.0.0 Bye',
    ]),
  );
  const two = segmentsOf(
    dialogueOf(
      [
        'S: 220 mx.example.net ESMTP',
        'C: EHLO <b>client</b>.example.org',
        'S: 250 mx.example.net',
        'C: RCPT TO:<b@example.net>',
        'S: 503 5.5.1 MAIL first',
        'C: QUIT',
        'S: 221 2.0.0 Bye',
      ],
      { client: { address: '2001:db8::1', port: 40_001 }, server: { address: '2001:db8::25', port: 2525 } },
    ),
  );
  const packets = packetsOf([...one, ...two]).map((packet, at) =>
    at === 3 ? { ...packet, comments: ['a comment of the capture'] } : packet,
  );
  return pcapngOctets(packets);
}
