import { type LineForm, timedLead } from '../lineForm';
import { markedLines, sideLines } from '../lines';
import { type GrammarDialect, use } from '../rule';
import { anyCommand } from '../words';

const others = use('comment', 'event');

const form: LineForm = {
  id: 'canonical',
  client: 'C:',
  server: 'S:',
  lead: timedLead,
  command: anyCommand,
  folds: 'deeper',
  message: 'shown',
  others,
  cut: '[ \\t]*\\*[ \\t]+(?:connect|close|reset)(?=[ \\t]|$)',
};

/** RFC 821 and its elders: S is the sender, R the receiver. An `S:` line with a verb is of this kind. */
const senderReceiver: LineForm = { ...form, id: 'sender-receiver', client: 'S:', server: 'R:' };

/** The canonical transcript, and the dialogues of RFCs and teaching texts that have the same marks. */
export const canonical: GrammarDialect = {
  id: 'canonical',
  comment: 'C: and S: with events, times and comments; S: and R: of RFC 821 as well.',
  forms: [form, senderReceiver],
  patterns: [
    ...others,
    ...sideLines(form),
    ...sideLines(senderReceiver),
    ...markedLines(form),
    ...markedLines({ ...senderReceiver, client: '(?!)' }),
  ],
};
