/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query FamilyVariantsSources {\n  family(slug: \"llama-3\") {\n    name\n    provider {\n      name\n    }\n    models {\n      nodes {\n        name\n        releasedOn\n        fact(property: SIZES_AVAILABLE) {\n          value {\n            text\n          }\n          reason\n          disputes {\n            kind\n            state\n            resolution\n            claims {\n              status\n              value {\n                text\n              }\n              citations {\n                source {\n                  name\n                  tier\n                  url\n                }\n              }\n            }\n          }\n        }\n        variants(first: 5) {\n          totalCount\n          nodes {\n            name\n            kinds\n            sizeLabel\n            sources(first: 3) {\n              nodes {\n                name\n                type\n                url\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}": typeof types.FamilyVariantsSourcesDocument,
    "query Modes {\n  model(slug: \"gpt-5-1\") {\n    name\n    releasedOn\n    provider {\n      name\n    }\n    variants {\n      nodes {\n        name\n        kinds\n        facts(properties: [POSITIONING, STATEMENT]) {\n          property\n          claims {\n            asStated\n            value {\n              text\n            }\n            citations {\n              source {\n                name\n                tier\n                url\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}": typeof types.ModesDocument,
    "query Improvement {\n  transitions(first: 10) {\n    totalCount\n    nodes {\n      predecessor {\n        name\n      }\n      successor {\n        name\n      }\n      drivers {\n        category\n        statement\n        concept {\n          name\n        }\n        sources {\n          name\n          url\n        }\n      }\n    }\n  }\n}": typeof types.ImprovementDocument,
    "query OpenDisputes {\n  disputes(first: 10) {\n    totalCount\n    nodes {\n      subject {\n        name\n      }\n      property\n      kind\n      state\n      claims {\n        value {\n          text\n        }\n        status\n        citations {\n          source {\n            name\n            tier\n          }\n        }\n      }\n    }\n  }\n}": typeof types.OpenDisputesDocument,
    "query ThenAndNow {\n  then: model(slug: \"gpt-4o\", asOf: \"2024-06-01\") {\n    id\n    asOf\n    lifecycle\n  }\n  now: model(slug: \"gpt-4o\") {\n    id\n    lifecycle\n    fact(property: LIFECYCLE) {\n      reason\n      best {\n        method\n        citations {\n          source {\n            name\n          }\n        }\n      }\n    }\n  }\n}": typeof types.ThenAndNowDocument,
    "query Products {\n  product(slug: \"chatgpt\") {\n    name\n    provider {\n      name\n    }\n    deployments {\n      role\n      since\n      until\n      object {\n        name\n        ... on Variant {\n          kinds\n          model {\n            name\n          }\n        }\n      }\n      sources {\n        name\n        url\n      }\n    }\n  }\n}": typeof types.ProductsDocument,
};
const documents: Documents = {
    "query FamilyVariantsSources {\n  family(slug: \"llama-3\") {\n    name\n    provider {\n      name\n    }\n    models {\n      nodes {\n        name\n        releasedOn\n        fact(property: SIZES_AVAILABLE) {\n          value {\n            text\n          }\n          reason\n          disputes {\n            kind\n            state\n            resolution\n            claims {\n              status\n              value {\n                text\n              }\n              citations {\n                source {\n                  name\n                  tier\n                  url\n                }\n              }\n            }\n          }\n        }\n        variants(first: 5) {\n          totalCount\n          nodes {\n            name\n            kinds\n            sizeLabel\n            sources(first: 3) {\n              nodes {\n                name\n                type\n                url\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}": types.FamilyVariantsSourcesDocument,
    "query Modes {\n  model(slug: \"gpt-5-1\") {\n    name\n    releasedOn\n    provider {\n      name\n    }\n    variants {\n      nodes {\n        name\n        kinds\n        facts(properties: [POSITIONING, STATEMENT]) {\n          property\n          claims {\n            asStated\n            value {\n              text\n            }\n            citations {\n              source {\n                name\n                tier\n                url\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}": types.ModesDocument,
    "query Improvement {\n  transitions(first: 10) {\n    totalCount\n    nodes {\n      predecessor {\n        name\n      }\n      successor {\n        name\n      }\n      drivers {\n        category\n        statement\n        concept {\n          name\n        }\n        sources {\n          name\n          url\n        }\n      }\n    }\n  }\n}": types.ImprovementDocument,
    "query OpenDisputes {\n  disputes(first: 10) {\n    totalCount\n    nodes {\n      subject {\n        name\n      }\n      property\n      kind\n      state\n      claims {\n        value {\n          text\n        }\n        status\n        citations {\n          source {\n            name\n            tier\n          }\n        }\n      }\n    }\n  }\n}": types.OpenDisputesDocument,
    "query ThenAndNow {\n  then: model(slug: \"gpt-4o\", asOf: \"2024-06-01\") {\n    id\n    asOf\n    lifecycle\n  }\n  now: model(slug: \"gpt-4o\") {\n    id\n    lifecycle\n    fact(property: LIFECYCLE) {\n      reason\n      best {\n        method\n        citations {\n          source {\n            name\n          }\n        }\n      }\n    }\n  }\n}": types.ThenAndNowDocument,
    "query Products {\n  product(slug: \"chatgpt\") {\n    name\n    provider {\n      name\n    }\n    deployments {\n      role\n      since\n      until\n      object {\n        name\n        ... on Variant {\n          kinds\n          model {\n            name\n          }\n        }\n      }\n      sources {\n        name\n        url\n      }\n    }\n  }\n}": types.ProductsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FamilyVariantsSources {\n  family(slug: \"llama-3\") {\n    name\n    provider {\n      name\n    }\n    models {\n      nodes {\n        name\n        releasedOn\n        fact(property: SIZES_AVAILABLE) {\n          value {\n            text\n          }\n          reason\n          disputes {\n            kind\n            state\n            resolution\n            claims {\n              status\n              value {\n                text\n              }\n              citations {\n                source {\n                  name\n                  tier\n                  url\n                }\n              }\n            }\n          }\n        }\n        variants(first: 5) {\n          totalCount\n          nodes {\n            name\n            kinds\n            sizeLabel\n            sources(first: 3) {\n              nodes {\n                name\n                type\n                url\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query FamilyVariantsSources {\n  family(slug: \"llama-3\") {\n    name\n    provider {\n      name\n    }\n    models {\n      nodes {\n        name\n        releasedOn\n        fact(property: SIZES_AVAILABLE) {\n          value {\n            text\n          }\n          reason\n          disputes {\n            kind\n            state\n            resolution\n            claims {\n              status\n              value {\n                text\n              }\n              citations {\n                source {\n                  name\n                  tier\n                  url\n                }\n              }\n            }\n          }\n        }\n        variants(first: 5) {\n          totalCount\n          nodes {\n            name\n            kinds\n            sizeLabel\n            sources(first: 3) {\n              nodes {\n                name\n                type\n                url\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Modes {\n  model(slug: \"gpt-5-1\") {\n    name\n    releasedOn\n    provider {\n      name\n    }\n    variants {\n      nodes {\n        name\n        kinds\n        facts(properties: [POSITIONING, STATEMENT]) {\n          property\n          claims {\n            asStated\n            value {\n              text\n            }\n            citations {\n              source {\n                name\n                tier\n                url\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query Modes {\n  model(slug: \"gpt-5-1\") {\n    name\n    releasedOn\n    provider {\n      name\n    }\n    variants {\n      nodes {\n        name\n        kinds\n        facts(properties: [POSITIONING, STATEMENT]) {\n          property\n          claims {\n            asStated\n            value {\n              text\n            }\n            citations {\n              source {\n                name\n                tier\n                url\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Improvement {\n  transitions(first: 10) {\n    totalCount\n    nodes {\n      predecessor {\n        name\n      }\n      successor {\n        name\n      }\n      drivers {\n        category\n        statement\n        concept {\n          name\n        }\n        sources {\n          name\n          url\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query Improvement {\n  transitions(first: 10) {\n    totalCount\n    nodes {\n      predecessor {\n        name\n      }\n      successor {\n        name\n      }\n      drivers {\n        category\n        statement\n        concept {\n          name\n        }\n        sources {\n          name\n          url\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OpenDisputes {\n  disputes(first: 10) {\n    totalCount\n    nodes {\n      subject {\n        name\n      }\n      property\n      kind\n      state\n      claims {\n        value {\n          text\n        }\n        status\n        citations {\n          source {\n            name\n            tier\n          }\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query OpenDisputes {\n  disputes(first: 10) {\n    totalCount\n    nodes {\n      subject {\n        name\n      }\n      property\n      kind\n      state\n      claims {\n        value {\n          text\n        }\n        status\n        citations {\n          source {\n            name\n            tier\n          }\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ThenAndNow {\n  then: model(slug: \"gpt-4o\", asOf: \"2024-06-01\") {\n    id\n    asOf\n    lifecycle\n  }\n  now: model(slug: \"gpt-4o\") {\n    id\n    lifecycle\n    fact(property: LIFECYCLE) {\n      reason\n      best {\n        method\n        citations {\n          source {\n            name\n          }\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query ThenAndNow {\n  then: model(slug: \"gpt-4o\", asOf: \"2024-06-01\") {\n    id\n    asOf\n    lifecycle\n  }\n  now: model(slug: \"gpt-4o\") {\n    id\n    lifecycle\n    fact(property: LIFECYCLE) {\n      reason\n      best {\n        method\n        citations {\n          source {\n            name\n          }\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Products {\n  product(slug: \"chatgpt\") {\n    name\n    provider {\n      name\n    }\n    deployments {\n      role\n      since\n      until\n      object {\n        name\n        ... on Variant {\n          kinds\n          model {\n            name\n          }\n        }\n      }\n      sources {\n        name\n        url\n      }\n    }\n  }\n}"): (typeof documents)["query Products {\n  product(slug: \"chatgpt\") {\n    name\n    provider {\n      name\n    }\n    deployments {\n      role\n      since\n      until\n      object {\n        name\n        ... on Variant {\n          kinds\n          model {\n            name\n          }\n        }\n      }\n      sources {\n        name\n        url\n      }\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;