/** A running transaction, as TypeORM carries it. */
export type { EntityManager as Transaction } from 'typeorm';
