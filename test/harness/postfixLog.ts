import { seeded } from './random';

/** A line of the log of Postfix. */
function logged(process: number, message: string): string {
  return `Nov 23 14:57:43 mx postfix/smtpd[${process}]: ${message}`;
}

/** What one process logs of a session in which `commands` are said, and each is accepted. */
export function session(process: number, ...commands: string[]): string[] {
  const peer = `client${process}.example.org[192.0.2.${process}]`;
  const said = commands.flatMap((command) => [
    `< ${peer}: ${command}`,
    `> ${peer}: ${command === 'DATA' ? '354 Go on' : command === 'QUIT' ? '221 2.0.0 Bye' : command.startsWith('EHLO') ? '250 mx.example.net' : '250 2.0.0 Ok'}`,
    ...(command === 'DATA' ? [`> ${peer}: 250 2.0.0 Ok: queued as 4F2A1`] : []),
  ]);
  return [
    `connect from ${peer}`,
    `> ${peer}: 220 mx.example.net ESMTP`,
    ...said,
    `disconnect from ${peer} commands=${commands.length}`,
  ].map((message) => logged(process, message));
}

/** A session without a fault. */
export const CLEAN = [
  'EHLO client.example.org',
  'MAIL FROM:<a@example.org>',
  'RCPT TO:<b@example.net>',
  'DATA',
  'QUIT',
];

/** Lines of several texts in one, at random; those of each keep their order. */
export function interleave(texts: readonly (readonly string[])[], seed: number): string[] {
  const luck = seeded(seed);
  const open = texts.map((lines) => ({ lines, next: 0 }));
  const mixed: string[] = [];
  while (open.length > 0) {
    const one = luck.pick(open);
    mixed.push(one.lines[one.next++]!);
    if (one.next === one.lines.length) open.splice(open.indexOf(one), 1);
  }
  return mixed;
}
