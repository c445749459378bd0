// The rows as a table for a terminal of any width.
const MARKS = { true: '✓', false: '✗', undefined: ' ' };
const NARROW = 76;

/**
 * @param {readonly import('../sections/index.mjs').Row[]} rows
 * @param {number} width of the terminal, in characters
 */
export function terminalTable(rows, width) {
  return width < NARROW ? stacked(rows, width) : columns(rows, Math.min(width, 130));
}

/** One below the other, where columns would be too narrow to read. */
function stacked(rows, width) {
  return rows
    .map(({ work, figure, goal, met }) => {
      const parts = [...wrap(work, width - 2).map((line, at) => `${at === 0 ? MARKS[met] : ' '} ${line}`)];
      parts.push(...wrap(figure, width - 4).map((line) => `    ${line}`));
      if (goal) parts.push(...wrap(`goal: ${goal}`, width - 4).map((line) => `    ${line}`));
      return parts.join('\n');
    })
    .join('\n\n');
}

function columns(rows, width) {
  const left = width - 2 - 2 * 2;
  const widths = [Math.floor(left * 0.36), Math.floor(left * 0.4)];
  widths.push(left - widths[0] - widths[1]);
  const line = (mark, cells) => {
    const wrapped = cells.map((cell, at) => wrap(cell, widths[at]));
    const height = Math.max(...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, row) => {
      const texts = wrapped.map((lines, at) => (lines[row] ?? '').padEnd(widths[at]));
      return `${row === 0 ? mark : ' '} ${texts.join('  ')}`.trimEnd();
    }).join('\n');
  };
  const head = line(' ', ['Work', 'Figure', 'Goal']);
  const rule = '─'.repeat(width);
  return [head, rule, ...rows.map(({ work, figure, goal, met }) => line(MARKS[met], [work, figure, goal ?? '']))].join(
    '\n',
  );
}

/** Breaks between words; a word that is too long stays whole. */
function wrap(text, width) {
  const lines = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
