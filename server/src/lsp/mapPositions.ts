import { type Position, type Range, ResponseError } from 'vscode-languageserver';

/** What is to become of the places and texts in an answer. */
export interface PositionMap {
  position(position: Position): Position;
  line(line: number): number;
  text(text: string): string;
  /** A change of the text: what is written at a range. */
  change(range: Range, text: string): { readonly range: Range; readonly text: string };
  version(version: number): number;
}

/**
 * A copy of an answer of the protocol, however it is made, with other places: whatever has a line and a character is one. What is
 * only kept for us (`data`) stays as it is.
 */
export function mapPositions<Answer>(answer: Answer, map: PositionMap): Answer {
  return mapped(answer, map) as Answer;
}

function mapped(value: unknown, map: PositionMap): unknown {
  if (typeof value === 'string') return map.text(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, map));
  if (typeof value !== 'object' || value === null || value instanceof ResponseError) return value;
  if (isPosition(value)) return map.position(value);
  return { ...ofEntries(value, map), ...ofChange(value, map), ...ofLines(value, map), ...ofDocument(value, map) };
}

/** Names of documents may be keys, too. */
function ofEntries(value: object, map: PositionMap): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [map.text(key), key === 'data' ? one : mapped(one, map)]),
  );
}

/** Of edits of a document, with text or with a snippet, and of a proposal that is inserted or replaces a word. */
function ofChange(value: object, map: PositionMap): object {
  const { range, insert, replace, newText, snippet } = value as Partial<Record<string, unknown>>;
  if (typeof newText === 'string' && isRange(range)) {
    const changed = map.change(range, newText);
    return { range: changed.range, newText: changed.text };
  }
  if (typeof newText === 'string' && isRange(insert) && isRange(replace)) {
    const changed = map.change(insert, newText);
    return { insert: changed.range, replace: map.change(replace, newText).range, newText: changed.text };
  }
  if (isSnippet(snippet) && isRange(range)) {
    const changed = map.change(range, snippet.value);
    return { range: changed.range, snippet: { ...snippet, value: changed.text } };
  }
  return {};
}

function ofLines(value: object, map: PositionMap): object {
  const { startLine, endLine } = value as { startLine?: unknown; endLine?: unknown };
  if (typeof startLine !== 'number' || typeof endLine !== 'number') return {};
  return { startLine: map.line(startLine), endLine: map.line(endLine) };
}

function ofDocument(value: object, map: PositionMap): object {
  const { uri, version } = value as { uri?: unknown; version?: unknown };
  return typeof uri === 'string' && typeof version === 'number' ? { version: map.version(version) } : {};
}

function isPosition(value: object): value is Position {
  return (
    'line' in value && 'character' in value && typeof value.line === 'number' && typeof value.character === 'number'
  );
}

function isRange(value: unknown): value is Range {
  if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value)) return false;
  const { start, end } = value;
  return (
    typeof start === 'object' && typeof end === 'object' && !!start && !!end && isPosition(start) && isPosition(end)
  );
}

function isSnippet(value: unknown): value is { readonly value: string } {
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string';
}
