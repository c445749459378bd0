import { localized } from '../text/localized';

/**
 * Switches and choices of the editor's features, by their names below `smtp.`; they are in the manifest by `npm run generate`.
 * They belong to whoever looks at a transcript, so no configuration file of a project changes them.
 */
export const FEATURE_SETTINGS = {
  'hover.enabled': {
    group: 'Reading',
    default: true,
    description: 'Explain what the pointer is on: commands, replies, codes, keywords, paths, header fields.',
  },
  'completion.enabled': {
    group: 'Writing',
    default: true,
    description:
      'Propose what may come next while a session is written: commands and replies that fit its state, parameters that were offered, addresses and hosts of the transcript, rules.',
  },
  'signatureHelp.enabled': {
    group: 'Writing',
    default: true,
    description: 'Show the form of a command while it is written, with the parameters that the server offered.',
  },
  'format.upperCaseVerbs': {
    group: 'Writing',
    default: false,
    description: 'Formatting writes the verbs of commands in upper case, and `FROM` and `TO`.',
  },
  'format.endReplies': {
    group: 'Writing',
    default: false,
    description:
      'Formatting writes a hyphen behind the code of each line of a reply but the last, and a blank behind that of the last. It changes what the server is said to have sent: leave it off for recordings.',
  },
  'colours.dimMessages': {
    group: 'Reading',
    default: true,
    description:
      'Show the bodies of messages in the colour of comments, so that the dialogue stands out. `#editor.semanticHighlighting.enabled#` switches off all colours that come from the meaning of a session.',
  },
  'codeLens.enabled': {
    group: 'Reading',
    default: true,
    description: 'Tell above each session and transaction what it came to, with the findings by party.',
  },
  'codeLens.actions': {
    group: 'Reading',
    default: true,
    description: 'Offer there what can be done with it: explain, draw, convert, redact, open and save the message.',
  },
  'inlayHints.state': {
    group: 'Reading',
    default: true,
    description: 'Show behind a command how the session stands after its reply.',
  },
  'inlayHints.recipients': {
    group: 'Reading',
    default: true,
    description: 'Show behind RCPT which of several recipients it names.',
  },
  'inlayHints.auth': {
    group: 'Reading',
    default: true,
    description: 'Show the user and the challenge that an AUTH exchange holds in base64. Secrets are never shown.',
  },
  'inlayHints.octets': {
    group: 'Reading',
    default: true,
    description: 'Show the octets of a message and of a chunk, beside those that were declared.',
  },
  'inlayHints.times': {
    group: 'Reading',
    default: true,
    description: 'Show how long after the line before it a line was said, where the transcript has times.',
  },
  'inlayHints.longWait': {
    group: 'Reading',
    default: 5,
    range: [1, 3600],
    description: 'A wait of so many seconds or more is marked as long there.',
  },
  'links.enabled': {
    group: 'Reading',
    default: true,
    description:
      'Make links of the RFCs that a transcript names, and of the files of the workspace that its comments name.',
  },
  'markdown.enabled': {
    group: 'Reading',
    default: true,
    description:
      'Judge and explain the transcripts in Markdown documents, in blocks that are fenced as ```` ```smtp ````. They are coloured in any case.',
  },
  'workspace.maximumFiles': {
    group: 'Reading',
    default: 1000,
    range: [0, 5000],
    description:
      'So many transcripts of the workspace that are not open are looked into where an address, a host or an id is sought over all files. With 0 only those that are open are.',
  },
} as const satisfies Readonly<Record<string, FeatureSetting>>;

export interface FeatureSetting {
  /** The heading under which the settings editor shows it. */
  readonly group: (typeof FEATURE_GROUPS)[number];
  /** It also tells the type of the value. */
  readonly default: boolean | number | string;
  /** Of a text, what it may be, with a sentence for each. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Of a number, the least and the most. */
  readonly range?: readonly [number, number];
  /** Markdown. */
  readonly description: string;
}

/** In the order of the settings editor, behind the settings of how a transcript is read and judged. */
export const FEATURE_GROUPS = ['Reading', 'Writing', 'Explaining'] as const;

type Table = typeof FEATURE_SETTINGS;
type Widened<Value> = Value extends boolean ? boolean : Value extends number ? number : string;

/** What is set, or else the default, of each. */
export type Features = { readonly [Key in keyof Table]: Widened<Table[Key]['default']> };

export const DEFAULT_FEATURES: Features = readFeatures({}).features;

/** Reads the section `smtp` of an editor's settings. What is no such value is named in `problems`, and its default holds. */
export function readFeatures(section: unknown): {
  features: Features;
  problems: readonly { path: readonly string[]; key: boolean; message: string }[];
} {
  const problems: { path: readonly string[]; key: boolean; message: string }[] = [];
  const rows: readonly (readonly [string, FeatureSetting])[] = Object.entries(FEATURE_SETTINGS);
  const features = rows.map(([key, setting]) => {
    const path = key.split('.');
    const value = valueAt(section, path);
    if (value === undefined || value === null) return [key, setting.default];
    const fault = faultOf(value, setting);
    if (fault) problems.push({ path, key: false, message: fault });
    return [key, fault ? setting.default : value];
  });
  // Each row of the table has given its key, with a value of its type.
  return { features: Object.fromEntries(features) as Features, problems };
}

function valueAt(section: unknown, path: readonly string[]): unknown {
  let value = section;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

function faultOf(value: unknown, { default: usual, choices, range }: FeatureSetting): string | undefined {
  if (typeof value !== typeof usual)
    return localized('It must be {0}. The default, {1}, is taken.', localized(KINDS[typeof usual] ?? ''), `${usual}`);
  if (choices && !Object.hasOwn(choices, String(value))) {
    return localized(
      'It must be one of {0}. The default, {1}, is taken.',
      Object.keys(choices).join(localized(', ')),
      `${usual}`,
    );
  }
  if (range && (Number(value) < range[0] || Number(value) > range[1])) {
    return localized('It must be from {0} to {1}. The default, {2}, is taken.', range[0], range[1], `${usual}`);
  }
  return undefined;
}

const KINDS: Readonly<Record<string, string>> = { boolean: 'true or false', number: 'a number', string: 'a text' };
