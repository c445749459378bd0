/** A piece of a picture. Its class tells what it stands for, from which whoever shows it takes the colours. */
export type Shape =
  | { readonly kind: 'path'; readonly d: string; readonly of: string }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly of: string;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly of: string;
    };

export function line(x1: number, y1: number, x2: number, y2: number, of: string): Shape {
  return { kind: 'path', d: `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`, of };
}

/** A row of points, joined. */
export function joined(points: readonly (readonly [x: number, y: number])[], of: string): Shape {
  return { kind: 'path', d: points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join(''), of };
}

export function text(
  x: number,
  y: number,
  shown: string,
  of: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Shape {
  return { kind: 'text', x: round(x), y: round(y), text: shown, anchor, of };
}

export function box(x: number, y: number, width: number, height: number, of: string): Shape {
  return { kind: 'box', x: round(x), y: round(y), width: round(width), height: round(height), of };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
