import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SmtpSession } from '../../../server/src/capture/smtp/smtpSession';
import { createSessionOrder } from '../../../server/src/cli/capture/sessionOrder';

const at = { frame: 1, time: undefined };

function session(number: number): SmtpSession {
  const end = { address: '192.0.2.1', port: number };
  return { number, stream: { id: number, ends: [end, end], opened: 'syn' }, client: end, server: end, begun: at };
}

describe('sessions of a capture in their order', () => {
  it('come one after the other, with all their lines, in memory or not', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.infiniteStream(fc.nat()), fc.constantFrom(0, 50, 1e6), (lineCounts, choices, most) => {
        const told: string[] = [];
        const order = createSessionOrder(
          {
            begin: ({ number }) => void told.push(`begin ${number}\n`),
            lines: (_, lines) => void told.push(Buffer.from(lines).toString('utf8')),
            end: ({ number }) => void told.push(`end ${number}\n`),
          },
          most,
        );
        const open: { session: SmtpSession; left: number; said: number }[] = [];
        let begun = 0;
        while (begun < lineCounts.length || open.length > 0) {
          const choice = choices.next().value % (open.length + 1);
          const one = open[choice];
          if (!one) {
            if (begun === lineCounts.length) continue;
            const next = session(begun + 1);
            order.begin(next);
            open.push({ session: next, left: lineCounts[begun++]!, said: 0 });
          } else if (one.left > 0) {
            order.lines(one.session, Buffer.from(`${one.session.number}: ␀ line ${++one.said}\n\n`));
            one.left--;
          } else {
            order.end(one.session, at);
            open.splice(choice, 1);
          }
        }
        order.close();
        const expected = lineCounts.map((count, index) => {
          const lines = Array.from({ length: count }, (_, line) => `${index + 1}: ␀ line ${line + 1}\n\n`).join('');
          return `begin ${index + 1}\n${lines}end ${index + 1}\n`;
        });
        assert.equal(told.join(''), expected.join(''));
      }),
    );
  });
});
