// Logs that leave out what a client answers to a challenge (334): there, a reply that comes at once was preceded by an answer.

import type { Utterance } from './dialect';

/** The sessions of which a challenge was seen and no answer yet, each with a blank behind it. */
export type ChallengeMemory = { challenged: string };

/**
 * The answer that the log leaves out in front of this: a masked line of the client, which no column shows. Undefined where none
 * is missing.
 *
 * @param challenges whether this is a challenge itself
 */
export function hiddenAnswer(said: Utterance, challenges: boolean, memory: ChallengeMemory): Utterance | undefined {
  const { side, start, session = '' } = said;
  const key = keyOf(session);
  const waits = takeKey(key, memory);
  if (challenges) memory.challenged = (key + memory.challenged).slice(0, MOST);
  if (!waits || side === 'client') return undefined;
  const columns = [start, start, start, start];
  return { kind: 'utterance', side: 'client', start, end: start, text: MASK, columns, session };
}

/** Whether the answer to a challenge is to come in a session. */
export function awaitsAnswer(session: string, { challenged }: ChallengeMemory): boolean {
  return challenged !== '' && ` ${challenged}`.includes(` ${keyOf(session)}`);
}

function keyOf(session: string): string {
  return `${session.replaceAll(' ', '_')} `;
}

/** Whether a line of a server is a challenge (RFC 4954 section 4), given where it begins. */
export function isChallenge({ side, text, start, end }: Utterance, line: string): boolean {
  if (side === 'client') return false;
  return text === undefined ? end - start >= 3 && line.startsWith('334', start) : text.startsWith('334');
}

const MASK = '***';

/** Sessions that challenge at once; of more than so many characters, those that began first are let go. */
const MOST = 4000;

function takeKey(key: string, memory: ChallengeMemory): boolean {
  if (memory.challenged === '') return false;
  const at = ` ${memory.challenged}`.indexOf(` ${key}`);
  if (at < 0) return false;
  memory.challenged = memory.challenged.slice(0, at) + memory.challenged.slice(at + key.length);
  return true;
}
