import { MOST_HELD } from '../notation/octetLines';
import type { Side } from './dialect';

export type FollowMemory = {
  /** What the stream is written in: one of FOLLOW_FORMS. */
  form: string;
  /** The node of the server; -1 while nothing has told. */
  server: number;
  /** The node whose chunk is being read; -1 between. */
  node: number;
  /** How many octets the chunk still has. */
  left: number;
  /** Whether the number of octets of the last chunk was right: an edited text has others, and one with bare LFs seems to. */
  exact: boolean;
  /** Whether lines come with their CR, so that a bare LF shows, or without: some readers take it for a part of the line end. */
  crs: '' | 'kept' | 'gone';
  /** Whether the line above was empty. */
  blank: boolean;
  /** Whether nothing of what goes on can be read, as in TLS. */
  hidden: boolean;
  /** The beginnings of lines that go on in a later chunk of the same node. */
  held0: string;
  held1: string;
  /** The LF of a line was not yet in its chunk. */
  owesLf0: boolean;
  owesLf1: boolean;
};

export function startStream(): Omit<FollowMemory, 'form'> {
  return {
    server: -1,
    node: -1,
    left: 0,
    exact: true,
    crs: '',
    blank: false,
    hidden: false,
    held0: '',
    held1: '',
    owesLf0: false,
    owesLf1: false,
  };
}

export function sideOf(node: number, { server }: FollowMemory): Side {
  return node === (server < 0 ? 1 : server) ? 'server' : 'client';
}

export function heldOf(node: number, memory: FollowMemory): string {
  return node === 0 ? memory.held0 : memory.held1;
}

export function setHeld(node: number, memory: FollowMemory, text: string): void {
  const held = text.length > MOST_HELD ? text.slice(0, MOST_HELD) : text;
  if (node === 0) memory.held0 = held;
  else memory.held1 = held;
}
