import { Injectable } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Email } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { fileSystemError } from '../import-file-error.js';

export interface EmailsReport {
  read: number;
  written: number;
  skipped: { reason: string; count: number }[];
}

interface Line {
  userId: string;
  email: string;
}

const batchSize = 1_000;
const line = /^\s*"?(-?\d{1,10})"?\s*[,;\t]\s*"?([^",;\s]+)"?\s*$/;

/**
 * Gives imported members the addresses in a CSV file of two columns, number on the site and e-mail; dumps have none. The
 * addresses are not confirmed by it: whoever proves one by a mailed link takes the account over.
 */
@Injectable()
export class WriteEmails {
  constructor(private readonly database: Database) {}

  /** Repeating it changes nothing; a member who has an address keeps it. */
  async run(source: string, file: string): Promise<EmailsReport> {
    const report: EmailsReport = { read: 0, written: 0, skipped: [] };
    const skip = (reason: string, count = 1): void => {
      const known = report.skipped.find((one) => one.reason === reason);
      if (known) known.count += count;
      else if (count > 0) report.skipped.push({ reason, count });
    };
    let batch: Line[] = [];
    const flush = async (): Promise<void> => {
      await this.write(source, batch, report, skip);
      batch = [];
    };
    try {
      for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
        if (text.trim() === '' || (report.read === 0 && /[a-z]/i.test(text) && !text.includes('@'))) continue;
        report.read += 1;
        const [, userId, address] = line.exec(text.replace(/^\ufeff/, '')) ?? [];
        const email = Email.safeParse(address);
        if (userId === undefined) skip('the line is not "number,e-mail"');
        else if (!email.success) skip('not an e-mail address');
        else batch.push({ userId, email: email.data });
        if (batch.length >= batchSize) await flush();
      }
    } catch (error) {
      throw isFileError(error) ? fileSystemError(file, error) : error;
    }
    await flush();
    return report;
  }

  private async write(source: string, lines: readonly Line[], report: EmailsReport, skip: (reason: string, count?: number) => void): Promise<void> {
    if (lines.length === 0) return;
    const row = await this.database.tx.run(() =>
      this.database.one<{ written: number; unknown: number; same: number; kept: number }>(
        `with given as (select distinct on (user_id) * from unnest($3::text[], $4::text[]) as x(user_id, email) order by user_id),
              found as (select given.email, m.id, m.email as old from given
                          join members m on m.community_id = $1 and m.external_source = $2 and m.external_id = given.user_id),
              free as (select distinct on (email) id, email from found
                        where old is null and not exists (select from members o where o.community_id = $1 and o.email = found.email) order by email, id),
              changed as (update members m set email = free.email from free where m.community_id = $1 and m.id = free.id returning 1)
         select (select count(*)::int from changed) as written, ($5 - (select count(*)::int from found)) as unknown,
                (select count(*)::int from found where old = email) as same, (select count(*)::int from found where old <> email) as kept`,
        [currentCommunityId(), source, lines.map(({ userId }) => userId), lines.map(({ email }) => email), lines.length],
      ),
    );
    const { written, unknown, same, kept } = row!;
    report.written += written;
    skip('no imported member has this number, or an earlier line had it', unknown);
    skip('the member has this address already', same);
    skip('the member has another address', kept);
    skip('another account has this address', lines.length - written - unknown - same - kept);
  }
}

function isFileError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}
