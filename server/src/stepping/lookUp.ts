import { type Scope, scopesAt } from './scopes';
import type { StepPlace } from './stepPlace';
import type { Variable } from './variable';

/** Which variable of a place: the id of its scope, then a name for each level. */
export type VariablePath = readonly string[];

/** What stands at a path: the variables of a scope, or what a variable holds, in part where so many are numbered; empty where nothing is. */
export function variablesAt(
  place: StepPlace,
  [id, ...names]: VariablePath,
  { from = 0, to = Number.POSITIVE_INFINITY }: { readonly from?: number; readonly to?: number } = {},
): readonly Variable[] {
  let shown = scopesAt(place)
    .find((scope) => scope.id === id)
    ?.variables();
  let within = { from: 0, to: Number.POSITIVE_INFINITY };
  for (const [at, name] of names.entries()) {
    const variable = shown?.find((one) => one.name === name);
    if (at === names.length - 1) within = { from, to };
    shown = variable?.items(within.from, Math.min(within.to, variable.count));
  }
  return names.length === 0 ? (shown ?? []).slice(from, to) : (shown ?? []);
}

export interface Found {
  readonly path: VariablePath;
  readonly variable: Variable;
}

/**
 * A variable by what a person writes: `phase`, `recipients[2]`, `transaction.sender`, a keyword that was offered, or the address of a
 * recipient. Letters may be large or small.
 */
export function lookUp(place: StepPlace, expression: string): Found | undefined {
  const wanted = expression
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .toLowerCase();
  if (wanted === '' || wanted.length > LONGEST) return undefined;
  const scopes = scopesAt(place);
  return byAddress(scopes, wanted) ?? byName(scopes, wanted);
}

const LONGEST = 400;

function byName(scopes: readonly Scope[], wanted: string): Found | undefined {
  const names = wanted
    .replaceAll('[', '.[')
    .split('.')
    .filter((part) => part !== '');
  for (const { id, variables } of scopes) {
    const inner = names[0] === id && names.length > 1 ? names.slice(1) : names;
    const found = within(variables(), inner, [id]);
    if (found) return found;
  }
  return undefined;
}

function within(
  variables: readonly Variable[],
  [name, ...more]: readonly string[],
  path: VariablePath,
): Found | undefined {
  const variable = variables.find((one) => one.name.toLowerCase() === name);
  if (!variable) return undefined;
  const reached = [...path, variable.name];
  if (more.length === 0) return { path: reached, variable };
  const at = /^\[(\d{1,9})\]$/.exec(more[0]!)?.[1];
  return at === undefined ? undefined : within(variable.items(Number(at), Number(at) + 1), more, reached);
}

/** A recipient is known by its address. */
function byAddress(scopes: readonly Scope[], wanted: string): Found | undefined {
  if (!wanted.includes('@')) return undefined;
  const transaction = scopes.find(({ id }) => id === 'transaction')?.variables();
  const recipients = transaction?.find(({ name }) => name === 'recipients');
  const found = recipients
    ?.items(0, recipients.count)
    .find(({ value }) => value.toLowerCase().startsWith(wanted) && /^[:：]/.test(value.slice(wanted.length)));
  if (found) return { path: ['transaction', 'recipients', found.name], variable: found };
  const sender = transaction?.find(({ name, value }) => name === 'sender' && value.toLowerCase() === wanted);
  return sender && { path: ['transaction', 'sender'], variable: sender };
}
