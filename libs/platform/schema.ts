import { AddJobs1763700000000 } from './database/migrations/1763700000000-add-jobs.js';
import { CreatePlatform1763700100000 } from './database/migrations/1763700100000-create-platform.js';
import { AddSocketAttachments1763700150000 } from './database/migrations/1763700150000-add-socket-attachments.js';
import { AddJobsBoard1763700160000 } from './database/migrations/1763700160000-add-jobs-board.js';
import { AddMailSenders1764137100000 } from './database/migrations/1764137100000-add-mail-senders.js';
import { LoseNoJob1764137200000 } from './database/migrations/1764137200000-lose-no-job.js';
import { LetMailsBeUnsubscribed1764146710000 } from './database/migrations/1764146710000-let-mails-be-unsubscribed.js';
import { LeaveNoReplacedJob1764147890000 } from './database/migrations/1764147890000-leave-no-replaced-job.js';
import { IdempotentAnswer } from './http/idempotency.entity.js';
import { MailRow } from './mail/mail.entity.js';

export const platformSchema = {
  entities: [MailRow, IdempotentAnswer],
  migrations: [AddJobs1763700000000, CreatePlatform1763700100000, AddSocketAttachments1763700150000, AddJobsBoard1763700160000, AddMailSenders1764137100000, LoseNoJob1764137200000, LetMailsBeUnsubscribed1764146710000, LeaveNoReplacedJob1764147890000],
};
