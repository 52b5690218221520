import { Balloting } from './balloting.js';
import { Chains } from './chains.js';
import { CommentingOnRounds } from './commenting-on-rounds.js';
import { HeadsFeed } from './heads-feed.js';
import { OpeningRounds } from './opening-rounds.js';
import { ReadingRounds } from './reading-rounds.js';
import { Revealing } from './revealing.js';
import { RoundAccess } from './round-access.js';
import { RoundKeeping } from './round-keeping.js';
import { RoundsRepository } from './rounds.repository.js';

/** What the rest of the server may ask of rounds. */
export const roundUseCases = [OpeningRounds, Balloting, ReadingRounds, CommentingOnRounds, RoundKeeping];
export const roundProviders = [...roundUseCases, Chains, HeadsFeed, Revealing, RoundAccess, RoundsRepository];
