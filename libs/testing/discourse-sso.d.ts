/** What a company's site in Node uses to speak DiscourseConnect; it has no types of its own. */
declare module 'discourse-sso' {
  export default class DiscourseSso {
    constructor(secret: string);
    getHmac(): import('node:crypto').Hmac;
    validate(payload: string, sig: string): boolean;
    getNonce(payload: string): string;
    buildLoginString(params: Record<string, string>): string;
  }
}
