import { summarizeSession } from '../../analysis/summary';
import { harmlessJson } from '../../convert/json/harmlessJson';
import { exchangeObject, findingObject, sessionObject } from '../../convert/json/objects';
import { createSortedSpool } from '../spool/sortedSpool';
import { fixedObject } from './fixedObject';
import { createRuleTags } from './ruleTags';
import type { FileWriter, WriterOptions } from './writer';

/** A file as one JSON object in one line (docs/json.md), written part by part. */
export function jsonWriter({ path, look, fixed, origin }: WriterOptions): FileWriter {
  const sessions = createSortedSpool();
  const exchanges = look.exchanges ? createSortedSpool() : undefined;
  const findings = createSortedSpool();
  const tags = createRuleTags();
  return {
    finding(finding, rank) {
      findings.add(
        { ...finding.place, order: rank },
        tags.of(finding.rule),
        harmlessJson({ ...findingObject(finding), ...origin?.(finding.place.line) }),
      );
    },
    session(session) {
      sessions.add(
        { line: session.line, start: 0, order: 0 },
        0,
        harmlessJson(sessionObject(summarizeSession(session))),
      );
      if (!exchanges) return;
      for (const exchange of session.exchanges) {
        exchanges.add({ line: exchange.place.line, start: 0, order: 0 }, 0, harmlessJson(exchangeObject(exchange)));
      }
    },
    *pieces({ dialect, lines, hidden }) {
      yield `{"path":${harmlessJson(path)},"dialect":${harmlessJson(dialect)},"lines":${lines},"sessions":[`;
      yield* listed(sessions.read());
      if (exchanges) {
        yield '],"exchanges":[';
        yield* listed(exchanges.read());
      }
      yield '],"findings":[';
      yield* listed(findings.read(tags.shown(hidden)));
      yield fixed ? `],"fixed":${harmlessJson(fixed.map(fixedObject))}}` : ']}';
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
