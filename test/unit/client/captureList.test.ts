import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FIRST_CHOICE, ListModel, readChoice } from '../../../client/src/capture/list/listModel';
import { COLUMNS, type ColumnId } from '../../../client/src/capture/list/sessionColumns';
import { FILTER_FIELDS, sessionFilter } from '../../../client/src/capture/list/sessionFilter';
import { fromRanges, toRanges } from '../../../client/src/capture/list/sessionNumbers';
import { captureStem, transcriptName } from '../../../client/src/capture/list/transcriptName';
import { progressText, readFromView } from '../../../client/src/capture/list/viewMessages';
import { scrollTopFor, visibleRows } from '../../../client/src/capture/list/visibleRows';
import { session } from './sessions';

const LIST = [
  session(1, { serverName: 'mx.example.net', messages: 2, outcome: 'accepted' }),
  session(2, { client: '[2001:db8::10]:40001', tls: 'encrypted', tlsDetails: 'TLSv1.3 TLS_AES_128_GCM_SHA256' }),
  session(3, { user: 'alice', worst: { rule: 'no-quit', title: 'No QUIT', severity: 'hint' }, findings: 1 }),
  session(10, { worst: { rule: 'rcpt-before-mail', title: 'RCPT first', severity: 'error' }, findings: 3 }),
];

const numbers = (filter: string) => LIST.filter(sessionFilter(filter)).map((one) => one.session);

describe('the filter of sessions', () => {
  const cases: Readonly<Record<string, readonly number[]>> = {
    '': [1, 2, 3, 10],
    '   ': [1, 2, 3, 10],
    'MX.example': [1],
    '2001:db8::10': [2],
    '[2001:db8': [2],
    'tls:encrypted': [2],
    'tls:none': [1, 3, 10],
    '-tls:none': [2],
    'tls:"encrypted tlsv1.3"': [2],
    'finding:error': [10],
    'finding:none': [1, 2],
    '-finding:none -error': [3],
    'user:alice': [3],
    'client:alice': [],
    'outcome:accepted esmtp': [1],
    'session:1': [1, 10],
    'RCPT FIRST': [10],
    '"rcpt first"': [10],
    '"first rcpt"': [],
    'nothing:else': [],
    'server:': [1, 2, 3, 10],
    '"unclosed': [],
    '-': [1, 2, 3, 10],
  };
  for (const [filter, expected] of Object.entries(cases)) {
    it(`“${filter}” finds ${expected.join(', ') || 'none'}`, () => assert.deepEqual(numbers(filter), expected));
  }

  it('takes any text, and a word and its opposite part the list', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        numbers(text);
        const word = text.replace(/[\s":-]/g, '');
        if (word === '') return;
        assert.deepEqual([...numbers(word), ...numbers(`-${word}`)].sort(), [...numbers('')].sort());
      }),
    );
  });

  it('knows each field that it names', () => {
    for (const field of FILTER_FIELDS) assert.deepEqual(numbers(`-${field}:no-such-text`), [1, 2, 3, 10], field);
  });
});

