import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readComments, readHistory, readPostLinks, readPosts, type ReadRow, readRows, readTags, readUsers, readVotes } from './index.js';
import { collect, small, temporaryFolder } from './spec-support.js';

const { fileOf } = temporaryFolder();
const values = <Row>(rows: ReadRow<Row>[]): Row[] =>
  rows.map(({ row, skipped }) => {
    if (row === undefined) throw new Error(skipped);
    return row;
  });
const utc = (text: string): Date => new Date(`${text}Z`);

describe('the rows of a dump', () => {
  it('are questions and answers with their traps', async () => {
    const posts = values(await collect(readPosts(join(small, 'Posts.xml'))));
    expect(posts.map(({ id, type, parentId }) => [id, type, parentId])).toEqual([
      [1, 'question', null],
      [2, 'answer', 1],
      [3, 'answer', 1],
      [4, 'question', null],
      [5, 'answer', 4],
      [6, 'tag-wiki-excerpt', null],
      [7, 'tag-wiki', null],
    ]);
    expect(posts[0]).toEqual({
      id: 1,
      type: 'question',
      parentId: null,
      acceptedAnswerId: 2,
      createdAt: utc('2023-02-01T10:00:00.250'),
      score: 7,
      viewCount: 210,
      bodyHtml:
        '<p>After the update the <em>blue</em> light blinks &amp; nothing answers. Signal is $s_1 < s_2$.</p>\n\n<pre><code>ping 192.0.2.1\n</code></pre>\n',
      title: 'Why does the light blink “blue” after an update?',
      tags: ['wi-fi', 'bug'],
      ownerId: 2,
      ownerName: null,
      lastEditorId: 1,
      lastEditedAt: utc('2023-02-01T11:00:00.000'),
      lastActivityAt: utc('2023-02-02T08:00:00.000'),
      closedAt: null,
      communityOwnedAt: null,
      license: 'CC BY-SA 4.0',
    });
    expect(posts[2]).toMatchObject({ score: -2, ownerId: null, ownerName: 'gone42' });
    expect(posts[3]).toMatchObject({ tags: ['wi-fi', 'c++'], closedAt: utc('2023-03-01T15:00:00.000') });
    expect(posts[4]).toMatchObject({ bodyHtml: '', ownerId: -1, lastActivityAt: null });
  });

  it('are comments, users, votes, tags, links and history', async () => {
    const comments = values(await collect(readComments(join(small, 'Comments.xml'))));
    expect(comments.map(({ text, userId, userName }) => [text, userId, userName])).toEqual([
      ['Which version? See [the notes](https://notes.example/4.2)', 1, null],
      ['شكراً @Maren, it worked.', 2, null],
      ['For me too.', null, 'gone42'],
    ]);
    const users = values(await collect(readUsers(join(small, 'Users.xml'))));
    expect(users.map(({ id, displayName, aboutHtml, location }) => [id, displayName, aboutHtml, location])).toEqual([
      [-1, 'Community', '<p>Not a person.</p>', 'on the server farm'],
      [1, 'Maren Holt', '<p>Radio &amp; mesh.</p>', 'Tromsø, Norway'],
      [2, 'يوسف القاسم', null, null],
      [3, 'user3', null, null],
    ]);
    const votes = values(await collect(readVotes(join(small, 'Votes.xml'))));
    expect(votes.map(({ type }) => type)).toEqual(['up', 'accepted', 'up', 'down', 'favourite', 'bounty-start', 'other']);
    expect(votes[5]).toEqual({ id: 6, postId: 1, type: 'bounty-start', castOn: utc('2023-02-03T00:00:00'), userId: 1, bountyAmount: 50 });
    expect(
      values(await collect(readTags(join(small, 'Tags.xml')))).map(({ name, count, wikiPostId }) => [name, count, wikiPostId]),
    ).toEqual([
      ['wi-fi', 2, 7],
      ['c++', 1, null],
      ['bug', 1, null],
    ]);
    expect(
      values(await collect(readPostLinks(join(small, 'PostLinks.xml')))).map(({ type, postId, relatedPostId }) => [
        type,
        postId,
        relatedPostId,
      ]),
    ).toEqual([
      ['duplicate', 4, 1],
      ['link', 1, 4],
    ]);
    const history = values(await collect(readHistory(join(small, 'PostHistory.xml'))));
    expect(history.map(({ typeId }) => typeId)).toEqual([2, 1, 5, 10]);
    expect(history[0]?.text).toBe('After the update the *blue* light blinks.\r\n\r\nNothing answers.');
    expect(history[3]).toMatchObject({ text: null, userId: null, userName: 'gone42', comment: '101' });
  });

  it('are read again from the place of any of them', async () => {
    for (const name of ['Posts.xml', 'Users.xml', 'Badges.xml']) {
      const path = join(small, name);
      const rows = await collect(readRows(path));
      const bytes = await readFile(path);
      for (const [index, row] of rows.entries()) {
        const text = bytes.subarray(row.byteOffset, row.nextByte).toString();
        expect(text.trim()).toMatch(/^<row [^]*\/>$/);
        const rest = await collect(readRows(path, { fromByte: row.byteOffset }));
        expect(rest.map(({ attributes }) => attributes['Id'])).toEqual(rows.slice(index).map(({ attributes }) => attributes['Id']));
        expect(rest.map(({ byteOffset, nextByte }) => [byteOffset, nextByte])).toEqual(
          rows.slice(index).map(({ byteOffset, nextByte }) => [byteOffset, nextByte]),
        );
        expect(await collect(readRows(path, { fromByte: row.nextByte }))).toHaveLength(rows.length - index - 1);
      }
    }
  });

  it('are the same wherever a chunk of the file ends', async () => {
    const texts = Array.from({ length: 4_000 }, (_, index) => `${'é漢😀'.repeat(index % 29)} ${index}\u00a0&amp;`);
    const rows = texts.map((text, index) => `<row Id="${index + 1}" Text="${text}"/>${index % 3 === 0 ? '\r\n' : ''}`);
    const path = await fileOf(`<?xml version="1.0"?>\n<!-- made by hand -->\n<comments>${rows.join('')}</comments>\n`);
    const read = await collect(readRows(path));
    expect(read.map(({ attributes }) => attributes['Text'])).toEqual(texts.map((text) => text.replace('&amp;', '&')));
    const bytes = await readFile(path);
    expect(bytes.length).toBeGreaterThan(3 * 128 * 1_024);
    for (const { attributes, byteOffset, nextByte } of read) {
      expect(bytes.subarray(byteOffset, nextByte).toString().trim()).toBe(rows[Number(attributes['Id']) - 1]?.trim());
    }
    const middle = read[2_500];
    expect(await collect(readRows(path, { fromByte: middle?.nextByte }))).toHaveLength(1_499);
  });

  it('may be written with other quotes, closing tags and no declaration', async () => {
    const path = await fileOf(`<posts><row Id='1' Body='a "b"'></row>\n<row\n Id = "2"\n Body="x\ny"\t/></posts>`);
    expect((await collect(readRows(path))).map(({ attributes, line }) => [{ ...attributes }, line])).toEqual([
      [{ Id: '1', Body: 'a "b"' }, 1],
      [{ Id: '2', Body: 'x y' }, 5],
    ]);
    expect(await collect(readRows(await fileOf('<posts/>')))).toEqual([]);
    expect(await collect(readRows(await fileOf('<posts></posts>')))).toEqual([]);
  });

  it('lose references to characters that XML forbids, and only those', async () => {
    const path = await fileOf(
      '<comments><row Id="1" Text="a&#x8;b&#0;c&#xD800;d &amp;#x41; &#x41;"/><row Id="2" Text="&amp;#x8;"/></comments>',
    );
    expect((await collect(readRows(path))).map(({ attributes }) => attributes['Text'])).toEqual(['abcd &#x41; A', '&#x8;']);
  });
});

