import type { Losses } from './losses';
import { replaySteps, type Step } from './replay/replay';
import { serverAddress } from './replay/serverAddress';
import type { Source } from './source';
import type { Target } from './target';

// The language of `client`, the test client of Exim's test suite (test/README and test/src/client.c there): a line is sent, with
// `\` escapes; `>>> ` sends without a line end; `??? TEXT` waits for a line that begins so, `???*` for the end of the connection;
// `<<< FILE` takes lines from a file; `****` ends the script. Only `client-anytls` speaks TLS: behind the reply to a line that is
// `STARTTLS` or `starttls`.

/** A script for Exim's test client. */
export const eximScript: Target = {
  id: 'exim-script',
  title: 'Script for Exim’s test client',
  description: 'Replays the client’s side to the octet with the program client of Exim’s test suite',
  language: 'plaintext',
  write,
};

function write({ dialogue, firstSession }: Source, losses: Losses): string {
  const scripts: string[] = [];
  for (const [at, one] of dialogue.sessions.entries()) {
    const steps = replaySteps(one);
    if (!steps.some(({ kind }) => kind === 'send' || kind === 'send-secret')) {
      losses.add('no-client');
      continue;
    }
    scripts.push(script(firstSession + at, steps, serverAddress(one.session), losses));
  }
  return scripts.length > 0 ? scripts.join('') : '# The client says nothing in this transcript.\n';
}

function script(
  number: number,
  steps: readonly Step[],
  { host, port }: { host: string | undefined; port: number },
  losses: Losses,
): string {
  const lines: string[] = [];
  const needed: string[] = [];
  const usesTls = steps.some(({ kind }) => kind === 'tls');
  const secure = steps[0]?.kind === 'tls';
  const file = (what: string) => {
    const name = `session-${number}-${needed.length + 1}.secret`;
    needed.push(`# ${name}: ${what}`);
    lines.push(`<<< ${name}`);
  };
  for (const step of steps) {
    switch (step.kind) {
      case 'send':
        // The program knows the command by its letters.
        if (usesTls && step.exchange?.kind === 'starttls') lines.push('STARTTLS');
        else lines.push(...sentLines(step.octets));
        break;
      case 'send-secret':
        losses.add('secret-lines');
        file(
          step.secret.lead === ''
            ? `the response of ${step.secret.mechanism || 'AUTH'} with the secret, in base64`
            : `${step.secret.lead}RESPONSE with the secret, in base64`,
        );
        break;
      case 'expect':
        for (const { code, more } of step.codes) lines.push(`??? ${String(code).padStart(3, '0')}${more ? '-' : ''}`);
        break;
      case 'missing-text':
        losses.add('missing-text');
        file('the lines of the message, which the transcript leaves out; a backslash in them is written twice');
        break;
      case 'closed':
        lines.push('???*');
        break;
      case 'tls':
        break;
    }
  }
  // The program wants an address.
  const address = host !== undefined && /^[0-9A-Fa-f.:]+$/.test(host) ? host : '127.0.0.1';
  const head = [
    `# Session ${number}. Written by smtp-transcript and not run by it.`,
    ...(needed.length > 0
      ? ['# It takes what the transcript does not give from files, which are to be written first:', ...needed]
      : []),
    `${usesTls ? 'client-anytls' : 'client'}${secure ? ' -tls-on-connect' : ''} ${address} ${port}`,
  ];
  return [...head, ...lines, '****', ''].join('\n');
}

/** The program's buffer for a line holds 20480 octets. */
const LONGEST = 5000;

function sentLines(octets: Uint8Array): string[] {
  const ended = octets.at(-2) === 0x0d && octets.at(-1) === 0x0a;
  const text = ended ? octets.subarray(0, -2) : octets;
  const lines: string[] = [];
  let at = 0;
  for (; text.length - at > LONGEST; at += LONGEST) lines.push(`>>> ${escaped(text.subarray(at, at + LONGEST))}`);
  const last = escaped(text.subarray(at));
  lines.push(ended ? harmless(last) : `>>> ${last}`);
  return lines;
}

function escaped(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) {
    text += octet >= 0x20 && octet < 0x7f && octet !== 0x5c ? String.fromCharCode(octet) : hex(octet);
  }
  // The test suite puts its own values into words like these before the program sees them.
  return text.replace(SUBSTITUTED, (word) => hex(word.charCodeAt(0)) + word.slice(1));
}

const SUBSTITUTED =
  /CALLER|DIR|EXIM|HOST|PORT_|MYHOME|PARM_|QUEUENAME|SPOOLDIR|TESTNUM|TESTSUITE|USERNAME|V[46]NET|ABS_|CERT_|IP_ADDRESS/g;

/** With the first octet escaped where the line would be an instruction to the program. */
function harmless(text: string): string {
  const instructs = /^(?:\?\?\?|\+\+\+|<<<|>>>|\*\*\*\*|#)/.test(text) || /^(?:stoptls|starttls_wait)$/i.test(text);
  return instructs ? hex(text.charCodeAt(0)) + text.slice(1) : text;
}

function hex(octet: number): string {
  return `\\x${octet.toString(16).padStart(2, '0')}`;
}
