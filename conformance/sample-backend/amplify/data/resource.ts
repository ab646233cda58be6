import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
import { appraise } from '../functions/appraise/resource';
import { lendCopy } from '../functions/lend-copy/resource';

/** A lending library, made to use what `a.schema` offers and not to be a good library. */
const schema = a
  .schema({
    Genre: a.enum(['NOVEL', 'POETRY', 'ESSAY']),
    FilterOperator: a.enum([
      'eq',
      'ne',
      'le',
      'lt',
      'ge',
      'gt',
      'contains',
      'notContains',
      'beginsWith',
      'between',
      'in',
      'notIn',
      'containsAny',
    ]),

    Measure: a.customType({ unit: a.enum(['MM', 'INCH']), value: a.float().required() }),
    Dimensions: a.customType({ height: a.ref('Measure').required(), notes: a.string().array() }),

    Author: a
      .model({
        name: a.string().required(),
        born: a.date(),
        books: a.hasMany('Book', 'authorId'),
        biography: a.hasOne('Biography', 'authorId'),
      })
      .authorization((allow) => [allow.group('Librarian'), allow.authenticated().to(['read'])]),

    Biography: a
      .model({
        text: a.string().required(),
        authorId: a.id(),
        author: a.belongsTo('Author', 'authorId'),
      })
      .authorization((allow) => [allow.group('Librarian'), allow.authenticated().to(['read'])]),

    Book: a
      .model({
        isbn: a.id().required(),
        title: a.string().required(),
        genre: a.ref('Genre').required(),
        publishedOn: a.date().required(),
        pages: a.integer().default(100),
        inPrint: a.boolean().default(true),
        language: a.string().default('en'),
        tags: a.string().array(),
        size: a.ref('Dimensions'),
        authorId: a.id(),
        author: a.belongsTo('Author', 'authorId'),
        copies: a.hasMany('Copy', 'isbn'),
      })
      .identifier(['isbn'])
      .secondaryIndexes((index) => [
        index('authorId').sortKeys(['publishedOn']).queryField('listBooksByAuthor'),
        index('genre').sortKeys(['pages', 'publishedOn']).name('byGenre'),
        index('language'),
      ])
      .authorization((allow) => [
        allow.group('Librarian'),
        allow.authenticated().to(['read']),
        allow.guest().to(['read']),
        allow.authenticated('identityPool').to(['read']),
        allow.publicApiKey().to(['read']),
      ]),

    /** One book may stand on the shelf several times: a composite identifier. */
    Copy: a
      .model({
        isbn: a.id().required(),
        copyNumber: a.integer().required(),
        borrower: a.string(),
        book: a.belongsTo('Book', 'isbn'),
      })
      .identifier(['isbn', 'copyNumber'])
      .authorization((allow) => [allow.group('Librarian'), allow.authenticated().to(['read'])]),

    /** Owner, with a field that is the owner's alone and one that only librarians write. */
    Note: a
      .model({
        text: a.string().required(),
        diary: a.string().authorization((allow) => [allow.owner()]),
        verdict: a.string().authorization((allow) => [allow.owner().to(['read']), allow.group('Librarian')]),
      })
      .authorization((allow) => [allow.owner(), allow.group('Librarian').to(['read', 'update'])]),

    /** Several owners, named in a list; whoever made it needn't be among them. */
    ReadingList: a
      .model({
        title: a.string().required(),
        members: a.string().array(),
      })
      .authorization((allow) => [allow.ownersDefinedIn('members')]),

    /** An owner kept in a field of another name. */
    Wish: a
      .model({
        title: a.string().required(),
        wishedBy: a.string(),
      })
      .authorization((allow) => [
        allow.ownerDefinedIn('wishedBy').to(['create', 'read', 'delete']),
        allow.group('Librarian').to(['read']),
      ]),

    /** Groups that each item names itself. */
    Notice: a
      .model({
        text: a.string().required(),
        audience: a.string(),
        audiences: a.string().array(),
      })
      .authorization((allow) => [
        allow.groupDefinedIn('audience'),
        allow.groupsDefinedIn('audiences').to(['read']),
        allow.group('Librarian').to(['create']),
      ]),

    /** Anybody may leave one. */
    Suggestion: a
      .model({ text: a.string().required() })
      .authorization((allow) => [allow.guest().to(['create']), allow.group('Librarian')]),

    /** Every scalar there is. */
    Specimen: a
      .model({
        id: a.id().required(),
        text: a.string(),
        whole: a.integer(),
        fraction: a.float(),
        flag: a.boolean(),
        date: a.date(),
        time: a.time(),
        datetime: a.datetime(),
        timestamp: a.timestamp(),
        email: a.email(),
        json: a.json(),
        phone: a.phone(),
        url: a.url(),
        ipAddress: a.ipAddress(),
        genre: a.ref('Genre'),
        words: a.string().required().array(),
        numbers: a.integer().array(),
        measures: a.ref('Measure').array(),
      })
      .authorization((allow) => [allow.authenticated()]),

    Appraisal: a.customType({
      isbn: a.id().required(),
      amount: a.float().required(),
      currency: a.string().required(),
      askedBy: a.string(),
      fieldName: a.string().required(),
      remarks: a.string().array(),
    }),

    appraise: a
      .query()
      .arguments({ isbn: a.id().required(), pages: a.integer().required(), remarks: a.string().array() })
      .returns(a.ref('Appraisal'))
      .authorization((allow) => [allow.authenticated()])
      .handler(a.handler.function(appraise)),

    lendCopy: a
      .mutation()
      .arguments({
        isbn: a.id().required(),
        copyNumber: a.integer().required(),
        borrower: a.string().required(),
        lookUpFirst: a.boolean(),
      })
      .returns(a.string())
      .authorization((allow) => [allow.group('Librarian')])
      .handler(a.handler.function(lendCopy)),

    Reading: a.customType({
      hall: a.string().required(),
      title: a.string().required(),
      seats: a.integer(),
      topics: a.string().array(),
      room: a.ref('Measure'),
    }),

    announceReading: a
      .mutation()
      .arguments({
        hall: a.string().required(),
        title: a.string().required(),
        seats: a.integer(),
        topics: a.string().array(),
        roomHeight: a.float(),
      })
      .returns(a.ref('Reading'))
      .authorization((allow) => [allow.authenticated()])
      .handler(a.handler.custom({ entry: './resolvers/announce-reading.js' })),

    /** Told of the readings in a hall for which a comparison holds; the comparison is the caller's to choose. */
    onReading: a
      .subscription()
      .for(a.ref('announceReading'))
      .arguments({
        hall: a.string().required(),
        field: a.string(),
        operator: a.ref('FilterOperator'),
        value: a.json(),
      })
      .authorization((allow) => [allow.authenticated()])
      .handler(a.handler.custom({ entry: './resolvers/on-reading.js' })),

    cancelReadings: a
      .mutation()
      .arguments({ hall: a.string().required() })
      .returns(a.string())
      .authorization((allow) => [allow.group('Librarian')])
      .handler(a.handler.custom({ entry: './resolvers/cancel-readings.js' })),

    countPages: a
      .query()
      .arguments({ isbn: a.id().required() })
      .returns(a.integer())
      .authorization((allow) => [allow.authenticated()])
      .handler(a.handler.custom({ dataSource: a.ref('Book'), entry: './resolvers/count-pages.js' })),
  })
  .authorization((allow) => [allow.resource(lendCopy).to(['mutate'])]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { expiresInDays: 30 },
  },
});
