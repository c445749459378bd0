import { analyze } from '../../server/src/analysis/analyze';
import type { Session } from '../../server/src/session/exchange';

/** What a transcript tells of people, hosts and secrets, found in other ways than the redaction finds it. */
export interface Told {
  readonly mailboxes: Set<string>;
  readonly hosts: Set<string>;
  readonly addresses: Set<string>;
  readonly messageIds: Set<string>;
  readonly queueIds: Set<string>;
  readonly passwords: Set<string>;
}

export function told(lines: readonly string[]): Told {
  const all: Told = {
    mailboxes: new Set(),
    hosts: new Set(),
    addresses: new Set(),
    messageIds: new Set(),
    queueIds: new Set(),
    passwords: new Set(),
  };
  const text = lines.join('\n');
  for (const [, id = ''] of text.matchAll(/^\W*(?:C: |> |-> )?\W*Message-ID: *<([^<>\s]+@[^<>\s]+)>/gim))
    all.messageIds.add(id);
  for (const [, id = ''] of text.matchAll(/queued as ([A-Za-z0-9]*[0-9][A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*)\b/g))
    all.queueIds.add(id);
  for (const [address] of text.matchAll(
    /(?<![\w.-])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}(?![\w.-])/g,
  )) {
    if (!/^(?:127\.|0\.0\.0\.0|255\.255)/.test(address)) all.addresses.add(address);
  }
  for (const [box] of text.matchAll(/(?<=<)[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+(?=>)/gi)) {
    if (all.messageIds.has(box) || /^(?:postmaster|mailer-daemon|x+)@/i.test(box) || /\*|x{2}|@localhost/.test(box))
      continue;
    all.mailboxes.add(box);
    all.hosts.add(box.slice(box.indexOf('@') + 1));
  }
  for (const session of analyze(lines).sessions) ofSession(session, all);
  return all;
}

function ofSession({ exchanges }: Session, all: Told): void {
  for (const { kind, text } of exchanges) {
    if (kind === 'ehlo' || kind === 'helo') {
      const name = text.split(/\s+/)[1] ?? '';
      if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(name) && !/localhost|\*|x{2}/i.test(name))
        all.hosts.add(name);
    }
    const plain = /^AUTH PLAIN ([A-Za-z0-9+/]+=*)$/i.exec(text)?.[1];
    const password = plain && Buffer.from(plain, 'base64').toString('utf8').split('\0')[2];
    if (password && password.length > 5 && !/^[*xX•.]*$|password|secret/.test(password)) all.passwords.add(password);
  }
}

/** Where a token is left in a text, plain or encoded: the names of the encodings. */
export function leftovers(text: string, token: string): string[] {
  const octets = Buffer.from(token, 'utf8');
  const small = text.toLowerCase();
  const unwrapped = text.replace(/=\r?\n/g, '');
  const joined = text.replace(/\n(?:\W*C: )?/g, '');
  const found: string[] = [];
  const look = (name: string, where: string, form: string) => {
    if (where.includes(form)) found.push(name);
  };
  if (bounded(small, token.toLowerCase())) found.push('plain');
  const hex = octets.toString('hex');
  look('hex', small, hex);
  look('hex with blanks', small, hex.replace(/..(?!$)/g, '$& '));
  look('percent', small, hex.replace(/../g, '%$&'));
  look('quoted-printable', unwrapped.toLowerCase(), hex.replace(/../g, '=$&'));
  const escaped = encodeURIComponent(token).toLowerCase();
  if (escaped !== token.toLowerCase()) look('percent signs', small, escaped);
  for (const spelling of [token, swapped(token), token.toLowerCase(), token.toUpperCase()]) {
    for (const form of base64Forms(Buffer.from(spelling, 'utf8'))) {
      if (form.length < 8) continue;
      look('base64', text, form);
      look('base64 over lines', joined, form);
    }
  }
  return [...new Set(found)];
}

/** Not as a part of a longer word. */
function bounded(text: string, token: string): boolean {
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + token.length] ?? ' ';
    const longer = /^\.[0-9]/.test(text.slice(at + token.length));
    if (!/[a-z0-9]/.test(before) && !/[a-z0-9]/.test(after) && !longer) return true;
  }
  return false;
}

/** What of the base64 of a longer text depends on these octets alone, for the three places where they may begin in it. */
export function base64Forms(octets: Uint8Array): string[] {
  return [0, 1, 2].map((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), octets]);
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor((padded.length * 8) / 6);
    return padded.toString('base64').slice(first, last);
  });
}

export function swapped(text: string): string {
  return [...text].map((sign) => (sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase())).join('');
}
