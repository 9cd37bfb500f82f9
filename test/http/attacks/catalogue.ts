/**
 * The checks of graphql-cop (`lib/tests` of https://github.com/dolevf/graphql-cop, at 2b7e086, with the two that it has but does not
 * run) and the attack classes of DVGA (`templates/partials/solutions` and the scenarios in the README of
 * https://github.com/dolevf/Damn-Vulnerable-GraphQL-Application, at fd99819), by their own names. `public-attacks.test.ts` restates each
 * one as a test, and fails for a name that it does not restate.
 */
export const GRAPHQL_COP = [
  'alias_overloading',
  'batch_query',
  'circular_fragment',
  'circular_query_introspection',
  'detect_graphiql',
  'directive_overloading',
  'field_duplication',
  'field_suggestions',
  'get_based_mutation',
  'get_method_support',
  'introspection',
  'post_based_csrf',
  'trace_mode',
  'unhandled_error_detection',
] as const;

export const DVGA = [
  'Reconnaissance :: Discovering GraphQL',
  'Reconnaissance :: Fingerprinting GraphQL',
  'Denial of Service :: Batch Query Attack',
  'Denial of Service :: Deep Recursion Query Attack',
  'Denial of Service :: Resource Intensive Query Attack',
  'Denial of Service :: Field Duplication Attack',
  'Denial of Service :: Aliases based Attack',
  'Denial of Service :: Circular Fragment',
  'Information Disclosure :: GraphQL Introspection',
  'Information Disclosure :: GraphiQL Interface',
  'Information Disclosure :: GraphQL Field Suggestions',
  'Information Disclosure :: Server Side Request Forgery',
  'Information Disclosure :: Stack Trace Errors',
  'Code Execution :: OS Command Injection #1',
  'Code Execution :: OS Command Injection #2',
  'Injection :: SQL Injection',
  'Injection :: Stored Cross Site Scripting',
  'Injection :: Log spoofing / Log Injection',
  'Injection :: HTML Injection',
  'Authorization Bypass :: GraphQL JWT Token Forge',
  'Authorization Bypass :: GraphQL Interface Protection Bypass',
  'Authorization Bypass :: GraphQL Query Deny List Bypass',
  'Miscellaneous :: GraphQL Query Weak Password Protection',
  'Miscellaneous :: Arbitrary File Write // Path Traversal',
] as const;

export type Attack = (typeof GRAPHQL_COP)[number] | (typeof DVGA)[number];
