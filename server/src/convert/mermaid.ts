import type { SessionDialogue } from '../analysis/dialogue';
import { summarizeSession } from '../analysis/summary';
import { visible } from '../features/markdown';
import { parseReplyLine } from '../syntax/replyLine';
import { localized, localizedCount } from '../text/localized';
import type { Losses } from './losses';
import { createMask, type Mask } from './secrets';
import type { Source } from './source';
import type { Target } from './target';
import { eventWords } from './words';

/** A sequence diagram in the language of Mermaid. */
export const mermaid: Target = {
  id: 'mermaid',
  title: 'Mermaid sequence diagram',
  description:
    'A picture of the dialogue for documents: who said what, in order; messages only counted, secrets masked',
  language: 'mermaid',
  write,
};

function write({ dialogue, firstSession }: Source, losses: Losses): string {
  const mask = createMask(dialogue.sessions.map(({ session }) => session));
  const names = new Map<string, string>();
  const body: string[] = [];
  for (const [at, one] of dialogue.sessions.entries()) {
    const { client, server } = summarizeSession(one.session);
    const from = participant(names, 'C', client ?? localized('Client'));
    const to = participant(names, 'S', server ?? localized('Server'));
    if (dialogue.sessions.length > 1)
      body.push(`Note over ${from},${to}: ${escaped(localized('Session {0}', firstSession + at))}`);
    body.push(...sessionLines(one, from, to, mask, losses));
  }
  if (dialogue.sessions.length === 0) participant(names, 'C', localized('Client'));
  losses.add('remarks', dialogue.head.length);
  losses.add('secrets', mask.masked);
  const participants = [...names].map(([key, id]) => `participant ${id} as ${escaped(key.slice(1))}`);
  return ['sequenceDiagram', ...participants.map(indented), ...body.map(indented), ''].join('\n');
}

/** The id of a participant; sides of the same name in several sessions are one. */
function participant(names: Map<string, string>, side: 'C' | 'S', name: string): string {
  const key = side + name;
  const known = names.get(key);
  if (known) return known;
  const id = `${side}${[...names.keys()].filter((one) => one.startsWith(side)).length + 1}`;
  names.set(key, id);
  return id;
}

function sessionLines({ heard }: SessionDialogue, from: string, to: string, mask: Mask, losses: Losses): string[] {
  const lines: string[] = [];
  let reply: string[] = [];
  let content = 0;
  const endReply = () => {
    if (reply.length > 0) lines.push(`${to}-->>${from}: ${reply.map(escaped).join('<br/>')}`);
    reply = [];
  };
  const endContent = () => {
    if (content > 0)
      lines.push(
        `${from}->>${to}: ${escaped(localizedCount(content, '({0} line of the message)', '({0} lines of the message)'))}`,
      );
    losses.add('message-lines', content);
    content = 0;
  };
  for (const one of heard) {
    if (one.kind === 'remark') {
      losses.add('remarks');
      continue;
    }
    if (one.kind === 'said' && one.part === 'content') {
      endReply();
      content++;
      continue;
    }
    if (one.kind === 'said' && one.side === 'server') {
      endContent();
      reply.push(mask.said(one));
      if (!parseReplyLine(one.text).more) endReply();
    } else {
      endReply();
      endContent();
      if (one.kind === 'event') {
        const note = `Note over ${from},${to}: ${escaped(mask.text(eventWords(one)))}`;
        // Several elisions in a row say no more than one.
        if (lines.at(-1) !== note) lines.push(note);
      } else lines.push(`${from}->>${to}: ${escaped(mask.said(one))}`);
    }
    if (one.kind !== 'said') continue;
    losses.add('times', one.place.time === undefined ? 0 : 1);
    losses.add('frames', one.place.frame === undefined ? 0 : 1);
  }
  endReply();
  endContent();
  return lines;
}

/** Letters, digits and a few signs are themselves; the rest are entities, as Mermaid has them: `#59;`. Nothing is empty. */
function escaped(text: string): string {
  const shown = visible(text).replace(/[^\p{L}\p{N} .,=@/()_+!?'-]/gu, (char) => `#${char.codePointAt(0)};`);
  return shown.trim() === '' ? '#160;' : shown;
}

function indented(line: string): string {
  return `    ${line}`;
}
