export { load } from '../../(account)/+layout';
