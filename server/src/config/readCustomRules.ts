import { CUSTOM_PREFIX, type CustomRule, isCustomId, OCCASIONS, type Occasion } from '../rules/custom/customRule';
import { fieldsOn, OCCASION_TEXTS } from '../rules/custom/fields';
import { placeholdersIn } from '../rules/custom/messageText';
import { type Party, SEVERITIES } from '../rules/rule';
import { localized } from '../text/localized';
import { choice, listed, perhaps, quoted, type Reading, record, type SettingsProblem } from './checkedValue';
import { type ConditionReading, MOST_WILDCARDS, readCondition, whereIsField } from './readCondition';

type Path = SettingsProblem['path'];

const KEYS = ['title', 'message', 'explanation', 'severity', 'party', 'url', 'rfc', 'on', 'when'] as const;
export const PARTIES: readonly Party[] = ['client', 'server', 'transcript'];

/** As much as a project may have; a file with more was made to keep us busy. */
export const MOST_CUSTOM_RULES = 200;
/** Most characters of each text. */
export const LONGEST_TEXTS = { title: 200, message: 500, explanation: 5000, url: 1000 } as const;

/** Reads the rules that a user defined. One that is wrong anywhere is left out, as half of it might report what nobody meant. */
export function readCustomRules(value: unknown, read: Reading): CustomRule[] | undefined {
  if (value === undefined) return undefined;
  const defined = Object.entries(record(value, ['customRules'], read) ?? {});
  const extra = defined[MOST_CUSTOM_RULES];
  if (extra)
    read.report(['customRules', extra[0]], localized('There may be {0} rules at most.', MOST_CUSTOM_RULES), true);
  let left = MOST_WILDCARDS;
  const spend = (characters: number) => {
    left -= characters;
    return left >= 0;
  };
  return defined.slice(0, MOST_CUSTOM_RULES).flatMap(([id, rule]) => readRule(id, rule, { ...read, spend }) ?? []);
}

function readRule(id: string, value: unknown, outer: ConditionReading): CustomRule | undefined {
  let isWrong = false;
  const read: ConditionReading = {
    spend: outer.spend,
    report(path, message, key) {
      isWrong = true;
      outer.report(path, message, key);
    },
  };
  const path = ['customRules', id];
  if (!isCustomId(id)) {
    read.report(
      path,
      localized(
        'The id of a rule of your own is “{0}” and words of small letters with hyphens, such as "custom/no-outside-sender", not {1}.',
        CUSTOM_PREFIX,
        quoted(id),
      ),
      true,
    );
  }
  const rule = record(value, path, read);
  if (!rule) return undefined;
  for (const key of Object.keys(rule)) {
    if (!(KEYS as readonly string[]).includes(key))
      read.report([...path, key], localized('A rule has no {0}{1}.', quoted(key), perhaps(key, KEYS)), true);
  }
  const title = text(rule, 'title', path, read);
  if (rule.title === undefined)
    read.report(path, localized('“title” is missing: what is wrong, in a few words.'), true);
  const on = occasion(rule.on, path, read);
  const party = choice(rule.party, [...path, 'party'], PARTIES, read) ?? (on && OCCASION_TEXTS[on].party);
  const severity = choice(rule.severity, [...path, 'severity'], SEVERITIES, read) ?? 'warning';
  const explanation = text(rule, 'explanation', path, read);
  const url = address(text(rule, 'url', path, read), path, read);
  const rfc = reference(rule.rfc, path, read);
  const message = text(rule, 'message', path, read) ?? title;
  if (rule.when === undefined)
    read.report(path, localized('“when” is missing: what has to hold for the rule to report.'), true);
  if (!on || !party || title === undefined || message === undefined) return undefined;
  if (rule.message !== undefined) checkPlaceholders(message, on, [...path, 'message'], read);
  const when = rule.when === undefined ? undefined : readCondition(rule.when, on, [...path, 'when'], read);
  if (!when || isWrong) return undefined;
  return {
    id,
    title,
    message,
    ...(explanation === undefined ? {} : { explanation }),
    severity,
    party,
    ...(url === undefined ? {} : { url }),
    ...(rfc ? { rfc } : {}),
    on,
    when,
  };
}

function occasion(value: unknown, path: Path, read: Reading): Occasion | undefined {
  if (value === undefined) {
    read.report(path, localized('“on” is missing: {0}.', listed(OCCASIONS)), true);
  }
  return choice(value, [...path, 'on'], OCCASIONS, read);
}

function text(
  rule: Record<string, unknown>,
  key: keyof typeof LONGEST_TEXTS,
  path: Path,
  read: Reading,
): string | undefined {
  const value = rule[key];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXTS[key]) return value;
  const wanted = localized('a text of 1 to {0} characters', LONGEST_TEXTS[key]);
  read.report(
    [...path, key],
    typeof value === 'string'
      ? localized('Must be {0}.', wanted)
      : localized('Must be {0}, not {1}.', wanted, quoted(value)),
  );
  return undefined;
}

/** An address that a browser opens as it stands: nothing that runs, and nothing that ends the link around it. */
export const WEB_ADDRESS =
  "^[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#][A-Za-z0-9._~:/?#@!$&'*+,;=%-]*)?$";

function address(url: string | undefined, path: Path, read: Reading): string | undefined {
  if (url === undefined || new RegExp(WEB_ADDRESS).test(url)) return url;
  read.report(
    [...path, 'url'],
    localized('Must be an address that begins with https:// or http://, without blanks or brackets.'),
  );
  return undefined;
}

export const REFERENCE = '^RFC [1-9][0-9]{0,4}( (section|appendix) [A-Z0-9][A-Z0-9.]{0,20})?$';

function reference(value: unknown, path: Path, read: Reading): CustomRule['rfc'] {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && new RegExp(REFERENCE).test(value)) {
    const [, number, , section] = value.split(' ');
    return { rfc: Number(number), ...(section === undefined ? {} : { section }) };
  }
  read.report(
    [...path, 'rfc'],
    localized('Must be a reference such as "RFC 5321 section 4.1.1.2", not {0}.', quoted(value)),
  );
  return undefined;
}

function checkPlaceholders(message: string, on: Occasion, path: Path, read: Reading): void {
  const known = fieldsOn(on);
  for (const name of placeholdersIn(message)) {
    if ((known as readonly string[]).includes(name)) continue;
    read.report(
      path,
      localized('There is no {0} on {1}{2}.', `{${name}}`, on, whereIsField(name) || perhaps(name, known)),
    );
  }
}
