import { summarizeSession } from '../../analysis/summary';
import type { Session } from '../../session/exchange';

/** Where a session went. */
export interface ServerAddress {
  /** An address or a host's name, of letters, digits, dots, colons and hyphens; undefined where the transcript does not tell. */
  readonly host: string | undefined;
  readonly port: number;
}

/** Where a replay goes if nobody says otherwise: the address to which the client connected, else the server's name for itself. */
export function serverAddress(session: Session): ServerAddress {
  const to = /->\s*\[?([0-9A-Fa-f.:]{2,45}|[A-Za-z0-9.-]{1,255}?)\]?:([0-9]{1,5})(?:\s|$)/.exec(
    session.connection ?? '',
  );
  const { server, protocol } = summarizeSession(session);
  const usual = protocol === 'LMTP' ? 24 : 25;
  if (to) return { host: to[1], port: Number(to[2]) || usual };
  // A name that begins with a hyphen would be taken for an option.
  const isName = server !== null && /^[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+$/.test(server);
  return { host: isName ? server : undefined, port: usual };
}
