import type { Direction, Endpoint } from '../../../server/src/capture/captureSink';

/** What one side says before the other answers. */
export interface Turn {
  readonly from: Direction;
  readonly octets: Uint8Array;
}

/** A connection as it is to be in a capture. */
export interface Dialogue {
  /** Opens the connection. */
  readonly client: Endpoint;
  readonly server: Endpoint;
  readonly turns: readonly Turn[];
  /** Each side's first sequence number. */
  readonly sequences: readonly [number, number];
  /** The most octets of a segment. */
  readonly segmentSize: number;
  readonly ending: 'fin' | 'reset' | 'none';
}

const DEFAULTS: Dialogue = {
  client: { address: '192.0.2.1', port: 40_000 },
  server: { address: '192.0.2.25', port: 25 },
  turns: [],
  sequences: [1000, 2_000_000_000],
  segmentSize: 1460,
  ending: 'fin',
};

/** A dialogue out of turns in text, where `C: ` or `S: ` tells who says the line. */
export function dialogueOf(lines: readonly string[], changes: Partial<Dialogue> = {}): Dialogue {
  const turns = lines.map((line): Turn => {
    const from = line.startsWith('C: ') ? 0 : 1;
    return { from, octets: Buffer.from(`${line.slice(3)}\r\n`, 'latin1') };
  });
  return { ...DEFAULTS, turns, ...changes };
}

/** A dialogue out of turns in octets. */
export function dialogueOfTurns(turns: readonly Turn[], changes: Partial<Dialogue> = {}): Dialogue {
  return { ...DEFAULTS, turns, ...changes };
}
