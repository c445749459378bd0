import { dialects } from './dialects';
import type { Captures, Rule } from './rule';
import { sharedRules } from './shared';

/** The grammar that is put into that of Markdown: blocks that are fenced as `smtp` are coloured as transcripts. */
export function markdownGrammar(): object {
  return {
    information_for_contributors: 'Written by `npm run generate` from scripts/grammar/markdown.ts. Change it there.',
    name: 'SMTP Transcript in Markdown',
    scopeName: 'markdown.smtp.codeblock',
    injectionSelector: 'L:text.html.markdown',
    patterns: [{ include: '#fenced-smtp' }],
    repository: {
      'fenced-smtp': {
        name: 'markup.fenced_code.block.markdown',
        // The form of VS Code’s own blocks, so that folding and themes see the same.
        begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(smtp)((\\s+|:|,|\\{|\\?)[^`]*)?$)',
        beginCaptures: {
          3: { name: 'punctuation.definition.markdown' },
          4: { name: 'fenced_code.block.language.markdown' },
          5: { name: 'fenced_code.block.language.attributes.markdown' },
        },
        end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
        endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
        patterns: [
          {
            begin: '(^|\\G)(\\s*)(.*)',
            // A block ends with its fence, whatever message the transcript is in the middle of.
            while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)',
            contentName: 'meta.embedded.block.smtp',
            patterns: [{ include: 'source.smtp' }, { include: '#behind-marks' }],
          },
        ],
      },
      'behind-marks': {
        comment: 'In lists and quotes lines begin behind what Markdown has in front of them.',
        patterns: dialects.filter(({ id }) => WRITTEN.has(id)).flatMap(({ patterns }) => behindMarks(patterns)),
      },
    },
  };
}

/** What people write in lessons. */
const WRITTEN: ReadonlySet<string> = new Set(['canonical', 'prefixed']);

/** The rules for single lines, where a line begins elsewhere than at the margin: messages are not told apart there. */
function behindMarks(rules: readonly Rule[]): Rule[] {
  return rules.flatMap((rule): Rule[] => {
    const shared = rule.include?.startsWith('#') ? sharedRules[rule.include.slice(1)] : undefined;
    if (shared) return behindMarks(shared);
    const line = rule.match ?? rule.begin;
    if (!line?.startsWith('^')) return [];
    const captures = rule.captures ?? rule.beginCaptures;
    const { name } = rule;
    return [
      {
        match: `\\G${line.slice(1)}`,
        ...(name === undefined ? {} : { name }),
        ...(captures ? { captures: fromOutside(captures) } : {}),
      },
    ];
  });
}

/** Includes of the grammar of transcripts, as another grammar names them. */
function fromOutside(captures: Captures): Captures {
  return JSON.parse(JSON.stringify(captures).replaceAll('"include":"#', '"include":"source.smtp#'));
}
