import type { Moment } from '../../analysis/moment';

/** Names that stand in the transcript near a place, those used last first. */
export interface KnownNames {
  readonly senders: readonly string[];
  readonly recipients: readonly string[];
  readonly clients: readonly string[];
  readonly servers: readonly string[];
}

/** So many lines above and below are looked through, and so much of each: a name is mostly used near by. */
const MOST_ABOVE = 2000;
const MOST_BELOW = 200;
const LONGEST = 400;
/** More would only be in the way. */
const MOST_NAMES = 20;

export function knownNames({ lines, line }: Moment): KnownNames {
  const senders = new Set<string>();
  const recipients = new Set<string>();
  const clients = new Set<string>();
  const servers = new Set<string>();
  const look = (at: number) => {
    const text = lines.at(at);
    if (text === undefined) return;
    const part = text.length > LONGEST ? text.slice(0, LONGEST) : text;
    const [, sender] = SENDER.exec(part) ?? [];
    if (sender !== undefined && senders.size < MOST_NAMES) senders.add(sender);
    const [, recipient] = RECIPIENT.exec(part) ?? [];
    if (recipient !== undefined && recipients.size < MOST_NAMES) recipients.add(recipient);
    const [, client] = CLIENT.exec(part) ?? [];
    if (client !== undefined && clients.size < MOST_NAMES) clients.add(client);
    const [, server] = SERVER.exec(part) ?? [];
    if (server !== undefined && servers.size < MOST_NAMES) servers.add(server);
  };
  for (let at = line - 1; at >= Math.max(0, line - MOST_ABOVE); at--) look(at);
  for (let at = line + 1; at <= Math.min(lines.length - 1, line + MOST_BELOW); at++) look(at);
  return { senders: [...senders], recipients: [...recipients], clients: [...clients], servers: [...servers] };
}

/** Only what can be written back as it is. */
const SENDER = /\bFROM:\s?<([!-;=?-~]{1,254}@[!-;=?-~]{1,254})>/i;
const RECIPIENT = /\bTO:\s?<([!-;=?-~]{1,254}@[!-;=?-~]{1,254})>/i;
const CLIENT = /\b(?:EHLO|HELO|LHLO) ([A-Za-z0-9[][A-Za-z0-9.:\]_-]{0,254})/i;
/** The domain begins the greeting and the reply to EHLO (RFC 5321 section 4.2); an enhanced code has no letters. */
const SERVER =
  /(?:^|\s)(?:220|250)[ -]([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,19}\.[A-Za-z][A-Za-z0-9-]{0,62})(?=\s|$)/;
