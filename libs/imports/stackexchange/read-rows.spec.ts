import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findDump, ImportFileError, readDumpKind, readPosts, readRows } from './index.js';
import { collect, readUntilError, small, temporaryFolder } from './spec-support.js';

const folder = temporaryFolder();
const { fileOf } = folder;

describe('a file that can not be read', () => {
  it.each([
    ['is cut off between rows', '<posts>\n<row Id="1"/>\n', 1, 'line 3, byte 22: the file ends before </posts>: it was cut off.'],
    ['is cut off in a row', '<posts>\n<row Id="1"/>\n<row Id="2', 1, 'byte 32: the file ends before </posts>: it was cut off.'],
    [
      'lacks a quote',
      '<posts>\n<row Id="1"/>\n<row Id="2/>\n<row Id="3"/></posts>',
      1,
      'line 4, byte 36: the XML is malformed (disallowed character)',
    ],
    [
      'has an unknown entity',
      '<posts>\n<row Id="1"/>\n<row Id="&x;"/></posts>',
      1,
      'line 3, byte 34: the XML is malformed (undefined entity)',
    ],
    ['closes another element', '<posts><row Id="1"/></post>', 1, 'the XML is malformed (unexpected close tag)'],
    ['holds another element', '<posts><row Id="1"/><column/></posts>', 1, 'there is an element <column> where only <row> belongs.'],
    ['holds an element in a row', '<posts><row Id="1"><b/></row></posts>', 0, 'there is an element <b> inside a row.'],
    ['holds control characters', '<posts><row Id="1"/><row Id="\u0000"/></posts>', 1, 'the XML is malformed (disallowed character)'],
    ['repeats an attribute', '<posts><row Id="1"/><row Id="2" Id="3"/></posts>', 1, 'the XML is malformed (duplicate attribute: Id)'],
    ['goes on after its end', '<posts><row Id="1"/></posts><posts/>', 1, 'the XML is malformed (documents may contain only one root)'],
  ])('because it %s gives its good rows, then says where and what to do', async (_name, content, good, message) => {
    const path = await fileOf(content);
    const { rows, error } = await readUntilError(path);
    expect(rows).toHaveLength(good);
    expect(error).toBeInstanceOf(ImportFileError);
    expect((error as Error).message).toContain(message);
    expect((error as Error).message).toMatch(/^Posts\.xml, line \d+, byte \d+: .* Download or export the file again/);
    expect((error as ImportFileError).file).toBe(path);
  });

  it.each([
    ['a byte that begins nothing', [0xff]],
    ['a character of two bytes with one', [0xc3]],
    ['an overlong character', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ])('because it holds %s says at which byte', async (_name, bad) => {
    const before = Buffer.from(`<posts>\n<row Id="1" Body="${'é'.repeat(90_000)}"/>\n<row Id="2" Body="`);
    const path = await fileOf(Buffer.concat([before, Buffer.from(bad), Buffer.from('"/></posts>')]));
    const { rows, error } = await readUntilError(path);
    expect(rows.map(({ attributes }) => attributes['Id'])).toEqual(['1']);
    expect((error as Error).message).toContain(`line 3, byte ${before.length}: the text is not UTF-8. Convert the file to UTF-8`);
  });

  it('because it ends within a character says so', async () => {
    const { error } = await readUntilError(
      await fileOf(Buffer.concat([Buffer.from('<posts><row Id="1" Body="a'), Buffer.from([0xe6, 0xbc])])),
    );
    expect((error as Error).message).toContain('byte 26: the text is not UTF-8.');
  });

  it('because a row never ends is given up before it fills the memory', async () => {
    const { rows, error } = await readUntilError(await fileOf(`<posts><row Id="1"/><row Body="${'x'.repeat(17 * 1_048_576)}"/></posts>`));
    expect(rows).toHaveLength(1);
    expect((error as Error).message).toContain('a row is longer than 16 MB.');
  });

  it.each([
    ['', 'the file is empty.'],
    ['7z\xbc\xaf', 'the file is a packed archive. Unpack the archive'],
    ['PK\x03\x04', 'the file is a packed archive. Unpack the archive'],
    ['\xff\xfe<\0p\0', 'the file is written in UTF-16. Save it as UTF-8.'],
    [
      '<html><body>Not found</body></html>',
      'this is no file of a Stack Exchange dump: its root element is <html>. Expected one of <users>',
    ],
    ['{"posts": []}', 'it does not begin like one.'],
    ['<!DOCTYPE posts [<!ENTITY a "b">]><posts/>', 'it does not begin like one.'],
  ])('because it begins with %j says what it should be', async (content, message) => {
    const { error } = await readUntilError(await fileOf(Buffer.from(content, 'latin1')));
    expect(error).toBeInstanceOf(ImportFileError);
    expect((error as Error).message).toContain(message);
  });

  it('because it is not there or is a folder says so', async () => {
    expect((await readUntilError(join(folder.path(), 'nothing.xml'))).error).toMatchObject({
      message: expect.stringContaining('there is no such file.'),
    });
    expect((await readUntilError(folder.path())).error).toMatchObject({ message: expect.stringContaining('this is a folder.') });
  });

  it('because it holds something else than its name says', async () => {
    await expect(collect(readPosts(join(small, 'Users.xml')))).rejects.toThrow('Users.xml: the file holds users, not posts.');
  });

  it('never gives another row than the whole file, wherever it is cut', async () => {
    const bytes = await readFile(join(small, 'Posts.xml'));
    const whole = await collect(readRows(join(small, 'Posts.xml')));
    for (let length = 1; length < bytes.length; length += 37) {
      const { rows, error } = await readUntilError(await fileOf(bytes.subarray(0, length)));
      expect(error).toBeInstanceOf(ImportFileError);
      expect(rows).toEqual(whole.slice(0, rows.length));
    }
  });

  it('is closed when reading stops early', async () => {
    for (let round = 0; round < 50; round += 1) {
      for await (const row of readRows(join(small, 'Posts.xml'))) {
        expect(row.attributes['Id']).toBe('1');
        break;
      }
    }
  });
});

describe('the files of a dump', () => {
  it('come in the order in which they can be imported, with their sizes', async () => {
    const dump = await findDump(small);
    expect(dump.files.map(({ kind }) => kind)).toEqual([
      'users',
      'tags',
      'posts',
      'posthistory',
      'postlinks',
      'comments',
      'votes',
      'badges',
    ]);
    expect(dump.totalBytes).toBe(dump.files.reduce((sum, { totalBytes }) => sum + totalBytes, 0));
    expect(await readDumpKind(join(small, 'Posts.xml'))).toEqual(dump.files[2]);
  });

  it('must hold users and posts', async () => {
    const empty = await mkdtemp(join(folder.path(), 'empty-'));
    await expect(findDump(empty)).rejects.toThrow('Users.xml: the dump has no such file. Give the folder that holds');
    await writeFile(join(empty, 'dump.7z'), '7z');
    await expect(findDump(empty)).rejects.toThrow('Unpack the archive');
    await writeFile(join(empty, 'USERS.xml'), '<users/>');
    await expect(findDump(empty)).rejects.toThrow('Posts.xml: the dump has no such file.');
    await expect(findDump(join(empty, 'none'))).rejects.toThrow('there is no such file.');
  });
});
