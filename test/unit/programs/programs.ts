import path from 'node:path';

/** A program that sends mail and prints what it says and hears. */
export interface Program {
  readonly title: string;
  /** A command that tells whether it is there. */
  readonly probe: readonly string[];
  /** A shell command that sends message.eml of its folder to 127.0.0.1 at this port. */
  readonly command: (port: number) => string;
  readonly input?: string;
  readonly dialect: string;
  /** What it does not print. */
  readonly hides?: readonly ('message' | 'end of message' | 'secrets' | 'greeting' | 'quit')[];
}

const script = (name: string) => path.resolve(__dirname, 'scripts', name);

/** Each sends with AUTH to a recipient who is there and one who is not. */
export const PROGRAMS: readonly Program[] = [
  {
    title: 'swaks',
    probe: ['swaks', '--version'],
    command: (port) =>
      `swaks --server 127.0.0.1 --port ${port} --ehlo client.example.org --from a@example.org --to b@example.net,nobody@example.net --auth LOGIN --auth-user user --auth-password secret --data message.eml`,
    dialect: 'swaks',
  },
  {
    title: 'curl -v',
    probe: ['curl', '--version'],
    command: (port) =>
      `curl -sv smtp://127.0.0.1:${port}/client.example.org --mail-from a@example.org --mail-rcpt b@example.net --user user:secret --upload-file message.eml`,
    dialect: 'curl',
    hides: ['message', 'end of message', 'quit'],
  },
  {
    title: 'msmtp --debug',
    probe: ['msmtp', '--version'],
    command: (port) =>
      `msmtp --debug --host=127.0.0.1 --port=${port} --domain=client.example.org --from=a@example.org --tls=off b@example.net < message.eml`,
    dialect: 'prefixed',
    hides: ['message', 'end of message'],
  },
  {
    title: 'Python smtplib',
    probe: ['python3', '-c', 'import smtplib'],
    command: (port) => `python3 ${script('sendSmtplib.py')} ${port}`,
    dialect: 'python-smtplib',
  },
  {
    title: 'nodemailer',
    probe: [process.execPath, '-e', "require.resolve('nodemailer')"],
    command: (port) => `'${process.execPath}' ${script('nodemailer.cjs')} ${port}`,
    dialect: 'nodemailer',
    hides: ['message', 'end of message', 'secrets', 'quit'],
  },
  {
    title: 'PHPMailer',
    probe: ['php', '-r', "exit(stream_resolve_include_path('libphp-phpmailer/autoload.php') ? 0 : 1);"],
    command: (port) => `php ${script('phpmailer.php')} ${port}`,
    dialect: 'prefixed',
    hides: ['secrets'],
  },
  {
    title: 'Perl Net::SMTP',
    probe: ['perl', '-MNet::SMTP', '-e', '1'],
    command: (port) => `perl ${script('netSmtp.pl')} ${port}`,
    dialect: 'perl-net-smtp',
  },
  {
    title: 'Ruby Net::SMTP',
    probe: ['ruby', '-e', "require 'net/smtp'"],
    command: (port) => `ruby ${script('netSmtp.rb')} ${port}`,
    dialect: 'ruby-net-smtp',
    hides: ['message', 'end of message'],
  },
];
