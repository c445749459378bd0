import { type CallHierarchyItem, SymbolKind } from 'vscode-languageserver';
import {
  calleesOf,
  callersOf,
  type HierarchyItem,
  type HierarchyKey,
  hierarchyAt,
} from '../features/navigation/hierarchy';
import type { Provider } from './provider';
import { toRange } from './toProtocol';

/** The call hierarchy: a session calls its transactions, and these their commands. */
export const serveHierarchy: Provider = ({ connection, service, answer }) => {
  const calls = connection.languages.callHierarchy;
  calls.onPrepare(({ textDocument: { uri }, position }, token) =>
    answer<CallHierarchyItem[] | null>({ uri, token, around: position.line }, null, (document, settings) => {
      const snapshot = service.snapshot(document, settings, position.line);
      const item = hierarchyAt(snapshot, position.line, position.character);
      return item ? [toItem(item, uri)] : null;
    }),
  );
  calls.onIncomingCalls(({ item }, token) => {
    const { uri } = item;
    const key = keyOf(item);
    return answer({ uri, token, around: key.place.line }, null, (document, settings) =>
      callersOf(service.snapshot(document, settings, key.place.line), key).map(({ item: caller, places }) => ({
        from: toItem(caller, uri),
        fromRanges: places.map(toRange),
      })),
    );
  });
  calls.onOutgoingCalls(({ item }, token) => {
    const { uri } = item;
    const key = keyOf(item);
    return answer({ uri, token, around: key.place.line }, null, (document, settings) =>
      calleesOf(service.snapshot(document, settings, key.place.line), key).map(({ item: callee, places }) => ({
        to: toItem(callee, uri),
        fromRanges: places.map(toRange),
      })),
    );
  });
  return { callHierarchyProvider: true };
};

const KINDS: Readonly<Record<HierarchyItem['kind'], SymbolKind>> = {
  session: SymbolKind.Module,
  transaction: SymbolKind.Class,
  command: SymbolKind.Method,
};

function toItem({ kind, name, detail, place, endLine }: HierarchyItem, uri: string): CallHierarchyItem {
  const selectionRange = toRange(place);
  const end = endLine > place.line ? { line: endLine + 1, character: 0 } : selectionRange.end;
  return { name, detail, kind: KINDS[kind], uri, selectionRange, range: { start: selectionRange.start, end } };
}

function keyOf({ kind, selectionRange: { start } }: CallHierarchyItem): HierarchyKey {
  const own = (Object.keys(KINDS) as HierarchyItem['kind'][]).find((one) => KINDS[one] === kind);
  return { kind: own ?? 'command', place: { line: start.line, start: start.character } };
}
