import type { DemoArticle } from '../types.js';
import { articlesOnLights } from './lights-and-moving.js';
import { articlesOnMesh } from './mesh.js';
import { articlesOnNetwork } from './network.js';

export const demoArticles: DemoArticle[] = [...articlesOnLights, ...articlesOnMesh, ...articlesOnNetwork];
