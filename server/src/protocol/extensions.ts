import { registeredExtensions } from './extensions/registered';
import { vendorExtensions } from './extensions/vendor';
import { lazyLookup } from './lookup';
import type { Certainty, Ref } from './rfc';

/** Every EHLO keyword that is known, those in the IANA registry first. */
export const extensions: readonly Extension[] = Object.freeze([...registeredExtensions, ...vendorExtensions]);

/** The extension of a keyword in upper case, or `undefined`. */
export const findExtension = lazyLookup(extensions, (extension) => extension.keyword);

/**
 * The MAIL, RCPT, VRFY or EXPN parameter of a name in upper case, with the extension that brings it, or `undefined`.
 * BODY belongs to two extensions: its value, where given, decides between 8BITMIME and BINARYMIME.
 */
export function findParameter(command: string, name: string, value?: string): ExtensionParameter | undefined {
  const candidates = parametersNamed(`${command} ${name}`);
  if (value === undefined || candidates.length < 2) return candidates[0];
  const wanted = value.toUpperCase();
  return candidates.find(({ parameter }) => parameter.values?.includes(wanted)) ?? candidates[0];
}

export interface Extension {
  /** The EHLO keyword in upper case. */
  readonly keyword: string;
  readonly title: string;
  /** `base`: the keyword of a command of RFC 5321 itself. */
  readonly status: 'standard' | 'base' | 'experimental' | 'deprecated' | 'historic' | 'obsolete' | 'vendor';
  /** Whether the keyword is in the IANA registry of SMTP service extensions. */
  readonly registered: boolean;
  /** What may stand behind the keyword in the EHLO reply: `none`, `unknown`, or a description. */
  readonly ehloParameters: string;
  /** The same in ABNF, where there is one. */
  readonly ehloParameterSyntax: string | null;
  readonly parameters: readonly Parameter[];
  /** The verbs that it adds. */
  readonly verbs: readonly string[];
  /** Keywords that have to be offered with it. */
  readonly requires: readonly string[];
  readonly afterStartTls: AfterStartTls;
  /** Where it must not be offered or used. */
  readonly restrictions: readonly string[];
  /** Its place on the submission service (RFC 6409), where something is said. */
  readonly submission?: string;
  readonly refs: readonly Ref[];
  readonly notes: readonly string[];
  readonly certainty: Certainty;
}

/**
 * Whether the keyword is offered again by the EHLO reply inside TLS.
 * `again`: as before. `changes`: its parameters commonly differ. `never`: must not be. `must`: has to be.
 */
export type AfterStartTls = 'again' | 'changes' | 'never' | 'must' | 'unknown';

export interface Parameter {
  readonly name: string;
  readonly commands: readonly ('MAIL' | 'RCPT' | 'VRFY' | 'EXPN')[];
  readonly value: 'none' | 'required' | 'optional';
  /** The value in ABNF; `null` if it takes none. */
  readonly valueSyntax: string | null;
  /** The legal values in upper case, where they can be listed. They may be given in any case. */
  readonly values?: readonly string[];
  /** Characters that the value may have, or `null` where nothing is stated. */
  readonly maxLength: number | null;
  /** Octets that it adds to the limit of the command line, or `null` where nothing is stated. */
  readonly lineIncrement: number | null;
  /** Whether it may stand only once in a command. */
  readonly once: boolean;
  /** Parameters that must not stand beside it. */
  readonly excludes?: readonly string[];
  readonly note?: string;
  readonly refs: readonly Ref[];
}

export interface ExtensionParameter {
  readonly parameter: Parameter;
  readonly extension: Extension;
}

let parameterIndex: ReadonlyMap<string, readonly ExtensionParameter[]> | undefined;

/** The index is built by the first question, so that loading the module costs nothing. */
function parametersNamed(key: string): readonly ExtensionParameter[] {
  parameterIndex ??= indexParameters();
  return parameterIndex.get(key) ?? [];
}

function indexParameters(): Map<string, ExtensionParameter[]> {
  const index = new Map<string, ExtensionParameter[]>();
  for (const extension of extensions) {
    for (const parameter of extension.parameters) {
      for (const command of parameter.commands) {
        const key = `${command} ${parameter.name}`;
        index.set(key, [...(index.get(key) ?? []), { parameter, extension }]);
      }
    }
  }
  return index;
}
