import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import tls from 'node:tls';
import type { Step } from './capturedSessions';

export interface TlsConversation {
  /** What went over the wire, in order, with the handshake. */
  readonly steps: readonly Step[];
  /** The key log as Node writes it. */
  readonly keyLog: string;
}

export interface TlsConversationOptions {
  readonly version: 'TLSv1.2' | 'TLSv1.3';
  /** As OpenSSL names it. */
  readonly cipher: string;
  /** Texts in turn; the client says the first one. */
  readonly turns: readonly string[];
  /** The only group that the server takes; one for which a client guesses no key makes it ask for another hello. */
  readonly group?: string;
}

/** Has two ends of Node's own TLS talk over loopback, through a relay that writes down each octet. */
export async function holdTlsConversation({
  version,
  cipher,
  turns,
  group,
}: TlsConversationOptions): Promise<TlsConversation> {
  let keyLog = '';
  const settings = {
    minVersion: version,
    maxVersion: version,
    ...(version === 'TLSv1.3' ? { ciphers: cipher } : { ciphers: `${cipher}:@SECLEVEL=0` }),
  } as const;
  const server = tls.createServer({
    ...settings,
    key: KEY,
    cert: CERTIFICATE,
    ...(group === undefined ? {} : { ecdhCurve: group }),
  });
  const serverPort = await listen(server);
  const { relay, steps } = relayTo(serverPort);
  const relayPort = await listen(relay);
  try {
    const accepted = once(server, 'secureConnection') as Promise<[tls.TLSSocket]>;
    const client = tls.connect({
      ...settings,
      port: relayPort,
      host: '127.0.0.1',
      servername: 'mx.example.net',
      rejectUnauthorized: false,
    });
    client.on('keylog', (line: Buffer) => {
      keyLog += line.toString('latin1');
    });
    await once(client, 'secureConnect');
    const [other] = await accepted;
    for (const [nth, text] of turns.entries()) {
      const [speaker, listener] = nth % 2 === 0 ? [client, other] : [other, client];
      speaker.write(text);
      await heard(listener, Buffer.byteLength(text));
    }
    const over = Promise.all([once(client, 'close'), once(other, 'close')]);
    client.end();
    other.end();
    await over;
    return { steps, keyLog };
  } finally {
    server.close();
    relay.close();
  }
}

/** Whether `openssl` is here, of which Node's TLS lacks a thing. */
export function hasOpenssl(): boolean {
  return spawnSync('openssl', ['version']).status === 0;
}

/** The same in TLS 1.3 with the client of OpenSSL, which renews the keys of both sides behind each line that it says. */
export async function holdRenewedConversation(lines: readonly string[], answer: string): Promise<TlsConversation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'key-log-'));
  const file = path.join(folder, 'keys.txt');
  const server = tls.createServer({ key: KEY, cert: CERTIFICATE, minVersion: 'TLSv1.3' });
  const { relay, steps } = relayTo(await listen(server));
  const accepted = once(server, 'secureConnection') as Promise<[tls.TLSSocket]>;
  const port = await listen(relay);
  const client = spawn('openssl', ['s_client', '-connect', `127.0.0.1:${port}`, '-crlf', '-keylogfile', file], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  try {
    const [socket] = await accepted;
    for (const line of lines) {
      client.stdin.write(`${line}\n`);
      await heard(socket, line.length + 2);
      socket.write(answer);
      client.stdin.write('K\n');
      // One reading of its input is one command for it.
      await pause(150);
    }
    const over = once(socket, 'close');
    socket.end();
    await over;
    return { steps, keyLog: readFileSync(file, 'latin1') };
  } finally {
    client.kill();
    server.close();
    relay.close();
    rmSync(folder, { recursive: true });
  }
}

/** Hands all octets on, and writes them down. */
function relayTo(port: number): { relay: net.Server; steps: Step[] } {
  const steps: Step[] = [];
  const relay = net.createServer((left) => {
    const right = net.connect(port, '127.0.0.1');
    for (const [from, source, target] of [
      [0, left, right],
      [1, right, left],
    ] as const) {
      source.on('data', (octets: Buffer) => {
        steps.push([from, Uint8Array.from(octets)]);
        target.write(octets);
      });
      source.on('end', () => {
        steps.push(['fin', from]);
        target.end();
      });
      source.on('error', () => target.destroy());
    }
  });
  return { relay, steps };
}

async function listen(server: net.Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as net.AddressInfo).port;
}

async function heard(socket: tls.TLSSocket, octets: number): Promise<void> {
  let got = 0;
  while (got < octets) {
    const piece = socket.read() as Buffer | null;
    if (piece) got += piece.length;
    else await once(socket, 'readable');
  }
}

/** Made for these tests alone, by `openssl req -x509`; nothing else knows it. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBiTCCAS+gAwIBAgIUIYjMlAl1HwDPvxxWMEVp+PSZPwkwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwObXguZXhhbXBsZS5uZXQwIBcNMjYxMTI5MDAzODE2WhgPMjEy
NjExMDUwMDM4MTZaMBkxFzAVBgNVBAMMDm14LmV4YW1wbGUubmV0MFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAEMTB8DsdXJyHocM4z0MgkTMqZ+s01IO7sWAUN96bX
VUXZ2fzVB0KRE2+QNnh6S+V3oYMZm46ZCugNTJpnNgVgUKNTMFEwHQYDVR0OBBYE
FCZi1RXJU4s+v6dLDWHkMYZPuUPvMB8GA1UdIwQYMBaAFCZi1RXJU4s+v6dLDWHk
MYZPuUPvMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhALvR3Kyq
tNBaud7EqBu/kppAHB1QM+SexptLcfUEP6nGAiByxzYUDSQA6lwm35tIO7K7AiYh
Sp1kXynIRWhpwsv5eg==
-----END CERTIFICATE-----`;
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgbPuwGhEl4WGc3goD
vH+t6hLoZzWXkkRbaZbeRRIZqu2hRANCAAQxMHwOx1cnIehwzjPQyCRMypn6zTUg
7uxYBQ33ptdVRdnZ/NUHQpETb5A2eHpL5XehgxmbjpkK6A1Mmmc2BWBQ
-----END PRIVATE KEY-----`;
