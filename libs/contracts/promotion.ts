import { z } from 'zod';
import { Id, MemberRef, pageOf, PageQuery, Timestamp } from './common.js';

/** One product of the community's, with its versions in the order in which they follow on each other, oldest first. */
export const ProductVersion = z
  .object({
    id: Id,
    name: z.string(),
    /** The UTC day on which it is out; null where nobody said when: it is out. */
    releasedOn: z.iso.date().nullable(),
    /** The newest one that is out. */
    newest: z.boolean(),
  })
  .meta({ id: 'ProductVersion' });
export type ProductVersion = z.infer<typeof ProductVersion>;
export const Product = z.object({ id: Id, name: z.string(), versions: z.array(ProductVersion) }).meta({ id: 'Product' });
export type Product = z.infer<typeof Product>;
export const ProductList = z.object({ items: z.array(Product) }).meta({ id: 'ProductList' });

const line = (longest: number) => z.string().trim().min(1).max(longest);
export const ProductInput = z.strictObject({ name: line(60) }).meta({ id: 'ProductInput' });
export type ProductInput = z.infer<typeof ProductInput>;
export const ProductVersionInput = z.strictObject({ name: line(40), releasedOn: z.iso.date().nullish() }).meta({ id: 'ProductVersionInput' });
export type ProductVersionInput = z.infer<typeof ProductVersionInput>;
/** `before` puts it before another version of its product, or last where it is null. */
export const ProductVersionEdit = z
  .strictObject({ name: line(40).optional(), releasedOn: z.iso.date().nullish(), before: Id.nullish() })
  .meta({ id: 'ProductVersionEdit' });
export type ProductVersionEdit = z.infer<typeof ProductVersionEdit>;

/** What a member says of an answer or an article on one version; null takes it back. */
export const WorksInput = z.strictObject({ versionId: Id, works: z.boolean().nullable() }).meta({ id: 'WorksInput' });
export type WorksInput = z.infer<typeof WorksInput>;
/** What is said of it on one version. */
export const VersionWorks = z
  .object({ id: Id, product: z.string(), name: z.string(), newest: z.boolean(), /** Its author, or who edits it, says that it is for this version. */ meant: z.boolean(), works: z.number().int(), fails: z.number().int(), mine: z.boolean().nullable() })
  .meta({ id: 'VersionWorks' });
export type VersionWorks = z.infer<typeof VersionWorks>;
export const WorksQuery = PageQuery.extend({ version: Id });
export type WorksQuery = z.infer<typeof WorksQuery>;
export const WorksRow = z.object({ member: MemberRef.nullable(), works: z.boolean(), at: Timestamp }).meta({ id: 'WorksRow' });
export type WorksRow = z.infer<typeof WorksRow>;
export const WorksPage = pageOf(WorksRow).meta({ id: 'WorksPage' });
export type WorksPage = z.infer<typeof WorksPage>;
/** For which versions an answer or an article is. */
export const MeantVersionsInput = z.strictObject({ versionIds: z.array(Id).max(50) }).meta({ id: 'MeantVersionsInput' });
export type MeantVersionsInput = z.infer<typeof MeantVersionsInput>;

/** The newer answer of the same topic; null takes it back. */
export const SupersedeInput = z.strictObject({ byPostId: Id.nullable() }).meta({ id: 'SupersedeInput' });
export type SupersedeInput = z.infer<typeof SupersedeInput>;

export const StandingAbilities = z
  .object({ report: z.boolean(), setVersions: z.boolean(), supersede: z.boolean(), nominate: z.boolean(), promote: z.boolean() })
  .meta({ id: 'StandingAbilities' });
export type StandingAbilities = z.infer<typeof StandingAbilities>;

/** A topic as another thing leads to it. */
export const TopicPointer = z.object({ number: z.number().int(), slug: z.string(), title: z.string() }).meta({ id: 'TopicPointer' });
export type TopicPointer = z.infer<typeof TopicPointer>;

/** How true a post is held to be: where it works, what took its place, and the articles that it became. */
export const PostStanding = z
  .object({
    postId: Id,
    versions: z.array(VersionWorks),
    /** On which a member may report: those of its product, newest first. */
    choices: z.array(z.object({ id: Id, product: z.string(), name: z.string(), newest: z.boolean() })),
    supersededBy: z.object({ postId: Id, author: MemberRef.nullable(), at: Timestamp }).nullable(),
    articles: z.array(TopicPointer),
    abilities: StandingAbilities,
  })
  .meta({ id: 'PostStanding' });
export type PostStanding = z.infer<typeof PostStanding>;
/** Of a topic: its solution and every post of which something is said. */
export const TopicStanding = z.object({ items: z.array(PostStanding) }).meta({ id: 'TopicStanding' });
export type TopicStanding = z.infer<typeof TopicStanding>;

export const NominationKind = z.enum(['create', 'update', 'merge', 'contradicts']).meta({ id: 'NominationKind' });
export type NominationKind = z.infer<typeof NominationKind>;
export const NominationState = z.enum(['open', 'accepted', 'declined', 'withdrawn']).meta({ id: 'NominationState' });
export type NominationState = z.infer<typeof NominationState>;
/** Every kind but `create` names an article by its number. */
export const NominationInput = z
  .strictObject({ kind: NominationKind, article: z.number().int().min(1).max(2_147_483_647).nullish(), note: z.string().trim().max(1_000).default('') })
  .refine(({ kind, article }) => (kind === 'create') === (article === undefined || article === null), { error: 'Say which article; a new one has none yet.', path: ['article'] })
  .meta({ id: 'NominationInput' });
