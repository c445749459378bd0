// Programs of the system that tests run. Where they cannot be had, these tests are skipped and say so.
import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';

const APT_LIMIT_MS = 4 * 60_000;

/** Each with the Debian packages that it needs, and what tells whether it is there. */
const PROGRAMS = [
  // docs/scale.md runs the command line with it.
  { name: 'GNU parallel', packages: ['parallel'], probe: ['parallel', '--version'] },
  // What mail programs print is read back: test/unit/programs.
  { name: 'swaks', packages: ['swaks'], probe: ['swaks', '--version'] },
  { name: 'curl', packages: ['curl'], probe: ['curl', '--version'] },
  { name: 'msmtp', packages: ['msmtp'], probe: ['msmtp', '--version'] },
  { name: 'Python', packages: ['python3'], probe: ['python3', '-c', 'import smtplib'] },
  {
    name: 'PHPMailer',
    packages: ['php-cli', 'libphp-phpmailer'],
    probe: ['php', '-r', "exit(stream_resolve_include_path('libphp-phpmailer/autoload.php') ? 0 : 1);"],
  },
  { name: 'Perl’s Net::SMTP', packages: ['perl'], probe: ['perl', '-MNet::SMTP', '-e', '1'] },
  // It follows the streams of real captures: test/unit/capture.
  { name: 'tshark', packages: ['tshark'], probe: ['tshark', '--version'] },
  // Editors that speak the language server protocol: test/unit/editors.
  { name: 'Neovim', packages: ['neovim'], probe: ['nvim', '--version'] },
  {
    name: 'Emacs with Eglot',
    packages: ['emacs-nox', 'elpa-eglot'],
    probe: ['emacs', '--batch', '-q', '--eval', "(progn (package-initialize) (require 'eglot))"],
  },
  { name: 'Ruby’s Net::SMTP', packages: ['ruby', 'ruby-net-smtp'], probe: ['ruby', '-e', "require 'net/smtp'"] },
];

/** Installs what is missing, where this is Debian or one of its kin and we are root. */
export async function ensurePrograms() {
  const missing = PROGRAMS.filter(({ probe }) => !works(probe));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(', ');
  const packages = missing.flatMap((one) => one.packages);
  if (process.getuid?.() !== 0 || !works(['apt-get', '--version'])) {
    console.error(
      `Not installed, so that their tests are skipped: ${names}. On Debian: apt-get install ${packages.join(' ')}`,
    );
    return;
  }
  console.error(`Installing for tests (once): ${names} …`);
  const options = { timeoutMs: APT_LIMIT_MS, onLine: () => {}, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], options);
  // One by one, so that one that cannot be had takes no other with it.
  for (const { name, packages: wanted, probe } of missing) {
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], options);
    if (!works(probe)) console.error(`${name} could not be installed by apt-get, so its tests are skipped.`);
  }
}

function works([program, ...args]) {
  const { error, status } = spawnSync(program, args, { stdio: 'ignore', timeout: 20_000 });
  return error === undefined && status === 0;
}