describe('a bad row', () => {
  const post = 'Id="9" PostTypeId="1" CreationDate="2023-02-01T10:00:00.250" Title="t" Body="b"';

  it.each([
    ['Id is missing', post.replace('Id="9" ', '')],
    ['Id is not a whole number: "9.5"', post.replace('"9"', '"9.5"')],
    ['Id is not a whole number: "99999999999"', post.replace('"9"', '"99999999999"')],
    ['Id is not the number of a row: 0', post.replace('"9"', '"0"')],
    ['PostTypeId is missing', post.replace('PostTypeId="1" ', '')],
    ['CreationDate is missing', post.replace(/CreationDate="[^"]*" /, '')],
    ['CreationDate is not a date: "yesterday"', post.replace(/(CreationDate=")[^"]*/, '$1yesterday')],
    ['CreationDate is not a date: "2023-02-30T10:00:00"', post.replace(/(CreationDate=")[^"]*/, '$12023-02-30T10:00:00')],
    ['CreationDate is not a date: "2023-02-01T25:00:00"', post.replace(/(CreationDate=")[^"]*/, '$12023-02-01T25:00:00')],
    ['Title is missing', post.replace('Title="t" ', '')],
    ['Body is missing', post.replace(' Body="b"', '')],
    ['ParentId is missing', post.replace('TypeId="1"', 'TypeId="2"')],
    ['OwnerUserId is not the number of a row: -5', `${post} OwnerUserId="-5"`],
    [`Score is not a whole number: "${'1'.repeat(40)}…"`, `${post} Score="${'1'.repeat(90)}"`],
  ])('is skipped because %s, and the next one is read', async (reason, attributes) => {
    const path = await fileOf(`<posts>\n<row ${attributes}/>\n<row ${post}/>\n</posts>`);
    const [bad, good] = await collect(readPosts(path));
    expect(bad).toMatchObject({ skipped: reason, kind: 'posts', line: 2, byteOffset: 7 });
    expect(good?.row?.id).toBe(9);
  });

  it('says which it was', async () => {
    const path = await fileOf('<votes><row Id="x7" PostId="1" VoteTypeId="2" CreationDate="2023-02-01"/><row Id="1"/><row/></votes>');
    expect((await collect(readVotes(path))).map(({ skipped }) => skipped)).toEqual([
      'Id is not a whole number: "x7"',
      'PostId is missing',
      'Id is missing',
    ]);
    expect(
      await collect(
        readPostLinks(
          await fileOf(
            '<postlinks><row Id="1" CreationDate="2023-01-01T00:00:00" PostId="1" RelatedPostId="2" LinkTypeId="7"/></postlinks>',
          ),
        ),
      ),
    ).toMatchObject([{ skipped: 'LinkTypeId 7 is unknown', id: '1' }]);
  });

  it('may lack what can be missing', async () => {
    const path = await fileOf(`<posts><row ${post} OwnerUserId="0" Tags="" LastEditDate=""/></posts>`);
    expect(values(await collect(readPosts(path)))[0]).toMatchObject({ score: 0, ownerId: null, tags: [], lastEditedAt: null });
  });
});
