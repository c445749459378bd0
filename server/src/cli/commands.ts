import type { ExitStatus, Io } from './io';

/** A command of the command line. Each is in its own file, which is loaded only when the command is called. */
export interface CommandEntry {
  readonly name: string;
  /** How it is called, for the list of commands. */
  readonly usage: string;
  readonly summary: string;
  load(): Promise<CommandModule>;
}

export interface CommandModule {
  /** The text of `COMMAND --help`. */
  readonly help: string;
  /** @param args what follows the command's name. Throws UsageError where they are wrong. */
  run(args: readonly string[], io: Io): Promise<ExitStatus>;
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'check',
    usage: 'check FILE... | -',
    summary: 'Say what broke the protocol, and who did',
    load: () => import('./commands/check'),
  },
  {
    name: 'explain',
    usage: 'explain FILE | -',
    summary: 'Tell in plain language what happened',
    load: () => import('./commands/explain'),
  },
  {
    name: 'convert',
    usage: 'convert --to TARGET FILE | -',
    summary: 'Write a transcript in another form',
    load: () => import('./commands/convert'),
  },
  {
    name: 'extract',
    usage: 'extract FILE... | -',
    summary: 'Save the messages of transcripts as .eml files',
    load: () => import('./commands/extract'),
  },
  {
    name: 'import',
    usage: 'import CAPTURE | -',
    summary: 'Write the SMTP sessions of a packet capture as transcripts',
    load: () => import('./commands/import'),
  },
  {
    name: 'export-notes',
    usage: 'export-notes TRANSCRIPT CAPTURE -o OUTPUT',
    summary: 'Write the comments of a transcript into a copy of its capture',
    load: () => import('./commands/export-notes'),
  },
  {
    name: 'redact',
    usage: 'redact FILE... | -',
    summary: 'Take secrets and names out, so that a transcript can be shared',
    load: () => import('./commands/redact'),
  },
  {
    name: 'test',
    usage: 'test FILE... | -',
    summary: 'Tell whether lessons show the faults that their comments expect',
    load: () => import('./commands/test'),
  },
  {
    name: 'rules',
    usage: 'rules [RULE]',
    summary: 'List the rules, or print the page of one',
    load: () => import('./commands/rules'),
  },
  {
    name: 'lsp',
    usage: 'lsp --stdio',
    summary: 'Run the language server for an editor',
    load: () => import('./commands/lsp'),
  },
];
