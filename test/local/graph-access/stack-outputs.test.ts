import { expect, test } from 'vitest';
import { outputsIn } from '../../../local/graph-access/stack-outputs.ts';

/** The form of an answer of CloudFormation. */
const ANSWER = `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks>
<member><StackName>dev</StackName>
  <Tags><member><Key>stage</Key><Value>dev</Value></member></Tags>
  <Outputs>
    <member><OutputKey>ApiUrl</OutputKey><OutputValue>https://a.example/graphql?a=1&amp;b=2</OutputValue></member>
    <member><OutputValue>pool</OutputValue><OutputKey>UserPoolId</OutputKey><Description>x</Description></member>
  </Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;

test('reads the outputs, whatever the order of their parts', () => {
  expect(Object.fromEntries(outputsIn(ANSWER))).toEqual({
    ApiUrl: 'https://a.example/graphql?a=1&b=2',
    UserPoolId: 'pool',
  });
  expect(outputsIn('<Stacks><member></member></Stacks>').size).toBe(0);
});
