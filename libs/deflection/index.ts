import * as entities from './deflection.entity.js';
import { MeasureDeflection1764147720000 } from './migrations/1764147720000-measure-deflection.js';

export const deflectionSchema = { entities: Object.values(entities), migrations: [MeasureDeflection1764147720000] };
export { DeflectionModule } from './deflection.module.js';
export { Reports } from './results/reports.js';
export { Visits, type Browser } from './sessions/visits.js';
export { Suggesting } from './suggesting/suggesting.js';
