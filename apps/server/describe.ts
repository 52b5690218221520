import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { Database, readConfig } from '#platform';
import { AppModule } from './app.module.js';
import { describeApi } from './http/openapi.js';
import 'reflect-metadata';

/** Prints the API's description without a database: nothing is instantiated in Nest's preview mode. */
const nowhere = Object.create(Database.prototype) as Database;
const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(readConfig({}), '', nowhere), new FastifyAdapter(), { logger: false, preview: true, abortOnError: false });
process.stdout.write(`${JSON.stringify(describeApi(app), null, 2)}\n`);
