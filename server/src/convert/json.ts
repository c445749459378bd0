import { summarizeSession } from '../analysis/summary';
import { dialogueObjects } from './json/dialogueLines';
import { harmlessJson } from './json/harmlessJson';
import { exchangeObject, findingObject, sessionObject } from './json/objects';
import type { Source } from './source';
import { findingsOf } from './sourceFindings';
import type { Target } from './target';

/** The object of `check --format json --exchanges`, with all lines of the dialogue (docs/json.md). Nothing in it is masked. */
export const json: Target = {
  id: 'json',
  title: 'JSON',
  description: 'For programs: sessions, exchanges, findings and every line of the dialogue; nothing is masked',
  language: 'json',
  write,
};

/** One element of a list a line, so that two outputs can be compared line by line. */
function write(source: Source): string {
  const { name, lines, dialogue } = source;
  const sessions = dialogue.sessions.map(({ session }) => session);
  const exchanges = sessions.flatMap((session) => session.exchanges).sort((a, b) => a.place.line - b.place.line);
  return `{"version":1,"files":[{"path":${harmlessJson(name)},"dialect":${harmlessJson(dialogue.dialect.dialect)},"lines":${lines.length},
"sessions":${listed(sessions.map((session) => sessionObject(summarizeSession(session))))},
"exchanges":${listed(exchanges.map(exchangeObject))},
"findings":${listed(findingsOf(source).map(findingObject))},
"dialogue":${listed(dialogueObjects(source))}}]}
`;
}

function listed(objects: Iterable<unknown>): string {
  const items = [...objects].map(harmlessJson);
  return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`;
}