export type NominationInput = z.infer<typeof NominationInput>;
export const NominationRefusal = z.strictObject({ reason: z.string().trim().min(1).max(1_000) }).meta({ id: 'NominationRefusal' });
export type NominationRefusal = z.infer<typeof NominationRefusal>;

/** What a nomination is worth, with what that is made of: views x solved x searches that ended there. */
export const Merit = z.object({ score: z.number(), views: z.number().int(), solved: z.boolean(), finds: z.number().int() }).meta({ id: 'Merit' });
export type Merit = z.infer<typeof Merit>;
export const NominationAbilities = z.object({ decide: z.boolean(), /** Accepts it by making an article. */ promote: z.boolean(), withdraw: z.boolean(), takeBack: z.boolean() }).meta({ id: 'NominationAbilities' });
export type NominationAbilities = z.infer<typeof NominationAbilities>;
export const Nomination = z
  .object({
    id: Id,
    kind: NominationKind,
    state: NominationState,
    by: MemberRef.nullable(),
    note: z.string(),
    createdAt: Timestamp,
    postId: Id,
    author: MemberRef.nullable(),
    excerpt: z.string(),
    topic: TopicPointer,
    /** The article that it is to go into, or that it contradicts; null where the reader does not see it. */
    article: TopicPointer.nullable(),
    merit: Merit,
    decidedBy: MemberRef.nullable(),
    decidedAt: Timestamp.nullable(),
    reason: z.string(),
    /** What it became, as long as that stands, for those who may take it back. */
    promotionId: Id.nullable(),
    abilities: NominationAbilities,
  })
  .meta({ id: 'Nomination' });
export type Nomination = z.infer<typeof Nomination>;
export const NominationQuery = PageQuery.extend({ of: z.enum(['waiting', 'mine', 'decided']).default('waiting') });
export type NominationQuery = z.infer<typeof NominationQuery>;
export const NominationPage = pageOf(Nomination).extend({ waiting: z.number().int() }).meta({ id: 'NominationPage' });
export type NominationPage = z.infer<typeof NominationPage>;

/** Why an answer or an article does not hold any more: most say that it does not work, or nobody confirmed it for the newest version in time. */
export const OutdatedReason = z.enum(['broken', 'unconfirmed']);
export type OutdatedReason = z.infer<typeof OutdatedReason>;
/** Why somebody is to look at an article again. */
export const ReviewReason = z.enum(['version', 'broken', 'source', 'contradicted', 'age', 'unhelpful', 'translation', 'links', 'readers']).meta({ id: 'ReviewReason' });
export type ReviewReason = z.infer<typeof ReviewReason>;

/** An article made of an answer by one press; without a space it goes into the first in which the promoter writes. */
export const PromotionInput = z.strictObject({ space: z.string().max(60).optional() }).meta({ id: 'PromotionInput' });
export type PromotionInput = z.infer<typeof PromotionInput>;
/** An answer that an article was made from. Its author is null where they asked not to be named, and where the account is gone. */
export const ArticleSourceCredit = z.object({ promotionId: Id, postId: Id, topic: TopicPointer, author: MemberRef.nullable(), unnamed: z.boolean(), changed: z.boolean() }).meta({ id: 'ArticleSourceCredit' });
export type ArticleSourceCredit = z.infer<typeof ArticleSourceCredit>;

/** How true an article is held to be: the badge, what speaks against it, and the answers that it was made from. */
export const ArticleTruth = z
  .object({
    /** Confirmed by so many: on which version, when last and by whom. `current` until a newer version is out. */
    verified: z.object({ product: z.string(), version: z.string(), at: Timestamp, by: z.array(MemberRef), current: z.boolean() }).nullable(),
    outdated: OutdatedReason.nullable(),
    reviews: z.array(ReviewReason),
    owner: MemberRef.nullable(),
    reviewOn: z.iso.date().nullable(),
    sources: z.array(ArticleSourceCredit),
    abilities: z.object({ keep: z.boolean() }),
  })
  .meta({ id: 'ArticleTruth' });
export type ArticleTruth = z.infer<typeof ArticleTruth>;

export const ArticleKeeping = z.strictObject({ own: z.boolean().optional(), reviewOn: z.iso.date().nullish() }).meta({ id: 'ArticleKeeping' });
export type ArticleKeeping = z.infer<typeof ArticleKeeping>;
export const ConfirmInput = z.strictObject({ confirmed: z.boolean() }).meta({ id: 'ConfirmInput' });
export type ConfirmInput = z.infer<typeof ConfirmInput>;

export const ReviewItem = z
  .object({
    article: TopicPointer.extend({ id: Id, postId: Id }),
    reasons: z.array(z.object({ reason: ReviewReason, since: Timestamp, /** The one that is out, with the reason `version`. */ version: z.object({ product: z.string(), name: z.string() }).nullable() })),
    owner: MemberRef.nullable(),
    confirmations: z.number().int(),
    needed: z.number().int(),
    /** By the reader, since it was opened. */
    confirmed: z.boolean(),
  })
  .meta({ id: 'ReviewItem' });
export type ReviewItem = z.infer<typeof ReviewItem>;
export const ReviewQuery = PageQuery.extend({ of: z.enum(['all', 'mine']).default('all') });
export type ReviewQuery = z.infer<typeof ReviewQuery>;
export const ReviewPage = pageOf(ReviewItem).extend({ waiting: z.number().int() }).meta({ id: 'ReviewPage' });
export type ReviewPage = z.infer<typeof ReviewPage>;

/** Whether a member is named where articles take over from their answers. */
export const CreditChoice = z.strictObject({ named: z.boolean() }).meta({ id: 'CreditChoice' });
export type CreditChoice = z.infer<typeof CreditChoice>;
