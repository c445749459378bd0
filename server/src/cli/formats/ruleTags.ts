/** Numbers for rules, as the spool of output wants them. */
export interface RuleTags {
  of(rule: string): number;
  /** Whether findings with this number are shown. */
  shown(hidden: ReadonlySet<string>): (tag: number) => boolean;
}

export function createRuleTags(): RuleTags {
  const tags = new Map<string, number>();
  return {
    of(rule) {
      const known = tags.get(rule);
      if (known !== undefined) return known;
      tags.set(rule, tags.size);
      return tags.size - 1;
    },
    shown(hidden) {
      const left = new Set([...hidden].flatMap((rule) => tags.get(rule) ?? []));
      return (tag) => !left.has(tag);
    },
  };
}
