import type { Side } from './dialect';
import type { EximPrefix } from './eximMark';

export type EximDebugMemory = {
  /** How deep the lines are indented in which Exim is the server. */
  base: number;
  /** Whether lines in which Exim is the client were deeper: it is not, where all indentation was lost on the way. */
  dented: boolean;
  /** The code of a reply of which more lines follow, and whose session; empty where none is going on. */
  code: string;
  codeSession: string;
  /** The process that is making a connection, with a colon before it; empty where none is. */
  connecting: string;
  /** The session in which TLS is to be started. */
  startsTls: string;
  /** The session that the other side has closed, while Exim has not. */
  gone: string;
  /** The time of the last line, and at what the day began. */
  clock: number;
  midnight: number;
};

export function startEximDebug(): EximDebugMemory {
  return {
    base: 0,
    dented: false,
    code: '',
    codeSession: '',
    connecting: '',
    startsTls: '',
    gone: '',
    clock: 0,
    midnight: 0,
  };
}

/** The session of a process in which Exim is this side. */
export function sessionKey({ pid }: EximPrefix, role: Side): string {
  return pid === '' ? role : `${pid} ${role}`;
}
