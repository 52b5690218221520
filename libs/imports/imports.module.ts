import { Module } from '@nestjs/common';
import { Counts } from './counts/counts.js';
import { ContentRepository } from './writing/content.repository.js';

const services = [ContentRepository, Counts];

@Module({ providers: services, exports: services })
export class ImportsModule {}