describe('the list of sessions', () => {
  const listed = (column: ColumnId, times: number) => {
    const model = new ListModel();
    model.add(LIST);
    for (let time = 0; time < times; time++) model.sort(column);
    return model.shown.map((one) => one.session);
  };

  it('is sorted by each column, and the other way round', () => {
    assert.deepEqual(listed('client', 1), [2, 1, 3, 10]);
    assert.deepEqual(listed('client', 2), [10, 3, 1, 2]);
    assert.deepEqual(listed('seconds', 2), [10, 3, 2, 1]);
    assert.deepEqual(listed('worst', 1), [10, 3, 1, 2]);
    assert.deepEqual(listed('tls', 1), [2, 1, 3, 10]);
    assert.deepEqual(listed('outcome', 2), [1, 2, 3, 10]);
    for (const { id } of COLUMNS) assert.equal(new Set(listed(id, 1)).size, LIST.length);
  });

  it('stays sorted and filtered while sessions come, in any pieces', () => {
    const any = fc.array(fc.constantFrom(...LIST), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(any), fc.constantFrom(...COLUMNS), fc.boolean(), (pieces, { id }, twice) => {
        const all = pieces.flat().map((one, at) => ({ ...one, session: at + 1 }));
        const make = (parts: (typeof all)[]) => {
          const model = new ListModel({ ...FIRST_CHOICE, filter: '-alice', column: id, descending: twice });
          for (const part of parts) model.add(part);
          return model.shown;
        };
        assert.deepEqual(make(all.map((one) => [one])), make([all]));
      }),
    );
  });

  it('keeps what is selected where the order changes, and forgets none that is filtered out', () => {
    const model = new ListModel();
    model.add(LIST);
    model.selectAt(1);
    assert.equal(model.choice.selected, 2);
    model.sort('worst');
    assert.equal(model.shown[model.selectedIndex]?.session, 2);
    model.filter('alice');
    assert.equal(model.selectedIndex, -1);
    model.filter('');
    assert.equal(model.shown[model.selectedIndex]?.session, 2);
    model.selectAt(99);
    assert.equal(model.selectedIndex, 3);
    model.clear();
    model.selectAt(0);
    assert.deepEqual([model.selectedIndex, model.choice.selected], [-1, 0]);
  });

  it('tells the numbers of what is shown in the order of the capture', () => {
    const model = new ListModel();
    model.add(LIST);
    model.sort('worst');
    model.filter('finding:no-quit');
    assert.deepEqual(model.shownNumbers, [3]);
    model.filter('');
    assert.deepEqual(model.shownNumbers, [1, 2, 3, 10]);
  });

  it('takes only a choice of its own from what was kept', () => {
    const choice = { filter: 'a', column: 'tls', descending: true, selected: 3 } as const;
    assert.deepEqual(readChoice(choice), choice);
    for (const kept of [undefined, null, 7, {}, { filter: 1, column: '__proto__', selected: '3' }]) {
      assert.deepEqual(readChoice(kept), FIRST_CHOICE);
    }
  });

  it('makes only the rows that are seen, and scrolls no further than it has to', () => {
    const viewport = { rowHeight: 20, height: 200, scrollTop: 2000 };
    const { first, end } = visibleRows(20_000, viewport);
    assert.ok(first <= 100 && end >= 110 && end - first < 40, `${first} to ${end}`);
    assert.deepEqual(visibleRows(3, { ...viewport, scrollTop: 0 }), { first: 0, end: 3 });
    assert.deepEqual(visibleRows(3, viewport), { first: 3, end: 3 });
    assert.equal(scrollTopFor(105, viewport), 2000);
    assert.equal(scrollTopFor(99, viewport), 1980);
    assert.equal(scrollTopFor(110, viewport), 2020);
  });
});

describe('what the view of a capture says', () => {
  it('is understood', () => {
    assert.deepEqual(readFromView({ type: 'ready', more: 1 }), { type: 'ready' });
    assert.deepEqual(readFromView({ type: 'save', sessions: 'all' }), { type: 'save', sessions: 'all' });
    assert.deepEqual(readFromView({ type: 'open', sessions: [1, 2] }), { type: 'open', sessions: [1, 2] });
  });

  it('is nothing else', () => {
    for (const message of [
      undefined,
      null,
      'ready',
      {},
      { type: 'constructor' },
      { type: 'open' },
      { type: 'open', sessions: [] },
      { type: 'open', sessions: ['1'] },
      { type: 'open', sessions: [1.5] },
    ]) {
      assert.equal(readFromView(message), undefined);
    }
  });

  it('tells how far the reading is', () => {
    const reading = { state: 'reading', read: 3_000_000, size: 6_000_000, problems: [] } as const;
    assert.equal(progressText(reading, { count: 1, shown: 1 }), 'Reading: 50 %, 1 session so far');
    assert.equal(
      progressText({ ...reading, size: null }, { count: 5, shown: 2 }),
      'Reading: 3.0 MB, 2 of 5 sessions so far',
    );
    assert.equal(progressText({ ...reading, state: 'done' }, { count: 0, shown: 0 }), '0 sessions');
    assert.match(progressText({ ...reading, state: 'cancelled' }, { count: 2, shown: 2 }), /the rest was not read/);
    assert.equal(
      progressText({ ...reading, state: 'failed', problems: ['There is no such file.'] }, { count: 0, shown: 0 }),
      '0 sessions; 1 problem',
    );
  });
});

describe('names and numbers of sessions', () => {
  it('numbers become ranges and numbers again', () => {
    assert.equal(toRanges([3, 1, 2, 7]), '1-3,7');
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 500 })), (list) => {
        assert.deepEqual(
          fromRanges(toRanges(list)),
          list.sort((a, b) => a - b),
        );
      }),
    );
  });

  it('a transcript is named by its capture, safely', () => {
    assert.equal(transcriptName('/a/b/mail.pcap.gz', [3]), 'mail-3.smtp');
    assert.equal(transcriptName('/mail.pcapng', 'all'), 'mail.smtp');
    assert.equal(transcriptName('/x/..evil\u202e name.cap', [3, 4]), 'evil_name-3-and-others.smtp');
    assert.equal(transcriptName('/.pcap', 'all'), 'capture.smtp');
    assert.equal(captureStem('/a/b.c.pcap'), 'b.c');
  });
});
