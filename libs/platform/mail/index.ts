export { Mail, type Letter } from './mail.js';
export { MailRepository } from './mail.repository.js';
