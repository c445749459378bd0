import { latin1Text } from '../../notation/latin1Text';

/** What stands in front of a session that goes through a proxy: as many octets of client and server, and in words what they say. */
export type Prelude =
  /** Nothing, or more octets have to come to tell. */
  | { readonly kind: 'none' | 'more' }
  | { readonly kind: 'proxy'; readonly client: number; readonly server: number; readonly words: string };

/** Looks for SOCKS 4 and 5, HTTP CONNECT, and the PROXY protocol of load balancers in the first octets of a stream. */
export function readPrelude(client: Uint8Array, server: Uint8Array): Prelude {
  const first = client[0];
  if (first === 5) return socks5(client, server);
  if (first === 4) return socks4(client, server);
  if (first === 0x0d) return proxyHeader2(client);
  if (first === 0x43) return httpConnect(client, server);
  if (first === 0x50) return proxyHeader(client);
  return NONE;
}

const NONE: Prelude = { kind: 'none' };
const MORE: Prelude = { kind: 'more' };

/** RFC 1928; with a name and password, RFC 1929. */
function socks5(client: Uint8Array, server: Uint8Array): Prelude {
  const methods = client[1];
  if (methods === undefined || client.length < 2 + methods || server.length < 2) return MORE;
  if (server[0] !== 5 || (server[1] !== 0 && server[1] !== 2)) return NONE;
  let at = 2 + methods;
  let back = 2;
  if (server[1] === 2) {
    const name = client[at + 1];
    const password = name === undefined ? undefined : client[at + 2 + name];
    if (name === undefined || password === undefined || server.length < 4) return MORE;
    if (server[3] !== 0) return NONE;
    at += 3 + name + password;
    back = 4;
  }
  const asked = socks5Address(client, at);
  const given = socks5Address(server, back);
  if (!asked || !given) return MORE;
  if (client[at + 1] !== 1 || server[back + 1] !== 0) return NONE;
  return { kind: 'proxy', client: asked.end, server: given.end, words: `SOCKS5 proxy: connect to ${asked.text}` };
}

/** A request or reply: version, command, 0, then the address; undefined where it is not all there. */
function socks5Address(octets: Uint8Array, at: number): { end: number; text: string } | undefined {
  const kind = octets[at + 3];
  const from = at + 4 + (kind === 3 ? 1 : 0);
  const length = kind === 1 ? 4 : kind === 4 ? 16 : kind === 3 ? (octets[at + 4] ?? 0) : 0;
  const end = from + length + 2;
  if (kind === undefined || octets.length < end) return undefined;
  const address = octets.subarray(from, end - 2);
  return { end, text: `${hostText(address, kind)}:${portAt(octets, end - 2)}` };
}

function hostText(address: Uint8Array, kind: number): string {
  if (kind === 1) return address.join('.');
  if (kind === 3) return ascii(address);
  const groups = Array.from({ length: 8 }, (_, at) => portAt(address, at * 2).toString(16));
  return `[${groups.join(':')}]`;
}

function portAt(octets: Uint8Array, at: number): number {
  return ((octets[at] ?? 0) << 8) | (octets[at + 1] ?? 0);
}

/** SOCKS 4, and 4a with a name behind an address that is none. */
function socks4(client: Uint8Array, server: Uint8Array): Prelude {
  if (client.length > 1 && client[1] !== 1) return NONE;
  const userEnd = client.indexOf(0, 8);
  if (userEnd < 0) return client.length > 600 ? NONE : MORE;
  const named = client[4] === 0 && client[5] === 0 && client[6] === 0 && client[7] !== 0;
  const nameEnd = named ? client.indexOf(0, userEnd + 1) : userEnd;
  if (nameEnd < 0) return client.length > 1200 ? NONE : MORE;
  if (server.length < 8) return MORE;
  if (server[0] !== 0 || server[1] !== 90) return NONE;
  const host = named ? ascii(client.subarray(userEnd + 1, nameEnd)) : client.subarray(4, 8).join('.');
  return {
    kind: 'proxy',
    client: nameEnd + 1,
    server: 8,
    words: `SOCKS4 proxy: connect to ${host}:${portAt(client, 2)}`,
  };
}

/** RFC 9110 section 9.3.6. */
function httpConnect(client: Uint8Array, server: Uint8Array): Prelude {
  const start = ascii(client.subarray(0, 8));
  if (!'CONNECT '.startsWith(start)) return NONE;
  const asked = headEnd(client);
  const given = headEnd(server);
  if (asked < 0) return client.length > LONGEST_HEAD ? NONE : MORE;
  if (given < 0) return server.length > LONGEST_HEAD ? NONE : MORE;
  const [, target] = /^CONNECT (\S{1,300})/.exec(ascii(client.subarray(0, asked))) ?? [];
  if (target === undefined || !/^HTTP\/1\.[01] 2\d\d/.test(ascii(server.subarray(0, given)))) return NONE;
  return { kind: 'proxy', client: asked, server: given, words: `HTTP proxy: CONNECT ${target}` };
}

const LONGEST_HEAD = 2000;

/** Behind the blank line of an HTTP head; -1 where it is not there. */
function headEnd(octets: Uint8Array): number {
  const end = ascii(octets.subarray(0, LONGEST_HEAD + 4)).indexOf('\r\n\r\n');
  return end < 0 ? -1 : end + 4;
}

/** `PROXY TCP4 192.0.2.1 198.51.100.2 49152 25`, which a load balancer puts in front for the server. */
function proxyHeader(client: Uint8Array): Prelude {
  const text = ascii(client.subarray(0, 108));
  if (!(text.length < 6 ? 'PROXY '.startsWith(text) : text.startsWith('PROXY '))) return NONE;
  const end = text.indexOf('\r\n');
  if (end < 0) return text.length > 106 ? NONE : MORE;
  return { kind: 'proxy', client: end + 2, server: 0, words: `PROXY protocol: ${text.slice(6, end)}` };
}

/** Its second version, in binary. */
function proxyHeader2(client: Uint8Array): Prelude {
  if (!SIGNATURE.every((octet, at) => at >= client.length || client[at] === octet)) return NONE;
  if (client.length < 16) return MORE;
  const end = 16 + portAt(client, 14);
  if (client.length < end) return MORE;
  const kind = client[13]! >> 4;
  const size = kind === 1 ? 4 : kind === 2 ? 16 : 0;
  if (size === 0 || end < 16 + 2 * size + 4) return { kind: 'proxy', client: end, server: 0, words: 'PROXY protocol' };
  const address = (nth: number) =>
    hostText(client.subarray(16 + nth * size, 16 + (nth + 1) * size), kind === 1 ? 1 : 4);
  const ports = 16 + 2 * size;
  const words = `PROXY protocol: ${address(0)}:${portAt(client, ports)} -> ${address(1)}:${portAt(client, ports + 2)}`;
  return { kind: 'proxy', client: end, server: 0, words };
}

const SIGNATURE = [0x0d, 0x0a, 0x0d, 0x0a, 0x00, 0x0d, 0x0a, 0x51, 0x55, 0x49, 0x54, 0x0a];

function ascii(octets: Uint8Array): string {
  return latin1Text(octets, 0, octets.length);
}
