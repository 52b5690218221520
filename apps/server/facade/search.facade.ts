import { Injectable } from '@nestjs/common';
import type { Facade } from './facade.js';
import { notYet } from './not-yet.js';

type SearchPart = Facade['search'];

@Injectable()
export class SearchFacade implements SearchPart {
  search() {
    return notYet();
  }
  similar() {
    return notYet();
  }
}
