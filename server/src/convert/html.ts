import { localized } from '../text/localized';
import type { Losses } from './losses';
import {
  type AnnotatedSession,
  type AnnotatedStep,
  annotate,
  type Note,
  type ShownFinding,
  type ShownLine,
} from './report/annotate';
import { factsOf } from './report/facts';
import { STYLE } from './report/htmlStyle';
import { escapeHtml, markdownToHtml } from './report/htmlText';
import type { Source } from './source';
import type { Target } from './target';

/** An annotated transcript as one page that needs nothing else: no script, no font, no picture. */
export const html: Target = {
  id: 'html',
  title: 'Annotated web page',
  description:
    'One HTML page for lessons and tickets: each exchange explained, findings at their lines, secrets masked',
  language: 'html',
  write,
};

function write(source: Source, losses: Losses): string {
  const { name, head, sessions, findings } = annotate(source, losses);
  const title = name === '' ? localized('SMTP transcript') : localized('SMTP transcript {0}', name);
  return `<!DOCTYPE html>
<html lang="${localized('en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${head.length > 0 ? `<pre>${head.map((text) => `<span class="remark"># ${escapeHtml(text)}</span>`).join('\n')}</pre>\n` : ''}${sessions
  .map((session) => sessionSection(session, sessions.length))
  .join('')}${sessions.length === 0 ? `<p>${localized('There is no session in it.')}</p>\n` : ''}${
  findings.length > 0
    ? `<section>\n<h2>${localized('About the recording')}</h2>\n${findings.map(findingBlock).join('')}</section>\n`
    : ''
}</body>
</html>
`;
}

function sessionSection({ number, summary, steps }: AnnotatedSession, count: number): string {
  const facts = factsOf(summary).map(({ what, text }) => `<dt>${what}</dt><dd>${escapeHtml(text)}</dd>\n`);
  return `<section>
<h2>${count > 1 || number > 1 ? localized('Session {0}', number) : localized('The session')}</h2>
<dl>
${facts.join('')}</dl>
${steps.map(stepBlock).join('')}</section>
`;
}

function stepBlock({ lines, notes, findings }: AnnotatedStep): string {
  return `<article>\n<pre>${lines.map(lineSpan).join('\n')}</pre>\n${findings.map(findingBlock).join('')}${notes.map(noteBlock).join('')}</article>\n`;
}

function lineSpan({ kind, text, line }: ShownLine): string {
  const number = line === 0 ? '' : ` title="${localized('line {0}', line)}"`;
  return `<span class="${kind}"${number}>${escapeHtml(text)}</span>`;
}

function findingBlock({ severity, party, rule, message, line }: ShownFinding): string {
  const what = `<strong>${localized(severity)}</strong>`;
  const said = localized('{0} ({1}, line {2}): {3}', what, localized(party), line, escapeHtml(message));
  return `<p class="finding ${severity}">${said} <code>${escapeHtml(rule)}</code></p>\n`;
}

function noteBlock({ title, paragraphs }: Note): string {
  if (paragraphs.length === 0) return '';
  return `<details open><summary>${markdownToHtml(title)}</summary>\n${paragraphs.map((text) => `<p>${markdownToHtml(text)}</p>\n`).join('')}</details>\n`;
}
