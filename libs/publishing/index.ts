import { CreatePublications1764147840000 } from './migrations/1764147840000-create-publications.js';
import * as entities from './publications.entity.js';

export const publishingSchema = { entities: Object.values(entities), migrations: [CreatePublications1764147840000] };
export { PublishingModule } from './publishing.module.js';
export { Preparing } from './preparing.js';
export { AskingCustomers } from './asking-customers.js';
export { CustomerAnswers } from './customer-answers.js';
