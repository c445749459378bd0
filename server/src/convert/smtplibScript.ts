import { decodeOctets } from '../notation/byteNotation';
import type { Losses } from './losses';
import { pythonBytes, pythonString } from './replay/quoting';
import { replaySteps, type Step } from './replay/replay';
import type { SecretLine } from './replay/secretLine';
import { serverAddress } from './replay/serverAddress';
import type { Source } from './source';
import type { Target } from './target';

/** A Python program that sends what the client sent, octet by octet. */
export const smtplibScript: Target = {
  id: 'smtplib-script',
  title: 'Python script (smtplib)',
  description: 'Replays the client’s side to the octet with Python’s smtplib; asks for passwords when it runs',
  language: 'python',
  write,
};

function write({ dialogue, firstSession }: Source, losses: Losses): string {
  const names: string[] = [];
  const functions: string[] = [];
  for (const [at, one] of dialogue.sessions.entries()) {
    const steps = replaySteps(one);
    if (!steps.some(({ kind }) => kind === 'send' || kind === 'send-secret')) {
      losses.add('no-client');
      continue;
    }
    const name = `session_${firstSession + at}`;
    names.push(name);
    functions.push(sessionFunction(name, steps, serverAddress(one.session), losses));
  }
  return `${HEAD}\n\n${functions.map((text) => `${text}\n\n`).join('')}if __name__ == '__main__':\n${
    names.length > 0
      ? names.map((name) => `    ${name}()\n`).join('')
      : "    print('The client says nothing in this transcript.')\n"
  }`;
}

const HEAD = `#!/usr/bin/env python3
"""Replays the client's side of SMTP sessions, octet by octet.

Usage: python3 THIS_FILE [HOST [PORT]]

Written by smtp-transcript and not run by it: read it before you do. No password is in it. Where the client authenticated,
the program asks for what it needs, or takes it from the environment variables SMTP_USER, SMTP_PASSWORD and SMTP_AUTH_1,
SMTP_AUTH_2, ... (a whole line of AUTH in base64, for mechanisms of which it cannot make the line).
"""
import base64
import getpass
import hmac
import os
import smtplib
import ssl
import sys


def connect(host, port, tls):
    """Opens the connection; the greeting is read with it."""
    host = sys.argv[1] if len(sys.argv) > 1 else host
    port = int(sys.argv[2]) if len(sys.argv) > 2 else port
    if host is None:
        sys.exit('The transcript does not tell the server: name it as the first argument.')
    smtp = smtplib.SMTP_SSL(timeout=60) if tls else smtplib.SMTP(timeout=60)
    smtp.set_debuglevel(1)
    # For the name in the server's certificate.
    smtp._host = host
    check(smtp.connect(host, port), None)
    return smtp


def check(reply, wanted):
    """Says where the server answers otherwise than it did in the transcript; gives back the reply's text."""
    code, text = reply
    if wanted is not None and code != wanted:
        print(f'here the transcript has {wanted}, and not {code}', file=sys.stderr)
    return text


def expect(smtp, *codes):
    """Reads as many replies as there are codes; gives back the text of the last."""
    text = b''
    for code in codes:
        text = check(smtp.getreply(), code)
    return text


def start_tls(smtp):
    smtp.sock = ssl.create_default_context().wrap_socket(smtp.sock, server_hostname=smtp._host)
    smtp.file = None


def fill_in(variable, what):
    """A secret, from the environment or from the person at the terminal."""
    value = os.environ.get(variable)
    if value is None:
        if not sys.stdin.isatty():
            sys.exit(f'Fill in the variable {variable}: {what}')
        value = getpass.getpass(f'{what}: ')
    return value.encode()


def send_secret(smtp, line):
    """Sends a line that is not to be shown."""
    smtp.set_debuglevel(0)
    smtp.send(line + b'\\r\\n')
    smtp.set_debuglevel(1)
    print('send: a line of AUTH', file=sys.stderr)


def user(known):
    if known is None or 'SMTP_USER' in os.environ:
        return fill_in('SMTP_USER', 'user name')
    return known.encode()


def password():
    return fill_in('SMTP_PASSWORD', 'password')


def cram_md5(name, challenge):
    return name + b' ' + hmac.new(password(), base64.b64decode(challenge), 'md5').hexdigest().encode()
`;

function sessionFunction(
  name: string,
  steps: readonly Step[],
  { host, port }: { host: string | undefined; port: number },
  losses: Losses,
): string {
  const lines: string[] = [];
  const where = `${host === undefined ? 'None' : pythonString(host)}, ${port}`;
  const secure = steps[0]?.kind === 'tls';
  const rest = secure ? steps.slice(1) : steps;
  lines.push(`smtp = connect(${where}, tls=${secure ? 'True' : 'False'})`);
  let known: string | undefined;
  let unknown = 0;
  let greeted = false;
  for (const step of rest) {
    switch (step.kind) {
      case 'send':
        lines.push(`smtp.send(${pythonBytes(step.octets)})`);
        break;
      case 'send-secret': {
        known = step.secret.user ?? known;
        if (step.secret.made === 'unknown') unknown++;
        losses.add('secret-lines');
        lines.push(secretStatement(step.secret, known, unknown));
        break;
      }
      case 'expect': {
        let codes = step.codes.filter(({ more }) => !more).map(({ code }) => code);
        // connect() has read the greeting.
        if (!greeted) codes = codes.slice(1);
        greeted = true;
        if (codes.length > 0) lines.push(`answer = expect(smtp, ${codes.join(', ')})`);
        break;
      }
      case 'tls':
        lines.push('start_tls(smtp)');
        break;
      case 'missing-text':
        losses.add('missing-text');
        lines.push("sys.exit('Here the transcript leaves the text of the message out: fill it in with smtp.send().')");
        break;
      case 'closed':
        break;
    }
  }
  lines.push('smtp.close()');
  return `def ${name}():\n    answer = b''\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

function secretStatement({ made, lead, mechanism }: SecretLine, known: string | undefined, number: number): string {
  const name = `user(${known === undefined ? 'None' : pythonString(known)})`;
  const before = lead === '' ? '' : `${pythonBytes(decodeOctets(lead))} + `;
  const sent = (value: string) => `send_secret(smtp, ${before}base64.b64encode(${value}))`;
  switch (made) {
    case 'plain':
      return sent(`b'\\0' + ${name} + b'\\0' + password()`);
    case 'user':
      return sent(name);
    case 'password':
      return sent('password()');
    case 'cram-md5':
      return sent(`cram_md5(${name}, answer)`);
    case 'unknown': {
      const what = pythonString(`base64 of a line of AUTH ${mechanism}`.trim());
      return `send_secret(smtp, ${before}fill_in('SMTP_AUTH_${number}', ${what}))`;
    }
  }
}
