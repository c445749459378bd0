import { summarizeSession } from '../../analysis/summary';
import { createSortedSpool } from '../spool/sortedSpool';
import { exchangeObject, findingObject, fixedObject, sessionObject } from './jsonObjects';
import { createRuleTags } from './ruleTags';
import type { FileWriter, WriterOptions } from './writer';

/** A file as one JSON object in one line (docs/json.md), written part by part. */
export function jsonWriter({ path, look, fixed }: WriterOptions): FileWriter {
  const sessions = createSortedSpool();
  const exchanges = look.exchanges ? createSortedSpool() : undefined;
  const findings = createSortedSpool();
  const tags = createRuleTags();
  return {
    finding(finding, rank) {
      findings.add({ ...finding.place, order: rank }, tags.of(finding.rule), stringify(findingObject(finding)));
    },
    session(session) {
      sessions.add({ line: session.line, start: 0, order: 0 }, 0, stringify(sessionObject(summarizeSession(session))));
      if (!exchanges) return;
      for (const exchange of session.exchanges) {
        exchanges.add({ line: exchange.place.line, start: 0, order: 0 }, 0, stringify(exchangeObject(exchange)));
      }
    },
    *pieces({ dialect, lines, hidden }) {
      yield `{"path":${stringify(path)},"dialect":${stringify(dialect)},"lines":${lines},"sessions":[`;
      yield* listed(sessions.read());
      if (exchanges) {
        yield '],"exchanges":[';
        yield* listed(exchanges.read());
      }
      yield '],"findings":[';
      yield* listed(findings.read(tags.shown(hidden)));
      yield fixed ? `],"fixed":${stringify(fixed.map(fixedObject))}}` : ']}';
    },
    close() {
      for (const spool of [sessions, exchanges, findings]) spool?.close();
    },
  };
}

function* listed(items: Iterable<string>): Iterable<string> {
  let before = '';
  for (const item of items) {
    yield before + item;
    before = ',';
  }
}

/** JSON in which nothing can harm a terminal: what is invisible in it is escaped, too. */
function stringify(value: unknown): string {
  const text = JSON.stringify(value);
  return HARMLESS.test(text) ? text : text.replace(HIDDEN, escapeUnits);
}

const HARMLESS = /^[\x20-\x7e]*$/;
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

function escapeUnits(char: string): string {
  let escaped = '';
  for (let at = 0; at < char.length; at++) escaped += `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`;
  return escaped;
}
