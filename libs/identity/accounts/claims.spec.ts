import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { guest } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { password, SpecCommunity, type SpecMember } from '../spec-community.js';
import { Claims } from './claims.js';
import { MagicLinks } from './magic-links.js';
import { PasswordResets } from './password-resets.js';
import { SignUps } from './sign-ups.js';

describe('claiming an imported account', () => {
  let community: SpecCommunity;
  let admin: SpecMember;
  let imports = 0;
  beforeAll(async () => {
    community = await SpecCommunity.start();
    admin = await community.join('admin');
  });
  afterAll(() => community.close());

  const imported = async (email: string | null) => {
    const id = uuidv7();
    imports += 1;
    await community.sql(
      `insert into members (community_id, id, handle, display_name, email, external_source, external_id) values ($1, $2, $3, 'From elsewhere', $4, 'stackexchange', $5)`,
      id,
      `imported-${imports}`,
      email,
      String(imports),
    );
    return id;
  };
  const invite = (id: string, email: string, actor = admin.actor) => community.as(actor, () => community.get(Claims).invite(id, { email }));
  const followLink = async (email: string) => {
    const { browserNonce } = await community.asGuest(() => community.get(MagicLinks).request({ email }));
    const token = await community.tokenMailedTo(email);
    return community.asGuest(() => community.get(MagicLinks).consume(token, browserNonce));
  };

  test('whoever proves the stored address by a link is in', async () => {
    const id = await imported('stored@example.com');
    const opened = await followLink('stored@example.com');
    expect(opened.memberId).toBe(id);
    expect(await community.actorFor(opened.sessionToken)).toMatchObject({ memberId: id, emailVerified: true });
    expect(await community.sql('select external_id from members where community_id = $1 and id = $2', id)).toEqual([{ external_id: String(imports) }]);
  });

  test('a password can be chosen by a link as well', async () => {
    const id = await imported('chooser@example.com');
    await community.asGuest(() => community.get(PasswordResets).request({ email: 'chooser@example.com' }));
    const token = await community.tokenMailedTo('chooser@example.com');
    expect((await community.asGuest(() => community.get(PasswordResets).reset({ token, password }))).memberId).toBe(id);
  });

  test('nobody signs up over it: the mailbox is told how to come in', async () => {
    await imported('guarded@example.com');
    const signUp = community.asGuest(() => community.get(SignUps).signUp({ email: 'guarded@example.com', password, handle: 'guarded' }));
    await expect(signUp).rejects.toMatchObject({ code: 'account.not-made' });
    expect((await community.mailsTo('guarded@example.com'))[0]?.body).toContain('ask there for a link by e-mail');
  });

  test('an admin adds the address that the import did not know', async () => {
    const id = await imported(null);
    await invite(id, 'Late@Example.com');
    expect((await community.mailsTo('late@example.com')).map(({ subject }) => subject)).toEqual(['Your account in Test is waiting for you']);
    expect((await followLink('late@example.com')).memberId).toBe(id);
    await expect(invite(id, 'other@example.com')).rejects.toMatchObject({ code: 'conflict.already-done' });
  });

  test('an account that was not imported, an address of another account, an unknown member: each is refused', async () => {
    const member = await community.join();
    const id = await imported(null);
    await expect(invite(member.memberId, 'new@example.com')).rejects.toMatchObject({ code: 'conflict.already-done' });
    await expect(invite(id, member.email)).rejects.toMatchObject({ code: 'conflict.taken', errors: [{ path: 'email', code: 'taken' }] });
    await expect(invite(uuidv7(), 'new@example.com')).rejects.toMatchObject({ code: 'not-found' });
    await expect(invite('no id', 'new@example.com')).rejects.toMatchObject({ code: 'not-found' });
    await expect(invite(id, 'new@example.com', member.actor)).rejects.toMatchObject({ code: 'ability.missing' });
    await expect(invite(id, 'new@example.com', guest)).rejects.toMatchObject({ code: 'session.required' });
    expect(await community.mailsTo('new@example.com')).toEqual([]);
  });
});
