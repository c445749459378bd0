import type { Losses } from './losses';
import { printfWord, shellWord } from './replay/quoting';
import { serverAddress } from './replay/serverAddress';
import { type SwaksRun, swaksRuns } from './replay/swaksRuns';
import type { Source } from './source';
import type { Target } from './target';

/** A shell script that sends each message again with swaks. */
export const swaksScript: Target = {
  id: 'swaks-script',
  title: 'Shell script (swaks)',
  description: 'Replays each transaction with the program swaks; the password comes from the environment',
  language: 'shellscript',
  write,
};

function write({ dialogue, firstSession }: Source, losses: Losses): string {
  const parts: string[] = [];
  let asks = false;
  for (const [at, one] of dialogue.sessions.entries()) {
    if (one.session.exchanges.length === 0) {
      losses.add('no-client');
      continue;
    }
    const { host, port } = serverAddress(one.session);
    const runs = swaksRuns(one, losses);
    losses.add('added-runs', runs.length - 1);
    asks ||= runs.some(({ auth }) => auth !== undefined);
    for (const [number, run] of runs.entries()) {
      const title =
        runs.length > 1
          ? `# Session ${firstSession + at}, transaction ${number + 1}`
          : `# Session ${firstSession + at}`;
      parts.push([title, ...serverLines(host, port), ...runLines(run)].join('\n'));
    }
  }
  if (parts.length === 0) parts.push("echo 'The client says nothing in this transcript.'");
  return `${[HEAD, ...(asks ? [PASSWORD] : []), ...parts].join('\n\n')}\n`;
}

const HEAD = `#!/bin/sh
# Replays the client's side of SMTP sessions with swaks: sh THIS_FILE [HOST [PORT]]
# Written by smtp-transcript and not run by it: read it before you do. No password is in it.`;

const PASSWORD = `# The client authenticated: put the password into this variable.
: "\${SMTP_PASSWORD:?fill in the password of the user in the variable SMTP_PASSWORD}"
SWAKS_OPT_auth_password=$SMTP_PASSWORD
export SWAKS_OPT_auth_password`;

function serverLines(host: string | undefined, port: number): string[] {
  if (host !== undefined) return [`server=\${1:-${host}}`, `port=\${2:-${port}}`];
  return [
    '# The transcript does not tell the server.',
    `server=\${1:?name the server as the first argument}`,
    `port=\${2:-${port}}`,
  ];
}

function runLines({ hello, protocol, tls, auth, from, to, pipeline, message, quitAfter }: SwaksRun): string[] {
  const options = ['--server "$server" --port "$port"'];
  const option = (name: string, value: string) => void options.push(`${name} ${shellWord(value)}`);
  if (hello !== undefined) option('--ehlo', hello);
  if (protocol !== undefined) option('--protocol', protocol);
  if (tls !== undefined) options.push(tls === 'starttls' ? '--tls' : '--tls-on-connect');
  const notes: string[] = [];
  if (auth) {
    option('--auth', auth.mechanism);
    options.push('--auth-hide-password');
    if (auth.user !== undefined) option('--auth-user', auth.user);
    else {
      notes.push('# The transcript does not tell the user: put the name into this variable.');
      notes.push(`: "\${SMTP_USER:?fill in the user name in the variable SMTP_USER}"`);
      options.push('--auth-user "$SMTP_USER"');
    }
  }
  if (pipeline) options.push('--pipeline');
  if (from !== undefined) option('--from', from);
  if (to.length > 0) option('--to', to.join(','));
  if (quitAfter !== undefined) option('--quit-after', quitAfter);
  if (message === undefined) return [...notes, `swaks ${options.join(' \\\n  ')}`];
  options.push('--no-data-fixup --data -');
  return [...notes, `printf ${printfWord(message)} |`, `swaks ${options.join(' \\\n  ')}`];
}
