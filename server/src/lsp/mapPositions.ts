import { type Position, ResponseError } from 'vscode-languageserver';

/** What is to become of the places and texts in an answer. */
export interface PositionMap {
  position(position: Position): Position;
  text(text: string): string;
}

/** A copy of an answer of the protocol, however it is made, with other places: whatever has a line and a character is one. */
export function mapPositions<Answer>(answer: Answer, map: PositionMap): Answer {
  return mapped(answer, map) as Answer;
}

function mapped(value: unknown, map: PositionMap): unknown {
  if (typeof value === 'string') return map.text(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, map));
  if (typeof value !== 'object' || value === null || value instanceof ResponseError) return value;
  if (isPosition(value)) return map.position(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, map)]));
}

function isPosition(value: object): value is Position {
  return (
    'line' in value && 'character' in value && typeof value.line === 'number' && typeof value.character === 'number'
  );
}
