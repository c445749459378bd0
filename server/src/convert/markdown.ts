import { localized } from '../text/localized';
import type { Losses } from './losses';
import { type AnnotatedSession, type AnnotatedStep, annotate, type ShownFinding } from './report/annotate';
import { documentText } from './report/documentText';
import { factsOf } from './report/facts';
import type { Source } from './source';
import type { Target } from './target';

/** An annotated transcript for lessons and tickets. */
export const markdown: Target = {
  id: 'markdown',
  title: 'Annotated Markdown',
  description: 'For lessons and tickets: each exchange explained, findings at their lines, secrets masked',
  language: 'markdown',
  write,
};

function write(source: Source, losses: Losses): string {
  const { name, head, sessions, findings } = annotate(source, losses);
  const blocks = [
    `# ${name === '' ? localized('SMTP transcript') : localized('SMTP transcript {0}', documentText(name))}`,
    ...(head.length > 0 ? [fenced(head.map((text) => `# ${text}`))] : []),
    ...sessions.flatMap((session) => sessionBlocks(session, sessions.length)),
    ...(sessions.length === 0 ? [localized('There is no session in it.')] : []),
    ...(findings.length > 0 ? [`## ${localized('About the recording')}`, ...findings.map(findingBlock)] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sessionBlocks({ number, summary, steps }: AnnotatedSession, count: number): string[] {
  const facts = factsOf(summary).map(({ what, text }) => localized('- **{0}:** {1}', what, documentText(text)));
  return [
    `## ${count > 1 || number > 1 ? localized('Session {0}', number) : localized('The session')}`,
    facts.join('\n'),
    ...steps.flatMap(stepBlocks),
  ];
}

function stepBlocks({ lines, notes, findings }: AnnotatedStep): string[] {
  return [
    fenced(lines.map(({ text }) => text)),
    ...findings.map(findingBlock),
    ...notes.flatMap(({ title, paragraphs }) => (paragraphs.length > 0 ? [`**${title}**`, ...paragraphs] : [])),
  ];
}

function findingBlock({ severity, party, rule, message, line }: ShownFinding): string {
  const what = `**${localized(severity)}**`;
  return `> ${localized('{0} ({1}, line {2}): {3}', what, localized(party), line, documentText(message))} \`${rule}\``;
}

/** Text as a block of code, in a fence that is in none of its lines. */
function fenced(lines: readonly string[]): string {
  let longest = 2;
  for (const line of lines) for (const run of line.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].join('\n');
}
