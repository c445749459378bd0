// What goes wrong in the few sessions that are not correct. Each takes a session's lines and gives them with one fault.
const client = (text) => ({ side: 'C', text });
const server = (text) => ({ side: 'S', text });

const FAULTS = [
  function rcptBeforeMail(lines) {
    return insertAt(lines, first(lines, 'MAIL'), [
      client('RCPT TO:<early@example.net>'),
      server('503 5.5.1 Error: need MAIL command'),
    ]);
  },
  function blankBehindColon(lines) {
    return change(lines, first(lines, 'MAIL'), (text) => text.replace('FROM:<', 'FROM: <'));
  },
  function dataWithoutRecipient(lines) {
    return insertAt(lines, first(lines, 'MAIL'), [client('DATA'), server('503 5.5.1 Error: need RCPT command')]);
  },
  function unknownVerb(lines) {
    return insertAt(lines, first(lines, 'MAIL'), [
      client('MALI FROM:<a@example.org>'),
      server('500 5.5.2 Unknown command'),
    ]);
  },
  function missingEhloName(lines) {
    return change(lines, first(lines, 'EHLO'), () => 'EHLO');
  },
  function contradictingCode(lines) {
    const at = lines.findIndex(({ side, text }) => side === 'S' && text?.startsWith('250 2.1.0'));
    return change(lines, at, (text) => text.replace('250 2.1.0', '250 5.1.0'));
  },
];

/** The session's lines with one fault, which has its finding. */
export function withFault(random, lines) {
  return random.pick(FAULTS)(lines);
}

function first(lines, verb) {
  return lines.findIndex(({ side, text }) => side === 'C' && text.startsWith(verb));
}

function insertAt(lines, at, more) {
  return at < 0 ? lines : lines.toSpliced(at, 0, ...more);
}

function change(lines, at, edit) {
  return at < 0 ? lines : lines.with(at, { ...lines[at], text: edit(lines[at].text) });
}
