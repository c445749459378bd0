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
            patterns: [{ include: 'source.smtp' }],
          },
        ],
      },
    },
  };
}
