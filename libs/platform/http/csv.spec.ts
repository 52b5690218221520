import { describe, expect, test } from '@jest/globals';
import { csvLine } from './csv.js';

describe('a line of a table', () => {
  test.each<[string, (string | number | null)[], string]>([
    ['plain texts and numbers', ['answer.kudos', 10, -2], 'answer.kudos,10,-2\r\n'],
    ['nothing', [null, 'x'], ',x\r\n'],
    ['commas, quotes and new lines', ['a,b', 'say "hi"', 'one\ntwo'], '"a,b","say ""hi""","one\ntwo"\r\n'],
    ['a formula', ['=HYPERLINK("http://x.example","Click")'], `"'=HYPERLINK(""http://x.example"",""Click"")"\r\n`],
    ['other beginnings of a formula', ['+1', '-1', '@SUM(A1)', '\tx', '＝1'], "'+1,'-1,'@SUM(A1),'\tx,'＝1\r\n"],
    ['a formula after its beginning', ['2=1+1'], '2=1+1\r\n'],
  ])('%s', (_name, cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });
});
