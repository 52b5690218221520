import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

interface Received {
  from: string;
  to: string[];
  source: string;
}
const received: Received[] = [];
let refusal: Error | undefined;
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, { envelope }, done) => {
    void text(stream).then((source) => {
      if (refusal) return done(refusal);
      received.push({ from: envelope.mailFrom ? envelope.mailFrom.address : '', to: envelope.rcptTo.map(({ address }) => address), source });
      done();
    });
  },
});
let server: TestServer;
let admin: ApiClient;

beforeAll(async () => {
  await new Promise<void>((ready) => void post.listen(0, '127.0.0.1', ready));
  const { port } = post.server.address() as AddressInfo;
  server = await startTestServer({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Hearth <hearth@mail.example.com>' });
  admin = await server.member('admin');
});
afterAll(async () => {
  await server.close();
  await new Promise<void>((closed) => post.close(closed));
});

const header = ({ source }: Received, name: string): string | undefined => new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'mi').exec(source)?.[1];
async function nextMail(address: string): Promise<Received> {
  expect((await server.guest.post('magic-links', { email: address })).status).toBe(202);
  await server.jobsDone();
  return received.find(({ to }) => to.includes(address))!;
}

describe('a mail', () => {
  test('comes from the community, and answers go to the server’s address', async () => {
    const mail = await nextMail('first@example.com');
    expect([mail.from, mail.to, header(mail, 'From'), header(mail, 'Reply-To')]).toEqual(['hearth@mail.example.com', ['first@example.com'], 'Test <hearth@mail.example.com>', undefined]);
    expect(mail.source.replaceAll('=\r\n', '').replaceAll('=3D', '=')).toContain('/sign-in/link?token=');
  });

  test('has the sender’s name and the address for answers that its admins set, and nothing slips in with them', async () => {
    await admin.patch('admin/community', { settings: { mail: { fromName: 'Help <x@evil.example>\r\nBcc: y@evil.example', replyTo: 'help@example.com' } } });
    const mail = await nextMail('second@example.com');
    expect([mail.from, mail.to, header(mail, 'Reply-To'), header(mail, 'Bcc')]).toEqual(['hearth@mail.example.com', ['second@example.com'], 'help@example.com', undefined]);
    expect(header(mail, 'From')).toMatch(/<hearth@mail\.example\.com>$/);
  });

  test('is forgotten once it left, since it opened an account', async () => {
    await nextMail('third@example.com');
    const rows = await server.inCommunity(() => server.database.query(`select body, sent_at is not null as sent from mails where community_id = $1 and recipient = 'third@example.com'`, [server.communityId]));
    expect(rows).toEqual([{ body: '', sent: true }]);
  });

  test('that the mail server refuses is tried again, and can be by hand', async () => {
    refusal = Object.assign(new Error('Mailbox busy'), { responseCode: 451 });
    expect(await nextMail('fourth@example.com')).toBeUndefined();
    const { items } = (await admin.get('admin/jobs?state=retrying')).body as { items: { id: string; task: string; lastError: string }[] };
    expect(items).toEqual([expect.objectContaining({ task: 'mail.send', lastError: expect.stringContaining('Mailbox busy') })]);
    refusal = undefined;
    expect((await admin.post(`admin/jobs/${items[0]!.id}/retry`)).status).toBe(204);
    await server.jobsDone();
    expect(received.filter(({ to }) => to.includes('fourth@example.com'))).toHaveLength(1);
  });
});
